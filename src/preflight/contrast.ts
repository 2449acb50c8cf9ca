import type { Role } from '../model/color.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { contains, overlaps } from '../model/geometry.js'
import type { Scene } from '../model/scene.js'
import type { Check } from './context.js'
import { CONTRAST, COVERED } from './limits.js'
import { contrastRatio } from './luminance.js'
import { isJudged, type Page, type PaintedFill, type PaintedImage, paints, type PaintedText, shows } from './page.js'
import { decimal, finding, quote } from './wording.js'

/** Points of a text's ink that are looked at. */
const SAMPLES = 48
/** So far inside a surface, in em, all of a text's ink stands on it. */
const INSIDE = 0.01

/** What lies under a point: a fill's role, a picture, or nothing. */
type Ground = Role | 'image' | 'none'

/** Every text stands out from what it really stands on, and nothing is painted over it. */
export const checkContrast: Check = (page, context) => {
  // a shell's own words change their ground only where an imprint is painted over them
  const painted = [...page.imprint.fills, ...page.imprint.images]
  const concerned =
    painted.length === 0
      ? page.judgedTexts
      : page.texts.filter((text) => isJudged(page, text) || painted.some((thing) => overlaps(thing.box, text.box)))
  return concerned.flatMap((text): Diagnostic[] => {
    const label = `chữ ${quote(text.item.text)}`
    const { grounds, covered } = look(page, text)
    const faults: Diagnostic[] = []
    if (covered > COVERED && context.job.composition !== 'K7') {
      faults.push(
        finding(
          context,
          'error',
          'chu-bi-che',
          `${label} bị hình khác che ${decimal(covered * 100, 0)} %.`,
          'Rút ngắn chữ hoặc dùng bố cục khác.',
        ),
      )
    }
    if (grounds.has('image')) {
      faults.push(
        finding(
          context,
          'warning',
          'chu-tren-anh',
          `${label} nằm trên ảnh nên có thể khó đọc.`,
          'Chọn ảnh có khoảng trống ở chỗ này, rồi xem lại bằng mắt.',
        ),
      )
    }
    const wanted = wantedRatio(page.scene, text)
    const colors = context.theme.skin.roles
    for (const [ground, share] of grounds) {
      if (ground === 'image' || ground === 'none' || share < CONTRAST.share) continue
      const ratio = contrastRatio(colors[text.item.fill].hex, colors[ground].hex)
      if (ratio >= wanted) continue
      faults.push(
        finding(
          context,
          'error',
          'tuong-phan-thap',
          `${label} khó đọc: tương phản với nền chỉ ${decimal(ratio, 2)}, cần ít nhất ${decimal(wanted)}.`,
          `${context.job.message ? 'Chọn thông điệp khác (nền đổi theo), hoặc bỏ' : 'Bỏ'} sản phẩm này và gửi câu trên cho người lập chủ đề (chữ ${text.item.fill} trên nền ${ground}).`,
        ),
      )
    }
    return faults
  })
}

/** Large type may have less contrast; small type never, whatever it is meant as. */
function wantedRatio(scene: Scene, text: PaintedText): number {
  if (text.item.use !== 'display') return CONTRAST.small
  const large =
    scene.unit === 'mm'
      ? CONTRAST.largeMm
      : Math.max(CONTRAST.largePx, CONTRAST.largeShare * Math.min(scene.width, scene.height))
  return text.size >= large ? CONTRAST.display : CONTRAST.small
}

/** Shares of a text's ink over each ground, and the share that something later hides. */
function look(page: Page, text: PaintedText): { grounds: ReadonlyMap<Ground, number>; covered: number } {
  const isNear = (thing: PaintedFill | PaintedImage): boolean => overlaps(thing.box, text.box)
  const near = [...page.fills.filter(isNear), ...page.images.filter(isNear)].sort((a, b) => b.order - a.order)
  const below = near.filter((thing) => thing.order < text.order)
  const above = near.filter((thing) => thing.order > text.order)
  const [nearest] = below
  if (nearest && above.length === 0 && isSurface(nearest) && contains(nearest.box, text.box, -INSIDE * text.size)) {
    return { grounds: new Map([[nearest.item.fill, 1]]), covered: 0 }
  }
  const points = samplePoints(text)
  const counts = new Map<Ground, number>()
  let hidden = 0
  const covers = (thing: (typeof near)[number], x: number, y: number): boolean =>
    'shape' in thing ? paints(thing, x, y) : shows(thing, x, y)
  for (const [x, y] of points) {
    const top = below.find((thing) => covers(thing, x, y))
    const ground: Ground = top ? ('shape' in top ? top.item.fill : 'image') : page.scene.transparent ? 'none' : 'white'
    counts.set(ground, (counts.get(ground) ?? 0) + 1)
    if (above.some((thing) => covers(thing, x, y))) hidden += 1
  }
  const total = Math.max(1, points.length)
  return { grounds: new Map([...counts].map(([ground, count]) => [ground, count / total])), covered: hidden / total }
}

/** Whether a thing is an upright rectangle without a clip: all within its box stands on it. */
function isSurface(thing: PaintedFill | PaintedImage): thing is PaintedFill {
  if (!('shape' in thing) || thing.clips.length > 0 || thing.matrix[1] !== 0 || thing.matrix[2] !== 0) return false
  const [ring, second] = thing.shape.rings
  if (!ring || second || ring.points.length !== 8) return false
  const [ax, ay, bx, by, cx, cy, dx, dy] = ring.points
  return ax === bx ? by === cy && cx === dx && dy === ay : ay === by && bx === cx && cy === dy && dx === ax
}

/** Points on the edge of the ink, where a letter meets its ground, evenly along the text; scene units. */
function samplePoints(text: PaintedText): readonly (readonly [number, number])[] {
  const { rings } = text.shape
  const total = rings.reduce((sum, ring) => sum + ring.points.length / 2, 0)
  const step = Math.max(1, total / SAMPLES)
  const [a, b, c, d, e, f] = text.matrix
  const points: [number, number][] = []
  let passed = 0
  for (const ring of rings) {
    const count = ring.points.length / 2
    for (
      let next = Math.ceil(points.length * step - passed);
      next < count;
      next = Math.ceil(points.length * step - passed)
    ) {
      const [x, y] = [ring.dx + (ring.points[2 * next] as number), ring.points[2 * next + 1] as number]
      points.push([a * x + c * y + e, b * x + d * y + f])
    }
    passed += count
  }
  return points
}
