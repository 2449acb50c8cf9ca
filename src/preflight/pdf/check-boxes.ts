import { numberAt } from './pdf-values.js'
import { boxOf, type OpenPage } from './open-pdf.js'
import { decimal, doubt, fault, type PrintFinding } from './print-finding.js'

type Box = readonly [number, number, number, number]

/** A box may pass another by this much, in points: rounding of the program that wrote it. */
const SLACK = 0.05
const POINTS_PER_MM = 72 / 25.4
const LEAST_BLEED_MM = 3
const LARGEST = 14400
const SMALLEST_MM = 20

const EXPORT =
  'Khi xuất PDF: chọn “Use document bleed settings” và ghi tràn 3 mm (Illustrator, InDesign), “Bleed limit” (CorelDRAW), “Crop marks and bleed” (Canva).'

const within = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - SLACK &&
  inner[1] >= outer[1] - SLACK &&
  inner[2] <= outer[2] + SLACK &&
  inner[3] <= outer[3] + SLACK

/** Boxes are there, lie within each other, leave a bleed, and the page has a size a press can take; `scale` is file to finished. */
export function checkBoxes({ dict }: OpenPage, scale: number): PrintFinding[] {
  const media = boxOf(dict, 'MediaBox')
  const trim = boxOf(dict, 'TrimBox') ?? boxOf(dict, 'ArtBox')
  const bleed = boxOf(dict, 'BleedBox')
  if (media === null)
    return [fault('khung-thieu', 'thiếu khung trang (MediaBox)', 'Xuất lại tệp từ phần mềm thiết kế.')]
  const found: PrintFinding[] = checkSize(media, trim ?? media, numberAt(dict, 'UserUnit') ?? 1)
  if (trim === null)
    found.push(fault('khung-thieu', 'thiếu khung thành phẩm (TrimBox): xưởng không biết xén ở đâu', EXPORT))
  if (bleed === null) found.push(fault('khung-thieu', 'thiếu khung tràn (BleedBox)', EXPORT))
  const crop = boxOf(dict, 'CropBox') ?? media
  const nests = [
    ['CropBox', crop, 'MediaBox', media],
    ['BleedBox', bleed, 'MediaBox', media],
    ['TrimBox', trim, 'MediaBox', media],
    ['TrimBox', trim, 'BleedBox', bleed],
  ] as const
  for (const [name, inner, outerName, outer] of nests) {
    if (inner !== null && outer !== null && !within(inner, outer)) {
      found.push(fault('khung-long', `có khung ${name} vượt ra ngoài ${outerName}`, EXPORT))
    }
  }
  if (trim !== null && bleed !== null) found.push(...checkBleed(trim, bleed, (numberAt(dict, 'UserUnit') ?? 1) / scale))
  return found
}

function checkBleed(trim: Box, bleed: Box, enlarged: number): PrintFinding[] {
  const sides = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
  const least = (Math.min(...sides) * enlarged) / POINTS_PER_MM
  if (least >= LEAST_BLEED_MM - 0.1) return []
  const what = `có phần tràn chỉ ${decimal(Math.max(0, least))} mm, nên có ít nhất ${LEAST_BLEED_MM} mm`
  return [doubt('tran-thieu', what, `Kéo nền màu và ảnh ra ngoài mép xén 3 mm. ${EXPORT}`)]
}

function checkSize(media: Box, trim: Box, userUnit: number): PrintFinding[] {
  const found: PrintFinding[] = []
  const side = Math.max(media[2] - media[0], media[3] - media[1])
  if (side > LARGEST + SLACK) {
    const meters = decimal(side / POINTS_PER_MM / 1000, 2)
    found.push(
      fault(
        'kho-qua-lon',
        `rộng ${meters} m, lớn hơn mức PDF cho phép là 5,08 m`,
        'Xuất ở tỉ lệ 1:10 và ghi rõ tỉ lệ trong tên tệp.',
      ),
    )
  }
  if (userUnit !== 1) {
    const hint = 'Báo trước với xưởng, hoặc xuất ở tỉ lệ 1:10.'
    found.push(doubt('userunit', `dùng UserUnit ${decimal(userUnit)}: một số phần mềm bỏ qua và hiểu sai khổ`, hint))
  }
  const small = (Math.min(trim[2] - trim[0], trim[3] - trim[1]) * userUnit) / POINTS_PER_MM
  if (small < SMALLEST_MM) {
    found.push(
      doubt(
        'kho-qua-nho',
        `có cạnh thành phẩm chỉ ${decimal(small)} mm`,
        'Kiểm tra đơn vị đo (mm, cm, inch) khi xuất tệp.',
      ),
    )
  }
  return found
}
