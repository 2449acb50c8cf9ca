import type { PdfStandard } from '../../model/press.js'
import { boxOf, type OpenPdf } from './open-pdf.js'
import type { PageFacts } from './page-facts.js'
import { fault, type PrintFinding } from './print-finding.js'

/** What a print PDF of our own must turn out to be. */
export interface ExpectedPdf {
  /** Boxes of each page in user units. */
  readonly pages: readonly {
    readonly media: readonly number[]
    readonly bleed: readonly number[]
    readonly trim: readonly number[]
  }[]
  /** CMYK builds in percent that may occur. */
  readonly builds: readonly (readonly number[])[]
  readonly standard: PdfStandard
}

/** Points by which a box may differ: far under what a guillotine sees. */
const SLACK = 0.01
const AGAIN = 'Chạy lại; nếu vẫn lỗi, báo cho người phụ trách phần mềm.'

const BOXES = [
  ['MediaBox', 'media'],
  ['BleedBox', 'bleed'],
  ['TrimBox', 'trim'],
] as const

/** Number of pages and standard are as ordered. */
export function checkOrder(pdf: OpenPdf, standard: string | null, expected: ExpectedPdf): PrintFinding[] {
  const found: PrintFinding[] = []
  const { pages } = expected
  if (pdf.pages.length !== pages.length)
    found.push(fault('so-trang', `có ${pdf.pages.length} trang thay vì ${pages.length}`, AGAIN))
  const wanted = expected.standard === '4' ? 'PDF/X-4' : 'PDF/X-1a:2003'
  if (standard !== wanted)
    found.push(fault('chuan-sai', `ghi chuẩn ${standard ?? 'không rõ'} thay vì ${wanted}`, AGAIN))
  return found
}

/** A page's boxes and inks are as ordered: no ink but the theme's own builds. */
export function checkPageOrder(pdf: OpenPdf, index: number, facts: PageFacts, expected: ExpectedPdf): PrintFinding[] {
  const [page, want] = [pdf.pages[index], expected.pages[index]]
  if (page === undefined || want === undefined) return []
  const boxes = BOXES.filter(([name, key]) => {
    const box = boxOf(page.dict, name)
    return box === null || !box.every((v, i) => Math.abs(v - (want[key][i] ?? Number.NaN)) <= SLACK)
  })
  const known = new Set(expected.builds.map((build) => build.join(' ')))
  const strange = [...facts.builds.keys()].filter((build) => !known.has(build))
  return [
    ...boxes.map(([name]) => fault('khung-sai', `có khung ${name} sai chỗ`, AGAIN)),
    ...strange.map((build) => fault('muc-la', `có màu CMYK lạ (${build})`, AGAIN)),
  ]
}
