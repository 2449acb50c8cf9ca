import type { PrintFormat } from '../../model/format.js'
import { eyeletsAlong } from '../../model/press.js'
import { comma } from './finishing.js'
import { type Pen, STYLES } from './page-pen.js'

const MOST_HEIGHT = 24
const ROOM = { hem: 1.6, words: 4 } as const

const meters = (mm: number): string => `${comma(mm / 1000, 3)} m`

/** Size of the drawing of a piece within `width` mm, words around it included; 0 where there is nothing to sew. */
export const drawingHeight = (format: PrintFormat, width: number): number =>
  format.hem > 0 ? drawnSize(format, width).height + 2 * ROOM.hem + ROOM.words : 0

function drawnSize({ width, height }: PrintFormat, room: number): { width: number; height: number; k: number } {
  const k = Math.min((room - 2 * ROOM.hem - 12) / width, MOST_HEIGHT / height)
  return { width: width * k, height: height * k, k }
}

/** The finished piece in outline with its eyelets and measures; the gray frame around is cloth that is folded behind. */
export function drawEyelets(pen: Pen, format: PrintFormat, x: number, y: number, room: number): number {
  if (format.hem === 0) return 0
  const { width, height } = drawnSize(format, room)
  const [left, top] = [x + ROOM.hem, y + ROOM.hem]
  // the hem is drawn wider than it is: at this scale it would not be seen
  pen.box(
    { x: left - ROOM.hem, y: top - ROOM.hem, width: width + 2 * ROOM.hem, height: height + 2 * ROOM.hem },
    'paper',
  )
  pen.frame(
    { x: left - ROOM.hem, y: top - ROOM.hem, width: width + 2 * ROOM.hem, height: height + 2 * ROOM.hem },
    'paperTexture',
    0.15,
  )
  pen.box({ x: left, y: top, width, height }, 'white')
  pen.frame({ x: left, y: top, width, height }, 'ink', 0.25)
  const inset = 1.1
  const spread = (length: number, drawn: number): readonly number[] => {
    const along = eyeletsAlong(length, format.eyelets, format.hem / 2)
    return along.map((_, i) => inset + ((drawn - 2 * inset) * i) / Math.max(1, along.length - 1))
  }
  const r = Math.min(0.45, height / 8)
  for (const at of spread(format.width, width))
    for (const edge of [inset, height - inset]) pen.dot(left + at, top + edge, r, 'deep')
  for (const at of spread(format.height, height))
    for (const edge of [inset, width - inset]) pen.dot(left + edge, top + at, r, 'deep')
  const words = pen.block('hinh')
  pen.write(meters(format.width), left, top + height + ROOM.hem + 0.4, width, STYLES.code, {
    align: 'center',
    block: words,
  })
  pen.write(meters(format.height), left + width + ROOM.hem + 1, top + height / 2 - 1.5, 12, STYLES.code, {
    block: words,
    line: 1,
  })
  return drawingHeight(format, room)
}
