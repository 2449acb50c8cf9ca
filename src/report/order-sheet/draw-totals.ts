import { comma } from './finishing.js'
import { type Pen, STYLES, type Style } from './page-pen.js'
import type { Totals } from './totals.js'

const ROW = 6
/** Right edges of the number columns, as shares of the width. */
const COLUMNS = [
  ['Số mẫu', 0.52],
  ['Số lượng', 0.68],
  ['Dài (m)', 0.84],
  ['Diện tích (m²)', 1],
] as const

/** Height of the table. */
export const totalsHeight = (rows: number, uncounted: number): number => 9 + (rows + 2) * ROW + (uncounted > 0 ? 6 : 0)

/** The sums of the order, one row a group of products; gives the height used. */
export function drawTotals(
  pen: Pen,
  { groups, whole }: { readonly groups: readonly Totals[]; readonly whole: Totals },
  x: number,
  y: number,
  width: number,
): number {
  pen.rule(x, y, width)
  let at = y + 2.4
  at += pen.write('Tổng hợp', x, at, width, STYLES.heading) + 1
  const cell = (text: string, share: number, style: Style): void =>
    void pen.write(text, x + width * (share - 0.16), at + 0.9, width * 0.16, style, { align: 'right' })
  pen.write('Nhóm sản phẩm', x, at + 0.9, width * 0.36, STYLES.label)
  for (const [title, share] of COLUMNS) cell(title, share, STYLES.label)
  at += ROW
  for (const row of [...groups, whole]) {
    const style = row === whole ? STYLES.strong : STYLES.body
    pen.rule(x, at, width, row === whole ? 'ink' : 'paperTexture', row === whole ? 0.3 : 0.15)
    pen.write(row.name, x, at + 0.9, width * 0.36, style)
    const known = row.uncounted < row.items
    const numbers = [
      String(row.items),
      known ? row.pieces.toLocaleString('de-DE') : '…',
      known && row.meters > 0 ? comma(row.meters, 1) : '–',
      known ? comma(row.area, 2) : '…',
    ]
    for (const [i, [, share]] of COLUMNS.entries()) cell(numbers[i] ?? '', share, style)
    at += ROW
  }
  if (whole.uncounted > 0)
    pen.write(
      `Chưa kể ${whole.uncounted} mẫu chưa ghi số lượng. Chiều dài tính cho hàng may viền, theo cạnh dài.`,
      x,
      at + 0.8,
      width,
      STYLES.label,
    )
  return at - y
}
