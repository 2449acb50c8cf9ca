import { boxOf, type OpenPage } from './open-pdf.js'
import type { PageFacts, PdfBox } from './page-facts.js'
import { numberAt } from './pdf-values.js'
import { decimal, doubt, fault, type PrintFinding } from './print-finding.js'

/** Most ink the paper takes, in percent. */
export const MOST_INK = 300

/** A hundredth of what operators round to must not count. */
const INK_SLACK = 0.5

/** Thinner lines break up in print, in points of the finished piece. */
const THINNEST_PT = 0.2

/** Marks may touch the bleed, in points. */
const TOUCH = 0.05

const CONVERT =
  'Đổi tài liệu sang CMYK: Illustrator File > Document Color Mode > CMYK; CorelDRAW chọn Color mode: CMYK khi xuất PDF; Canva chọn “PDF bản in” và hồ sơ màu CMYK.'

/** What vector art and pictures are painted with can be separated into C, M, Y and K within the ink limit. */
export function checkColors(page: OpenPage, facts: PageFacts, scale: number): PrintFinding[] {
  const found: PrintFinding[] = []
  for (const { kind, label, inks } of facts.spaces.values()) {
    if (kind === 'rgb') found.push(fault('mau-rgb', `có màu ${label}, phải là CMYK`, CONVERT))
    if (kind === 'lab') found.push(fault('mau-lab', `có màu ${label}, phải là CMYK`, CONVERT))
    if (kind === 'unknown') found.push(doubt('mau-la', `có hệ màu không rõ (${label})`, CONVERT))
    if (kind === 'spot') {
      const hint = 'Nếu không in màu pha, đổi mẫu màu này sang CMYK (Swatch Options > Process Color).'
      found.push(doubt('mau-pha', `có màu pha ${inks.join(', ')}: thêm bản kẽm, thêm tiền`, hint))
    }
  }
  const heaviest = [...facts.builds.values()].toSorted((a, b) => total(b) - total(a))[0]
  if (heaviest !== undefined && total(heaviest) > MOST_INK + INK_SLACK) {
    const [c = 0, m = 0, y = 0, k = 0] = heaviest.map((v) => decimal(v, 0))
    const what = `có màu C${c} M${m} Y${y} K${k}, tổng mực ${decimal(total(heaviest), 0)} %, quá mức ${MOST_INK} %`
    found.push(
      fault(
        'muc-qua',
        what,
        'Pha lại màu đó cho tổng bốn mực không quá 300 %; màu đen dùng K100 hoặc C40 M30 Y30 K100.',
      ),
    )
  }
  if (facts.whiteOverprint) {
    found.push(
      fault(
        'trang-overprint',
        'có màu trắng đặt overprint: khi in sẽ mất',
        'Bỏ chọn Overprint Fill/Stroke ở các chi tiết màu trắng.',
      ),
    )
  }
  const thinnest = (facts.thinnest * (numberAt(page.dict, 'UserUnit') ?? 1)) / scale
  if (thinnest < THINNEST_PT) {
    found.push(
      doubt('net-manh', `có nét mảnh ${decimal(thinnest, 2)} pt, in ra có thể đứt`, 'Đặt nét dày ít nhất 0,25 pt.'),
    )
  }
  return [...found, ...checkEveryPlate(page, facts)]
}

/** The color of crop marks, on all plates at once, belongs outside the piece. */
function checkEveryPlate({ dict }: OpenPage, { everyPlate }: PageFacts): PrintFinding[] {
  const area = boxOf(dict, 'BleedBox') ?? boxOf(dict, 'TrimBox')
  if (area === null || !everyPlate.some((box) => overlap(box, area))) return []
  const hint = 'Chỉ dấu xén mới dùng màu này. Đổi chi tiết đó sang K100.'
  return [fault('mau-dang-ky', 'có màu đăng ký (Registration, All) nằm trong hình: bốn mực in chồng lên nhau', hint)]
}

const overlap = (a: PdfBox, b: PdfBox): boolean =>
  a[0] < b[2] - TOUCH && a[2] > b[0] + TOUCH && a[1] < b[3] - TOUCH && a[3] > b[1] + TOUCH

const total = (build: readonly number[]): number => build.reduce((sum, ink) => sum + ink, 0)
