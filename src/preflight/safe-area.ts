import type { Diagnostic } from '../model/diagnostic.js'
import { contains, overlaps, type Rect } from '../model/geometry.js'
import type { Scene } from '../model/scene.js'
import { beyond } from './beyond.js'
import type { Check } from './context.js'
import { SLACK } from './limits.js'
import { marksOf } from './marks.js'
import { isJudged, type PaintedText } from './page.js'
import { finding, length, quote } from './wording.js'

/** A word or mark with the box of its ink. */
interface Subject {
  readonly label: string
  readonly box: Rect
  readonly text: PaintedText | null
}

/** Words, emblem and logos inside the safe area, outside the zones to avoid, inside the circle and uncut. */
export const checkSafeArea: Check = (page, context) => {
  const { scene } = page
  const slack = SLACK * Math.min(scene.width, scene.height)
  const subjects: Subject[] = [
    ...page.judgedTexts.map((text) => ({ label: `chữ ${quote(text.item.text)}`, box: text.box, text })),
    ...marksOf(page, context)
      .filter((mark) => isJudged(page, mark))
      .map((mark) => ({ label: mark.name, box: mark.box, text: null })),
  ]
  return subjects.flatMap((subject): Diagnostic[] => {
    const faults: Diagnostic[] = []
    const report = (code: string, sentence: string, hint: string): void => {
      faults.push(finding(context, 'error', code, sentence, hint))
    }
    if (!contains(scene.safe, subject.box, slack)) {
      report(
        'ngoai-vung-an-toan',
        `${subject.label} ra ngoài vùng an toàn ${length(scene, beyond(scene.safe, subject.box))}.`,
        'Phần này có thể bị cắt hoặc bị che; dùng khổ khác hoặc rút ngắn chữ.',
      )
    }
    const zone = scene.avoid.find((area) => overlaps(inset(area, slack), subject.box))
    if (zone) {
      const depth = Math.min(...sharedSides(zone, subject.box))
      report(
        'trong-vung-che',
        `${subject.label} lấn ${length(scene, depth)} vào vùng sẽ bị che khuất.`,
        'Vùng này dành cho nút bấm, ảnh đại diện hoặc người đứng; dời chữ ra ngoài.',
      )
    }
    const outside = beyondCircle(scene, subject)
    if (outside > slack) {
      report(
        'ngoai-hinh-tron',
        `${subject.label} ra ngoài hình tròn sẽ được cắt ${length(scene, outside)}.`,
        'Nơi đăng cắt ảnh thành hình tròn; rút ngắn chữ hoặc dùng tên viết tắt.',
      )
    }
    const cut = subject.text?.clips.find((clip) => !contains(clip.box, subject.box, slack))
    if (cut) {
      report(
        'chu-bi-cat',
        `${subject.label} bị cắt mất ${length(scene, beyond(cut.box, subject.box))}.`,
        'Rút ngắn chữ hoặc dùng khổ khác.',
      )
    }
    return faults
  })
}

const sharedSides = (a: Rect, b: Rect): [number, number] => [
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
]

const inset = (r: Rect, by: number): Rect => ({
  x: r.x + by,
  y: r.y + by,
  width: r.width - 2 * by,
  height: r.height - 2 * by,
})

/** How far the ink passes the circle; a text's own outline is asked only where its box passes. */
function beyondCircle(scene: Scene, { box, text }: Subject): number {
  const { circle } = scene
  if (!circle) return 0
  const out = (x: number, y: number): number => Math.hypot(x - circle.cx, y - circle.cy) - circle.r
  const corners = [
    out(box.x, box.y),
    out(box.x + box.width, box.y),
    out(box.x, box.y + box.height),
    out(box.x + box.width, box.y + box.height),
  ]
  const worst = Math.max(...corners)
  if (worst <= 0 || !text) return worst
  const [a, b, c, d, e, f] = text.matrix
  let farthest = -Infinity
  for (const { points, dx } of text.shape.rings) {
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [dx + (points[i] as number), points[i + 1] as number]
      farthest = Math.max(farthest, out(a * x + c * y + e, b * x + d * y + f))
    }
  }
  return farthest
}
