import { infoText, type OpenPdf } from './open-pdf.js'
import { nameAt } from './pdf-values.js'
import { doubt, fault, type PrintFinding } from './print-finding.js'
import { readXmp, type Xmp } from './xmp-values.js'

/** The PDF/X standard a file says it follows, as it says it: `PDF/X-4`, `PDF/X-1a:2003`; null where it says none. */
export function statedStandard(pdf: OpenPdf): string | null {
  const xmp = pdf.xmp === null ? null : readXmp(pdf.xmp)
  const stated = xmp?.value('GTS_PDFXVersion') ?? null
  // PDF/X-4 says so in XMP alone, the older ones in Info; X-1a:2001 has its name in the conformance key.
  if (stated?.startsWith('PDF/X-4') || stated?.startsWith('PDF/X-5')) return stated
  return infoText(pdf, 'GTS_PDFXConformance') ?? infoText(pdf, 'GTS_PDFXVersion') ?? stated
}

const EXPORT =
  'Xuất lại bằng mẫu PDF/X-4 (hoặc PDF/X-1a) có sẵn trong phần mềm thiết kế; đừng sửa tệp PDF sau khi xuất.'

/** Keys that a file of its stated standard must have. */
export function checkStandard(pdf: OpenPdf, standard: string | null): PrintFinding[] {
  if (standard === null) {
    return [doubt('khong-pdfx', 'không ghi theo chuẩn PDF/X nào', EXPORT)]
  }
  const isX4 = standard.startsWith('PDF/X-4')
  const isX1a = standard.startsWith('PDF/X-1a')
  if (!isX4 && !isX1a) {
    return [doubt('pdfx-khac', `ghi theo chuẩn ${standard}; xưởng thường nhận PDF/X-4 hoặc PDF/X-1a`, EXPORT)]
  }
  const xmp = pdf.xmp === null ? null : readXmp(pdf.xmp)
  const missing = [...infoGaps(pdf, isX1a), ...(isX4 ? xmpGaps(xmp) : []), ...(pdf.hasId ? [] : ['mã ID của tệp'])]
  const found: PrintFinding[] = []
  if (missing.length > 0)
    found.push(fault('pdfx-thieu', `ghi là ${standard} nhưng thiếu ${missing.join(', ')}`, EXPORT))
  if (xmp !== null && !xmp.isWellFormed) found.push(fault('xmp-hong', 'có phần mô tả XMP viết sai', EXPORT))
  const [title, told] = [infoText(pdf, 'Title'), xmp?.value('title')]
  if (title !== null && told !== undefined && told !== null && title !== told) {
    found.push(fault('pdfx-lech', 'có tên tài liệu ở XMP và Info khác nhau', EXPORT))
  }
  const newest = isX4 ? 1.6 : standard.includes('2001') ? 1.3 : 1.4
  if (Number(pdf.version) > newest)
    found.push(fault('pdfx-phien-ban', `là PDF ${pdf.version}, chuẩn ${standard} chỉ cho đến ${newest}`, EXPORT))
  return found
}

function infoGaps(pdf: OpenPdf, isX1a: boolean): string[] {
  const texts = isX1a
    ? ['Title', 'CreationDate', 'ModDate', 'Creator', 'Producer', 'GTS_PDFXVersion', 'GTS_PDFXConformance']
    : ['Title']
  const missing = texts.filter((key) => !infoText(pdf, key)).map((key) => `Info ${key}`)
  const trapped = nameAt(pdf.info, 'Trapped')
  return trapped === 'True' || trapped === 'False' ? missing : [...missing, 'Info Trapped']
}

const XMP_KEYS = [
  'CreateDate',
  'ModifyDate',
  'MetadataDate',
  'DocumentID',
  'VersionID',
  'RenditionClass',
  'title',
  'Trapped',
]

const xmpGaps = (xmp: Xmp | null): string[] =>
  xmp === null ? ['XMP'] : XMP_KEYS.filter((key) => !xmp.value(key)).map((key) => `XMP ${key}`)
