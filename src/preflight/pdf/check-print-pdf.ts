import type { Diagnostic } from '../../model/diagnostic.js'
import { checkBoxes } from './check-boxes.js'
import { checkColors } from './check-colors.js'
import { checkAnnotations, checkDocument } from './check-document.js'
import { checkOrder, checkPageOrder, type ExpectedPdf } from './check-expected.js'
import { checkFonts } from './check-fonts.js'
import { checkImages } from './check-images.js'
import { checkIntent } from './check-intent.js'
import { checkTransparency } from './check-transparency.js'
import type { ReadJpeg } from './image-ink.js'
import { openPdf, type OpenPage, type OpenPdf } from './open-pdf.js'
import { createPageFacts, type PageFacts } from './page-facts.js'
import type { PdfReader } from './pdf-object.js'
import { dictAt } from './pdf-values.js'
import { fault, fileDiagnostic, pageDiagnostics, type PrintFinding } from './print-finding.js'
import { checkStandard, statedStandard } from './standard.js'
import { noteGroup, walkContent } from './walk-content.js'

export interface PrintCheck {
  /** Size in the file over finished size, 0.1 for 1:10; 1 unless told. */
  readonly scale?: number | undefined
  /** Reads CMYK JPEGs, so that their ink can be measured; without it they are not. */
  readonly readJpeg?: ReadJpeg | undefined
  /** Holds the file against what was ordered, for files of our own. */
  readonly expected?: ExpectedPdf | undefined
  /** What reads the file; one that any PDF goes through unless told. */
  readonly reader?: PdfReader | undefined
}

/** Preflight of any print PDF, whatever program wrote it: all that a shop would send it back for, in Vietnamese. */
export async function checkPrintPdf(bytes: Uint8Array, check: PrintCheck = {}): Promise<readonly Diagnostic[]> {
  const pdf = await openPdf(bytes, check.reader)
  if (!('pages' in pdf)) return [pdf]
  const standard = statedStandard(pdf)
  const isX1a = standard?.startsWith('PDF/X-1') === true
  const found: PrintFinding[] = [
    ...checkDocument(pdf, isX1a),
    ...checkIntent(pdf, standard?.startsWith('PDF/X-4') === true),
    ...checkStandard(pdf, standard),
    ...(check.expected ? checkOrder(pdf, standard, check.expected) : []),
  ]
  const onPages: PrintFinding[][] = []
  for (const index of pdf.pages.keys()) onPages.push(await checkPage(pdf, index, standard, check))
  return [...found.map(fileDiagnostic), ...pageDiagnostics(onPages)]
}

async function checkPage(
  pdf: OpenPdf,
  index: number,
  standard: string | null,
  check: PrintCheck,
): Promise<PrintFinding[]> {
  const page = pdf.pages[index]
  if (page === undefined) return []
  const scale = check.scale ?? 1
  const facts = readPage(page)
  return [
    ...checkBoxes(page, scale),
    ...[...facts.faults].map((what) => fault('noi-dung', what, 'Xuất lại tệp từ phần mềm thiết kế bằng mẫu PDF/X.')),
    ...checkColors(page, facts, scale),
    ...checkFonts(facts),
    ...(await checkImages(page, facts, scale, check.readJpeg)),
    ...checkTransparency(page, facts, standard),
    ...checkAnnotations(page.dict),
    ...(check.expected ? checkPageOrder(pdf, index, facts, check.expected) : []),
  ]
}

function readPage({ dict, resources, content }: OpenPage): PageFacts {
  const facts = createPageFacts()
  noteGroup(dictAt(dict, 'Group'), facts)
  if (content === null) facts.faults.add('không có nội dung, hoặc nội dung không giải nén được')
  else walkContent({ bytes: content, resources }, facts)
  return facts
}
