const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y

/** Whether the text is one well-formed svg element of the kind we write: no comments, CDATA or entities of its own. */
export const checkSvg = (text: string): string[] => {
  const open: string[] = []
  let at = 0
  let roots = 0
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const end = next < 0 ? text.length : next
      const words = text.slice(at, end)
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(words)) return [`có dấu & sai ở ký tự thứ ${at + 1}`]
      if (open.length === 0 && words.trim() !== '') return ['có chữ nằm ngoài thẻ svg']
      at = end
      continue
    }
    TAG.lastIndex = at
    const tag = TAG.exec(text)
    if (tag === null) return [`có thẻ viết sai ở ký tự thứ ${at + 1}`]
    const [whole, closing, name = '', attributes = '', single] = tag
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(attributes)) return [`có dấu & sai trong thẻ ${name}`]
    if (closing === '/') {
      if (open.pop() !== name) return [`đóng thẻ ${name} không khớp`]
    } else {
      if (open.length === 0) {
        roots += 1
        if (name !== 'svg') return ['không bắt đầu bằng thẻ svg']
      }
      if (single !== '/') open.push(name)
    }
    at += whole.length
  }
  return open.length > 0 ? [`thiếu thẻ đóng ${open.at(-1)}`] : roots === 1 ? [] : ['không có đúng một thẻ svg']
}
