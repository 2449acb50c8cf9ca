import { problem, type Diagnostic } from '../../model/diagnostic.js'
import { foundEntries } from './xref-table.js'

/** Longest dictionary of a stream. */
const HEAD = 600

const N = String.raw`(?:-?\d+(?:\.\d+)? )`
/** A line of a unit's own content: paths, fills in inks, pictures and marks that tell parts apart; nothing else. */
const LINES = new RegExp(
  String.raw`^(?:(?:${N}{2}[ml]|${N}{6}(?:c|cm)|${N}{4}(?:k|K|re W n|re f)|${N}w(?: \d [Jj]){0,2}(?: ${N}M)?|h|[fB]\*?|[SqQn]|W n|EMC|/\w+ (?:Do|gs)(?: ${N}{4}k)?|/(?:Figure <</MCID \d+>>|Artifact <</Type /Page>>) BDC|\[${N.replace(' ', ' ?')}*\] \d d)\n)*$`,
)

/**
 * Whether a file whose shells were checked before is whole: its table finds every object, every stream is as long as it
 * says, and the unit's own streams, which alone stand in the open, draw only what prints and close all that they open.
 */
export function checkSpliced(bytes: Uint8Array): readonly Diagnostic[] {
  const end = String.fromCharCode(...bytes.subarray(-1024))
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(end)) return [problem('pdf-cat-cut', 'Tệp PDF bị cắt cụt.')]
  const entries = foundEntries(bytes)
  if (!entries) return [problem('pdf-mat-doi-tuong', 'Tệp PDF có bảng tra không tìm thấy đủ đối tượng.')]
  const decoder = new TextDecoder('latin1')
  const faults: Diagnostic[] = []
  for (const { number, offset } of entries) {
    const head = /^[^]*?>>\nstream\n|endobj/.exec(decoder.decode(bytes.subarray(offset, offset + HEAD)))?.[0] ?? ''
    if (!head.endsWith('stream\n')) continue
    const from = offset + head.length
    const to = from + Number(/\/Length (\d+)/.exec(head)?.[1])
    if (decoder.decode(bytes.subarray(to, to + 11)) !== '\nendstream\n') {
      faults.push(problem('pdf-sai-do-dai', `Tệp PDF có đối tượng ${number} không dài như đã ghi.`))
    } else if (!/\/(?:Type|Filter)/.test(head) && !isClean(decoder.decode(bytes.subarray(from, to)))) {
      faults.push(problem('pdf-noi-dung-la', `Tệp PDF có đối tượng ${number} vẽ sai.`))
    }
  }
  return faults
}

const isClean = (content: string): boolean =>
  LINES.test(content) && (content.match(/^q$/gm) ?? []).length === (content.match(/^Q$/gm) ?? []).length
