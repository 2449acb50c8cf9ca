import type { Rect } from '../../model/geometry.js'
import { round } from '../number.js'
import type { PrintVector, VectorShape } from '../print-vector.js'
import { clipRectOperators, inkOperator, matrixOperator, pathOperators } from './operators.js'

const CAPS = { butt: 0, round: 1, square: 2 } as const
const JOINS = { miter: 0, round: 1, bevel: 2 } as const

const strokeInk = (ink: readonly number[]): string => `${ink.map((v) => round(v / 100, 4)).join(' ')} K`

function drawShape({ d, transform, fill, rule, stroke }: VectorShape): string {
  if (d === '' || (fill === null && stroke === null)) return ''
  const even = rule === 'evenodd' ? '*' : ''
  const lines = [`q\n${matrixOperator(transform)}`]
  if (fill) lines.push(inkOperator({ cmyk: fill }))
  if (stroke) {
    lines.push(
      strokeInk(stroke.ink),
      `${round(stroke.width, 4)} w ${CAPS[stroke.cap]} J ${JOINS[stroke.join]} j ${round(Math.max(1, stroke.miterLimit), 3)} M`,
    )
    if (stroke.dash.length > 0) lines.push(`[${stroke.dash.map((v) => round(v, 4)).join(' ')}] 0 d`)
  }
  lines.push(pathOperators(d, 4), fill && stroke ? `B${even}` : fill ? `f${even}` : 'S', 'Q')
  return lines.join('\n')
}

/** A logo in curves, whole and in the middle of its box; what stands over its own edge is cut as a viewer would. */
export function drawVector(vector: PrintVector, box: Rect): string {
  const k = Math.min(box.width / vector.width, box.height / vector.height)
  const [x, y] = [box.x + (box.width - vector.width * k) / 2, box.y + (box.height - vector.height * k) / 2]
  const frame = { x: 0, y: 0, width: vector.width, height: vector.height }
  const shapes = vector.shapes.map(drawShape).filter((shape) => shape !== '')
  return ['q', matrixOperator([k, 0, 0, k, x, y]), clipRectOperators(frame, 4), ...shapes, 'Q'].join('\n')
}
