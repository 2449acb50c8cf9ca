import { placeAt, type Rect } from '../../model/geometry.js'
import type { Face, Scene, SceneItem } from '../../model/scene.js'
import { flatItems } from './flat-items.js'
import { MARGIN, OVERLAP, type Tile, type TileGrid } from '../../model/tile-grid.js'

const LINE = 0.2
const SMALL = 2.7
const PITCH = 1.5

const rectPath = ({ x, y, width, height }: Rect): string =>
  `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`

const box = (rect: Rect): SceneItem => ({ kind: 'fill', d: rectPath(rect), fill: 'ink' })

const line = (x: number, y: number, width: number, height: number): SceneItem =>
  box(width > height ? { x, y: y - LINE / 2, width, height: LINE } : { x: x - LINE / 2, y, width: LINE, height })

const words = (
  text: string,
  x: number,
  y: number,
  block: string,
  size = SMALL,
  face: Face = 'medium',
  row = 0,
): SceneItem => ({
  kind: 'text',
  text,
  slot: 'label',
  use: 'small',
  face,
  size,
  tracking: 0,
  x,
  y,
  fill: 'ink',
  block,
  line: row,
})

/** The part of a picture on a page, its corner at (`x`, `y`), `k` times its size. */
const windowOf = (picture: Scene, part: Rect, x: number, y: number, k = 1): SceneItem => ({
  kind: 'group',
  transform: placeAt(x - part.x * k, y - part.y * k, k),
  clip: rectPath(part),
  items: flatItems([...picture.shell, ...picture.imprint], part),
})

/** The sheets of a picture to be put together by hand: a plan first, then one page a tile; lengths in mm. */
export function tilePages(picture: Scene, grid: TileGrid, title: string): readonly Scene[] {
  return [planPage(picture, grid, title), ...grid.tiles.map((tile) => tilePage(picture, grid, tile, title))]
}

const nameOf = ({ column, row }: Tile): string => `hàng ${row + 1}, cột ${column + 1}`

function tilePage(picture: Scene, { page, columns, tiles }: TileGrid, tile: Tile, title: string): Scene {
  const { part, column, row } = tile
  const [right, bottom] = [MARGIN + part.width, MARGIN + part.height]
  const isLastColumn = column === columns - 1
  const isLastRow = tiles.every((other) => other.row <= row)
  // short lines in the white margin, in line with the edges of what is printed
  const cuts = [MARGIN, right].flatMap((x) => [line(x, 2, 0, MARGIN - 3), line(x, bottom + 1, 0, MARGIN - 3)])
  const ends = [MARGIN, bottom].flatMap((y) => [line(2, y, MARGIN - 3, 0), line(right + 1, y, MARGIN - 3, 0)])
  // where the next sheet's cut edge comes to lie
  const overlapX = isLastColumn
    ? []
    : [triangle(right - OVERLAP, MARGIN, 'down'), triangle(right - OVERLAP, bottom, 'up')]
  const overlapY = isLastRow
    ? []
    : [triangle(bottom - OVERLAP, MARGIN, 'right'), triangle(bottom - OVERLAP, right, 'left')]
  const number = tiles.indexOf(tile) + 1
  const label = words(
    `Tờ ${number}/${tiles.length}: ${nameOf(tile)} · ${title}`,
    MARGIN + 3,
    MARGIN - 3,
    `to-${number}`,
  )
  return toPage(page, [windowOf(picture, part, MARGIN, MARGIN), ...cuts, ...ends, ...overlapX, ...overlapY, label])
}

/** A small arrow in the margin that points at the line where the next sheet is laid. */
function triangle(at: number, edge: number, to: 'down' | 'up' | 'right' | 'left'): SceneItem {
  const s = 2.2
  const tip = to === 'down' || to === 'right' ? edge - 0.6 : edge + 0.6
  const base = to === 'down' || to === 'right' ? tip - s : tip + s
  const points =
    to === 'down' || to === 'up'
      ? [
          [at, tip],
          [at - s / 2, base],
          [at + s / 2, base],
        ]
      : [
          [tip, at],
          [base, at - s / 2],
          [base, at + s / 2],
        ]
  return { kind: 'fill', d: `M${points.map((p) => p.join(' ')).join('L')}Z`, fill: 'ink' }
}

const STEPS = [
  'In một mặt ở cỡ thật: chọn “Actual size” hoặc 100 %, không chọn “Fit”. Đo vạch kiểm tra bên dưới: phải dài đúng 100 mm.',
  'Ở mỗi tờ không thuộc cột đầu: cắt bỏ lề trái theo hai vạch ở góc. Ở mỗi tờ không thuộc hàng đầu: cắt bỏ lề trên.',
  `Dán thành từng hàng từ trái sang phải: tờ sau đè lên tờ trước ${OVERLAP} mm, mép cắt nằm đúng hai mũi tên của tờ trước.`,
  'Dán các hàng với nhau từ trên xuống như vậy, rồi xén lề ngoài.',
] as const

function planPage(picture: Scene, { page, tiles }: TileGrid, title: string): Scene {
  const left = 16
  let y = 24
  const items: SceneItem[] = [words(`Ghép ${tiles.length} tờ: ${title}`, left, y, 'tua-de', 5.2, 'bold')]
  y += 9
  const width = page.width - 2 * left
  for (const [i, step] of STEPS.entries()) {
    const block = `buoc-${i + 1}`
    for (const [row, text] of wrap(`${i + 1}. ${step}`, Math.floor(width / 1.62)).entries()) {
      items.push(words(text, left, y, block, 3.1, 'medium', row))
      y += 3.1 * PITCH
    }
    y += 1
  }
  y += 3
  items.push(
    line(left, y, 100, 0),
    line(left, y - 2, 0, 4),
    line(left + 100, y - 2, 0, 4),
    words('100 mm', left + 103, y + 1, 'vach'),
  )
  y += 9
  const k = Math.min(width / picture.width, (page.height - y - 16) / picture.height)
  items.push({
    kind: 'fill',
    rule: 'evenodd',
    d:
      rectPath({
        x: left - LINE,
        y: y - LINE,
        width: picture.width * k + 2 * LINE,
        height: picture.height * k + 2 * LINE,
      }) + rectPath({ x: left, y, width: picture.width * k, height: picture.height * k }),
    fill: 'ink',
  })
  items.push(windowOf(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, left, y, k))
  for (const [i, { part, column, row }] of tiles.entries()) {
    const [x0, y0] = [left + part.x * k, y + part.y * k]
    if (row === 0 && column > 0) items.push(line(x0, y - 2, 0, picture.height * k + 4))
    if (column === 0 && row > 0) items.push(line(left - 2, y0, picture.width * k + 4, 0))
    items.push({ kind: 'fill', d: rectPath({ x: x0 + 1.2, y: y0 + 1.2, width: 6, height: 4.6 }), fill: 'white' })
    items.push(words(String(i + 1), x0 + 2.2, y0 + 4.6, `so-${i + 1}`, 3.4, 'bold'))
  }
  return toPage(page, items)
}

/** Lines of at most so many letters: the plan's few words need no finer measure. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const toPage = ({ width, height }: TileGrid['page'], items: readonly SceneItem[]): Scene => ({
  width,
  height,
  unit: 'mm',
  bleed: 0,
  safe: { x: 0, y: 0, width, height },
  avoid: [],
  transparent: false,
  shell: items,
  imprint: [],
  imprintRects: [],
})
