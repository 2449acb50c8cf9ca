import type { Matrix } from '../../model/geometry.js'
import { parsePath } from '../../model/path.js'

/** How far a chord may leave its curve, in pixels. */
const TOLERANCE = 0.02

/** A field of pixels that edges are summed up in: each cell holds how coverage changes from its left neighbor. */
export interface Field {
  readonly width: number
  readonly height: number
  /** `width + 2` cells a row: the last two take what lies right of the field. */
  readonly cells: Float32Array
}

// kinds of edges
export const MOVE = 0
export const LINE = 1
export const QUADRATIC = 2
export const CUBIC = 3

/** The handles and endings of a path's edges in turn: 2 numbers a move or a line, 4 a quadratic curve, 6 a cubic one, by `kinds`. */
export interface Edges {
  readonly kinds: Uint8Array
  /** x in parts of a unit, y in units. */
  readonly points: Float64Array
  /** How many parts a unit has. */
  readonly parts: number
}

/** Straight lines, x and y of both ends of each; lent from one drawing to the next and made longer where it must be. */
export interface Chords {
  ends: Float64Array
  count: number
}

/** Reads path data once for any size it is drawn at; every contour is closed. */
export function edgesOf(d: string): Edges {
  const kinds: number[] = []
  const points: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const line = (toX: number, toY: number): void => {
    if (toX === x && toY === y) return
    kinds.push(LINE)
    points.push(toX, toY)
    ;[x, y] = [toX, toY]
  }
  const move = (toX: number, toY: number): void => {
    kinds.push(MOVE)
    points.push(toX, toY)
    ;[x, y, startX, startY] = [toX, toY, toX, toY]
  }
  for (const s of parsePath(d)) {
    if (s[0] === 'Z') line(startX, startY)
    else if (s[0] === 'M') {
      line(startX, startY)
      move(s[1], s[2])
    } else if (s[0] === 'L') line(s[1], s[2])
    else {
      kinds.push(s[0] === 'Q' ? QUADRATIC : CUBIC)
      points.push(...(s.slice(1) as number[]))
      ;[x, y] = [s.at(-2) as number, s.at(-1) as number]
    }
  }
  line(startX, startY)
  return { kinds: Uint8Array.from(kinds), points: Float64Array.from(points), parts: 1 }
}

/** Chords for a curve; `x` and `y` are its second difference, of which a share is how far it bends. */
const stepsFor = (share: number, x: number, y: number): number =>
  // not Math.hypot, which guards against overflow and takes longer than all else here
  Math.max(1, Math.ceil(Math.sqrt((share * Math.sqrt(x * x + y * y)) / TOLERANCE)))

/** Cuts edges, moved by `shift` in their own parts of a unit, into further chords: those that they have where `m` puts them. */
export function cutChords({ kinds, points, parts }: Edges, shift: number, m: Matrix, chords: Chords): void {
  const a = m[0]
  const b = m[1]
  const c = m[2]
  const d = m[3]
  const e = m[4]
  const f = m[5]
  let ends = chords.ends
  let to = 4 * chords.count
  // where the pen stands
  let x0 = 0
  let y0 = 0
  for (let n = 0, i = 0; n < kinds.length; n += 1) {
    const kind = kinds[n] as number
    let px = ((points[i] as number) + shift) / parts
    let py = points[i + 1] as number
    i += 2
    const x1 = a * px + c * py + e
    const y1 = b * px + d * py + f
    if (kind === MOVE) {
      x0 = x1
      y0 = y1
      continue
    }
    let steps = 1
    let x2 = x1
    let y2 = y1
    let x3 = x1
    let y3 = y1
    if (kind !== LINE) {
      px = ((points[i] as number) + shift) / parts
      py = points[i + 1] as number
      i += 2
      x3 = x2 = a * px + c * py + e
      y3 = y2 = b * px + d * py + f
      steps = stepsFor(kind === QUADRATIC ? 0.25 : 0.75, x0 - 2 * x1 + x2, y0 - 2 * y1 + y2)
    }
    if (kind === CUBIC) {
      px = ((points[i] as number) + shift) / parts
      py = points[i + 1] as number
      i += 2
      x3 = a * px + c * py + e
      y3 = b * px + d * py + f
      steps = Math.max(steps, stepsFor(0.75, x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
    }
    if (to + 4 * steps > ends.length) ends = chords.ends = grown(ends, to + 4 * steps)
    let x = x0
    let y = y0
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps
      const u = 1 - t
      ends[to] = x
      ends[to + 1] = y
      if (step === steps) {
        x = x3
        y = y3
      } else if (kind === QUADRATIC) {
        x = u * u * x0 + 2 * u * t * x1 + t * t * x2
        y = u * u * y0 + 2 * u * t * y1 + t * t * y2
      } else {
        x = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3
        y = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3
      }
      ends[to + 2] = x
      ends[to + 3] = y
      to += 4
    }
    x0 = x3
    y0 = y3
  }
  chords.count = to / 4
}

function grown(ends: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(2 * length)
  longer.set(ends)
  return longer
}

/**
 * Adds the area that chords enclose to the field; they must lie within it but for what is cut off. Row by row each line's
 * share goes to the cells that it crosses there: a cell gets what it adds to all that lie right of it.
 */
export function addChords({ width, height, cells }: Field, { ends, count }: Chords): void {
  for (let i = 0; i < 4 * count; i += 4) {
    const fromY = ends[i + 1] as number
    const toY = ends[i + 3] as number
    if (fromY === toY) continue
    const down = fromY < toY
    const top = down ? i : i + 2
    const low = down ? i + 2 : i
    const topX = ends[top] as number
    const topY = down ? fromY : toY
    const lowY = down ? toY : fromY
    const slope = ((ends[low] as number) - topX) / (lowY - topY)
    const last = Math.min(height, Math.ceil(lowY))
    let x = topY < 0 ? topX - topY * slope : topX
    for (let row = Math.max(0, Math.floor(topY)); row < last; row += 1) {
      const share = Math.min(row + 1, lowY) - Math.max(row, topY)
      const signed = down ? share : -share
      const next = x + slope * share
      const left = Math.max(0, Math.min(x, next, width))
      const right = Math.min(width, Math.max(x, next, 0))
      x = next
      const first = Math.floor(left)
      const end = Math.ceil(right)
      const base = row * (width + 2)
      if (end <= first + 1) {
        const inside = (left + right) / 2 - first
        cells[base + first] = (cells[base + first] as number) + signed * (1 - inside)
        cells[base + first + 1] = (cells[base + first + 1] as number) + signed * inside
        continue
      }
      const each = signed / (right - left)
      let before = 0
      for (let cell = first; cell < end; cell += 1) {
        const from = Math.max(left, cell)
        const to = Math.min(right, cell + 1)
        // all of the line left of the cell covers it whole, what crosses it only the part that lies to its right
        const covered = each * (from - left + (to - from) * (cell + 1 - (from + to) / 2))
        cells[base + cell] = (cells[base + cell] as number) + covered - before
        before = covered
      }
      cells[base + end] = (cells[base + end] as number) + signed - before
    }
  }
}
