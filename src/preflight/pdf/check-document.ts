import type { OpenPdf } from './open-pdf.js'
import type { PdfDict } from './pdf-object.js'
import { asDict, asList, dictAt, keysOf, listAt, nameAt, valueAt } from './pdf-values.js'
import { doubt, fault, type PrintFinding } from './print-finding.js'

const PLAIN = 'Xuất lại bằng mẫu “PDF/X-4” hoặc “Press Quality”, bỏ chọn mọi tính năng tương tác.'

/** What a print file must not carry besides its pages: scripts, forms, attachments, layers that can be off. */
export function checkDocument({ catalog }: OpenPdf, isX1a: boolean): PrintFinding[] {
  const found: PrintFinding[] = []
  const names = dictAt(catalog, 'Names')
  const runs = [dictAt(catalog, 'OpenAction'), ...actionsOf(dictAt(catalog, 'AA'))]
  if (dictAt(names, 'JavaScript') !== null || runs.some((action) => nameAt(action, 'S') === 'JavaScript')) {
    found.push(fault('javascript', 'có mã JavaScript', PLAIN))
  }
  if (listAt(dictAt(catalog, 'AcroForm'), 'Fields').length > 0)
    found.push(fault('bieu-mau', 'có ô nhập của biểu mẫu', PLAIN))
  if (dictAt(names, 'EmbeddedFiles') !== null) found.push(doubt('tep-dinh-kem', 'có tệp đính kèm', PLAIN))
  if (dictAt(catalog, 'OCProperties') !== null) {
    const hint = 'Gộp các lớp (Flatten Layers) trước khi xuất, bỏ chọn “Create Acrobat Layers”.'
    found.push((isX1a ? fault : doubt)('lop', 'có lớp (layer) có thể bật, tắt: máy in có thể in thiếu', hint))
  }
  return found
}

const actionsOf = (additional: PdfDict | null): readonly PdfDict[] =>
  additional === null ? [] : keysOf(additional).flatMap((key) => dictAt(additional, key) ?? [])

/** Notes, links and form fields lie on the page and may be printed. */
export function checkAnnotations(page: PdfDict): PrintFinding[] {
  const kinds = asList(valueAt(page, 'Annots')).flatMap((annotation) => nameAt(asDict(annotation), 'Subtype') ?? [])
  // Printer's marks and traps are made by prepress programs for this purpose.
  const [links, others] = [
    kinds.filter((kind) => kind === 'Link'),
    kinds.filter((kind) => !/^(?:Link|PrinterMark|TrapNet|Popup)$/.test(kind)),
  ]
  return [
    ...(others.length > 0
      ? [fault('chu-thich', `có chú thích hoặc ô biểu mẫu (${[...new Set(others)].join(', ')})`, PLAIN)]
      : []),
    ...(links.length > 0 ? [doubt('lien-ket', 'có liên kết bấm được', PLAIN)] : []),
  ]
}
