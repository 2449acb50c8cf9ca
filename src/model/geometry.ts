/** A rectangle in scene units; x and y are its top left corner, y grows downwards. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An SVG matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The matrix that scales by `k` and then moves to (`x`, `y`). */
export const placeAt = (x: number, y: number, k = 1, ky = k): Matrix => [k, 0, 0, ky, x, y]

/** The product `outer · inner`: `inner` is applied first. */
export const multiply = (o: Matrix, i: Matrix): Matrix => [
  o[0] * i[0] + o[2] * i[1],
  o[1] * i[0] + o[3] * i[1],
  o[0] * i[2] + o[2] * i[3],
  o[1] * i[2] + o[3] * i[3],
  o[0] * i[4] + o[2] * i[5] + o[4],
  o[1] * i[4] + o[3] * i[5] + o[5],
]

/** The rectangle grown by `by` scene units on every side (shrunk where negative). */
export const grow = (r: Rect, by: number): Rect => ({
  x: r.x - by,
  y: r.y - by,
  width: r.width + 2 * by,
  height: r.height + 2 * by,
})

/** Whether the two rectangles share an area. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether `inner` lies within `outer`, give or take `slack` scene units. */
export const contains = (outer: Rect, inner: Rect, slack = 0): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack

/** The box around a transformed rectangle. */
export function transformRect(m: Matrix, r: Rect): Rect {
  const [right, bottom] = [r.x + r.width, r.y + r.height]
  const [ax, ay] = [m[0] * r.x + m[2] * r.y + m[4], m[1] * r.x + m[3] * r.y + m[5]]
  const [bx, by] = [m[0] * r.x + m[2] * bottom + m[4], m[1] * r.x + m[3] * bottom + m[5]]
  const [cx, cy] = [m[0] * right + m[2] * r.y + m[4], m[1] * right + m[3] * r.y + m[5]]
  const [dx, dy] = [m[0] * right + m[2] * bottom + m[4], m[1] * right + m[3] * bottom + m[5]]
  const [x, y] = [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy)]
  return { x, y, width: Math.max(ax, bx, cx, dx) - x, height: Math.max(ay, by, cy, dy) - y }
}

/** The box around all boxes, of which there is one at least. */
export function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
