import { type PdfDict, pdfText } from './pdf-syntax.js'
import type { PrintMeta } from './xmp.js'

/** The entries of a file's Info dictionary that its XMP has too. */
export function documentInfo({ title, alts, date }: PrintMeta): PdfDict {
  const day = new Date(`${date}T00:00:00Z`)
  return {
    Title: pdfText(title),
    Subject: pdfText(alts.join(' ')),
    Creator: pdfText('bo-kit'),
    Producer: pdfText('bo-kit'),
    CreationDate: day,
    ModDate: day,
    Trapped: 'False',
  }
}
