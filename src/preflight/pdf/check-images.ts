import { PIXELS } from '../limits.js'
import { MOST_INK } from './check-colors.js'
import { imageInk, type ReadJpeg } from './image-ink.js'
import { boxOf, type OpenPage } from './open-pdf.js'
import type { PageFacts, PlacedImage } from './page-facts.js'
import type { PdfStream } from './pdf-object.js'
import { numberAt } from './pdf-values.js'
import { decimal, doubt, fault, type PrintFinding } from './print-finding.js'

const POINTS_PER_MM = 72 / 25.4
/** Pictures smaller than this on the piece are ornaments, in mm. */
const TINY_MM = 8
/** Share of a picture that may be above the ink limit: grains of a JPEG. */
const HEAVY_SHARE = 0.005

const CMYK_HINT = 'Đổi ảnh sang CMYK trong Photoshop: Image > Mode > CMYK Color, hồ sơ Coated FOGRA39.'

/** Pictures are CMYK or gray, sharp enough at finished size, within the ink limit. */
export async function checkImages(
  page: OpenPage,
  facts: PageFacts,
  scale: number,
  readJpeg: ReadJpeg | undefined,
): Promise<PrintFinding[]> {
  const enlarged = (numberAt(page.dict, 'UserUnit') ?? 1) / scale
  const want = wantedPpi(page, enlarged)
  const found = facts.images.flatMap((image) => [...checkSpace(image), ...checkSharpness(image, enlarged, want)])
  const streams = new Set(
    facts.images.flatMap(({ stream, space }) => (stream && space?.kind === 'cmyk' ? [stream] : [])),
  )
  for (const stream of streams) found.push(...(await checkInk(stream, readJpeg)))
  return found
}

function checkSpace({ space, pixels }: PlacedImage): PrintFinding[] {
  if (space === null || (space.kind !== 'rgb' && space.kind !== 'lab')) return []
  return [fault('anh-rgb', `có ảnh ${pixels.width} × ${pixels.height} px màu ${space.label}, phải là CMYK`, CMYK_HINT)]
}

/** Pixels per inch of the finished piece that its size asks for, as for pictures of our own. */
function wantedPpi({ dict }: OpenPage, enlarged: number): number {
  const box = boxOf(dict, 'TrimBox') ?? boxOf(dict, 'MediaBox') ?? [0, 0, 0, 0]
  const side = (Math.max(box[2] - box[0], box[3] - box[1]) * enlarged) / POINTS_PER_MM
  return side <= PIXELS.sheetSide ? PIXELS.sheetPpi : PIXELS.largePpi
}

function checkSharpness({ pixels, size, space }: PlacedImage, enlarged: number, want: number): PrintFinding[] {
  const [width, height] = [(size.width * enlarged) / 72, (size.height * enlarged) / 72]
  if (space === null || Math.max(width, height) * 25.4 < TINY_MM) return []
  const ppi = Math.min(pixels.width / width, pixels.height / height)
  if (ppi >= want * 0.98) return []
  const what = `có ảnh ${pixels.width} × ${pixels.height} px chỉ đạt ${decimal(ppi, 0)} ppi ở cỡ thật, cần ${want} ppi`
  const hint =
    'Thay bằng ảnh gốc lớn hơn (ảnh chụp từ máy, không phải ảnh tải lại từ Zalo, Facebook), hoặc đặt ảnh nhỏ lại.'
  return [(ppi < want * PIXELS.unusable ? fault : doubt)('anh-it-diem', what, hint)]
}

async function checkInk(stream: PdfStream, readJpeg: ReadJpeg | undefined): Promise<PrintFinding[]> {
  const ink = await imageInk(stream, readJpeg)
  if (ink === null || ink.heavyShare <= HEAVY_SHARE) return []
  const what = `có ảnh tổng mực tới ${decimal(ink.most, 0)} %, quá mức ${MOST_INK} %`
  return [fault('anh-muc-qua', what, `${CMYK_HINT} Hồ sơ này giới hạn tổng mực ở 300 %.`)]
}
