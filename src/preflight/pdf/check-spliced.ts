import { problem, type Diagnostic } from '../../model/diagnostic.js'
import { foundEntries } from './xref-table.js'

const N = String.raw`(?:-?\d+(?:\.\d+)? )`
/** A line of a unit's own content: paths, fills in inks, pictures and marks that tell parts apart; nothing else. */
const LINES = new RegExp(
  String.raw`^(?:(?:${N}{2}[ml]|${N}{6}(?:c|cm)|${N}{4}(?:k|K|re W n|re f)|${N}w(?: \d [Jj]){0,2}(?: ${N}M)?|h|[fB]\*?|[SqQn]|W n|EMC|/\w+ (?:Do|gs)(?: ${N}{4}k)?|/(?:Figure <</MCID \d+>>|Artifact <</Type /Page>>) BDC|\[${N.replace(' ', ' ?')}*\] \d d)\n)*$`,
)

/**
 * Whether a file whose shells were checked before is whole: its table finds every object, every stream is as long as it
 * says, and the unit's own streams, which alone stand in the open, draw only what prints and close all that they open.
 * So many bytes at its beginning as are `known` from files before it are not read again.
 */
export function checkSpliced(bytes: Uint8Array, known = 0): readonly Diagnostic[] {
  const text = new TextDecoder('latin1').decode(bytes.subarray(known))
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-1024))) return [problem('pdf-cat-cut', 'Tệp PDF bị cắt cụt.')]
  const entries = foundEntries(bytes)
  if (!entries) return [problem('pdf-mat-doi-tuong', 'Tệp PDF có bảng tra không tìm thấy đủ đối tượng.')]
  const faults: Diagnostic[] = []
  for (const { number, offset } of entries) {
    const start = offset - known
    const head = start < 0 ? null : streamHead(text, start)
    if (head === null) continue
    const from = start + head.length
    const to = from + Number(/\/Length (\d+)/.exec(head)?.[1])
    if (!text.startsWith('\nendstream\n', to)) {
      faults.push(problem('pdf-sai-do-dai', `Tệp PDF có đối tượng ${number} không dài như đã ghi.`))
    } else if (!/\/(?:Type|Filter)/.test(head) && !isClean(text.slice(from, to))) {
      faults.push(problem('pdf-noi-dung-la', `Tệp PDF có đối tượng ${number} vẽ sai.`))
    }
  }
  return faults
}

const STREAM = '>>\nstream\n'

/** What stands before the data of the stream that begins here; null where the object is no stream. */
function streamHead(text: string, start: number): string | null {
  const end = text.indexOf('endobj', start)
  const at = text.slice(start, end < 0 ? undefined : end).indexOf(STREAM)
  return at < 0 ? null : text.slice(start, start + at + STREAM.length)
}

const isClean = (content: string): boolean => LINES.test(content) && linesOf('q', content) === linesOf('Q', content)

/** How many lines hold this letter alone. */
function linesOf(letter: string, content: string): number {
  let count = 0
  for (let at = content.indexOf(`${letter}\n`); at >= 0; at = content.indexOf(`${letter}\n`, at + 1)) {
    if (at === 0 || content[at - 1] === '\n') count += 1
  }
  return count
}
