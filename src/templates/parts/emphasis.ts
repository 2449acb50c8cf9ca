import type { Role } from '../../model/color.js'
import type { Span } from './block.js'

const bare = (word: string): string => word.toLocaleLowerCase('vi').replace(/[.,!?:;“”]/g, '')

/** Colors the first phrase of `phrases` that stands in the lines; it may run over a line break. */
export function emphasize(
  lines: readonly string[],
  phrases: readonly string[],
  role: Role,
): readonly (readonly Span[])[] {
  const words = lines.flatMap((line, index) => line.split(' ').map((word) => ({ word, line: index })))
  const marked = new Set<number>()
  for (const phrase of phrases) {
    const wanted = phrase.split(' ').map(bare)
    for (let at = 0; at + wanted.length <= words.length; at++) {
      if (wanted.every((word, offset) => bare(words[at + offset]?.word ?? '') === word)) {
        wanted.forEach((_, offset) => marked.add(at + offset))
      }
    }
  }
  return lines.map((_, line) => {
    const spans: { text: string; fill?: Role }[] = []
    words.forEach(({ word, line: owner }, index) => {
      if (owner !== line) return
      const fill = marked.has(index) ? role : undefined
      const last = spans[spans.length - 1]
      if (last && last.fill === fill) last.text += ` ${word}`
      else if (last) {
        last.text += ' '
        spans.push(fill ? { text: word, fill } : { text: word })
      } else spans.push(fill ? { text: word, fill } : { text: word })
    })
    return spans
  })
}
