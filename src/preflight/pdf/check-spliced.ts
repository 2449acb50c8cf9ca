import { problem, type Diagnostic } from '../../model/diagnostic.js'
import { brokenEntry } from './xref-table.js'

/** Whether a file whose shells were checked before is whole: its end is there and its table finds every object. */
export function checkSpliced(bytes: Uint8Array): readonly Diagnostic[] {
  const end = String.fromCharCode(...bytes.subarray(-1024))
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(end)) return [problem('pdf-cat-cut', 'Tệp PDF bị cắt cụt.')]
  const lost = brokenEntry(bytes)
  return lost === null ? [] : [problem('pdf-mat-doi-tuong', `Tệp PDF có bảng tra không tìm thấy đối tượng ${lost}.`)]
}
