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

/** The endings and handles of a path's curves in turn: 4 numbers a line, 6 a quadratic curve, 8 a cubic one, by `kinds`. */
export interface Edges {
  readonly kinds: Uint8Array
  readonly points: Float64Array
}

/** Reads path data once for any size it is drawn at; every contour is closed. */
export function edgesOf(d: string): Edges {
  const kinds: number[] = []
  const points: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const line = (toX: number, toY: number): void => {
    if (toX === x && toY === y) return
    kinds.push(1)
    points.push(toX, toY)
    ;[x, y] = [toX, toY]
  }
  const move = (toX: number, toY: number): void => {
    kinds.push(0)
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
      kinds.push(s[0] === 'Q' ? 2 : 3)
      points.push(...(s.slice(1) as number[]))
      ;[x, y] = [s.at(-2) as number, s.at(-1) as number]
    }
  }
  line(startX, startY)
  return { kinds: Uint8Array.from(kinds), points: Float64Array.from(points) }
}

/** Adds the area that edges enclose, after `m`, to the field; they must lie within it but for what is cut off. */
export function addEdges(field: Field, { kinds, points }: Edges, m: Matrix): void {
  const [a, b, c, d, e, f] = m
  // every end and handle once, where the field has it
  const at = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    const [px, py] = [points[i] as number, points[i + 1] as number]
    at[i] = a * px + c * py + e
    at[i + 1] = b * px + d * py + f
  }
  let i = 0
  for (let n = 0; n < kinds.length; n += 1) {
    const kind = kinds[n] as number
    // the pen stands at the end before
    if (kind === 1) addLine(field, at[i - 2] as number, at[i - 1] as number, at[i] as number, at[i + 1] as number)
    else if (kind === 2) addQuadratic(field, at, i - 2)
    else if (kind === 3) addCubic(field, at, i - 2)
    i += kind === 0 ? 2 : 2 * kind
  }
}

/** Chords for a curve; `x` and `y` are its second difference, of which a share is how far it bends. */
const stepsFor = (share: number, x: number, y: number): number =>
  // not Math.hypot, which guards against overflow and takes longer than all else here
  Math.max(1, Math.ceil(Math.sqrt((share * Math.sqrt(x * x + y * y)) / TOLERANCE)))

/** A quadratic curve from the point at `i` over one handle to the next. */
function addQuadratic(field: Field, p: Float64Array, i: number): void {
  const [x0, y0, x1, y1] = [p[i] as number, p[i + 1] as number, p[i + 2] as number, p[i + 3] as number]
  const [x2, y2] = [p[i + 4] as number, p[i + 5] as number]
  const steps = stepsFor(0.25, x0 - 2 * x1 + x2, y0 - 2 * y1 + y2)
  let x = x0
  let y = y0
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps
    const u = 1 - t
    const toX = u * u * x0 + 2 * u * t * x1 + t * t * x2
    const toY = u * u * y0 + 2 * u * t * y1 + t * t * y2
    addLine(field, x, y, toX, toY)
    x = toX
    y = toY
  }
  addLine(field, x, y, x2, y2)
}

/** A cubic curve from the point at `i` over two handles to the next. */
function addCubic(field: Field, p: Float64Array, i: number): void {
  const [x0, y0, x1, y1] = [p[i] as number, p[i + 1] as number, p[i + 2] as number, p[i + 3] as number]
  const [x2, y2, x3, y3] = [p[i + 4] as number, p[i + 5] as number, p[i + 6] as number, p[i + 7] as number]
  const steps = Math.max(
    stepsFor(0.75, x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
    stepsFor(0.75, x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  )
  let x = x0
  let y = y0
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps
    const u = 1 - t
    const toX = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3
    const toY = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3
    addLine(field, x, y, toX, toY)
    x = toX
    y = toY
  }
  addLine(field, x, y, x3, y3)
}

/** Adds the area to the right of a line, row by row: each row's share goes to the cells that the line crosses there. */
function addLine({ width, height, cells }: Field, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return
  const down = fromY < toY
  const topX = down ? fromX : toX
  const topY = down ? fromY : toY
  const lowX = down ? toX : fromX
  const lowY = down ? toY : fromY
  const slope = (lowX - topX) / (lowY - topY)
  const last = Math.min(height, Math.ceil(lowY))
  let x = topY < 0 ? topX - topY * slope : topX
  for (let row = Math.max(0, Math.floor(topY)); row < last; row += 1) {
    const share = Math.min(row + 1, lowY) - Math.max(row, topY)
    const next = x + slope * share
    const signed = down ? share : -share
    addSpan(
      cells,
      row * (width + 2),
      width,
      Math.max(0, Math.min(x, next, width)),
      Math.min(width, Math.max(x, next, 0)),
      signed,
    )
    x = next
  }
}

/** One row's part of a line, from `left` to `right` within the row: each cell gets what it adds to all that lie right of it. */
function addSpan(cells: Float32Array, base: number, width: number, left: number, right: number, signed: number): void {
  const first = Math.min(Math.floor(left), width)
  const end = Math.ceil(right)
  if (end <= first + 1) {
    const inside = (left + right) / 2 - first
    cells[base + first] = (cells[base + first] as number) + signed * (1 - inside)
    cells[base + first + 1] = (cells[base + first + 1] as number) + signed * inside
    return
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
