import type { Rect } from '../../model/geometry.js'
import { drawEyelets, drawingHeight } from './eyelet-drawing.js'
import { bleedWords, comma, finishingChoices, finishingWords, pieceWord } from './finishing.js'
import { hangingWords } from './hanging.js'
import type { OrderFile, OrderItem } from './order-item.js'
import { type Pen, STYLES, type Style } from './page-pen.js'
import { distanceWords } from './reading-distance.js'

/** A page of a piece as it is shown: asset id, and which part of it is the finished piece. */
export interface ItemPicture {
  readonly asset: string
  readonly part: Rect
}

/** What an item is drawn with; `number` from 1. */
export interface ItemContext {
  readonly number: number
  readonly item: OrderItem
  readonly pictures: readonly ItemPicture[]
  readonly dates: { readonly from: string; readonly to: string }
  /** All that the rows of every unit's sheet follow from. */
  readonly shared: string
}

export const itemContext = (facts: Omit<ItemContext, 'shared'>): ItemContext => ({
  ...facts,
  shared: tellShared(facts),
})

const PICTURE = { width: 54, height: 46, gap: 2 } as const
const LABEL = 25
const ROW_GAP = 0.6
/** Distance between two items, in mm. */
export const ITEM_GAP = 5.5
const TICK = 2.6

interface Row {
  readonly label: string
  readonly text: string
  readonly strong?: boolean
  readonly choices?: readonly string[]
  readonly code?: boolean
}

const scaleWords = ({ scale }: OrderFile): string =>
  scale === 1 ? 'Tệp 1:1, in đúng cỡ, không phóng, không thu' : 'Tệp 1:10 – in phóng 1000 %'

function sizeWords({ width, height }: { readonly width: number; readonly height: number }): string {
  const mm = `${comma(width)} × ${comma(height)} mm (ngang × cao)`
  return Math.max(width, height) < 1200 ? mm : `${comma(width / 1000, 3)} × ${comma(height / 1000, 3)} m (ngang × cao)`
}

function rowsOf({ item, dates }: ItemContext): readonly Row[] {
  const { format, files, quantity, letters } = item
  const hanging = hangingWords(format, dates)
  const [first] = files
  return [
    {
      label: 'Số lượng',
      text:
        quantity === null
          ? `…………………… ${pieceWord(format)}`
          : `${quantity.toLocaleString('de-DE')} ${pieceWord(format)}`,
      strong: true,
    },
    { label: 'Khổ thành phẩm', text: sizeWords(format), strong: true },
    ...(first ? [{ label: 'Tỉ lệ tệp', text: scaleWords(first), strong: first.scale !== 1 }] : []),
    { label: 'Chất liệu', text: format.material ?? '……………………………………' },
    { label: 'Gia công', text: finishingWords(format).join(' '), choices: finishingChoices(format) },
    { label: 'Màu, bù mép', text: `${format.sides === 2 ? '4/4' : '4/0'}, CMYK theo FOGRA39. ${bleedWords(format)}.` },
    ...(letters ? [{ label: 'Tầm đọc', text: distanceWords(letters) }] : []),
    ...(hanging === null ? [] : [{ label: 'Thời gian treo', text: hanging }]),
  ]
}

/** The rows of the files, of whose digests no other unit's sheet has any. */
const fileRowsOf = ({ item: { files } }: ItemContext): readonly Row[] =>
  files.flatMap((file, i) => [
    { label: i === 0 ? 'Tệp in' : 'hoặc tệp', text: file.path.replace(/^in\//, '') },
    { label: 'SHA-256', text: file.sha256, code: true },
  ])

function tellShared({ number, item, pictures, dates }: Omit<ItemContext, 'shared'>): string {
  const { format, title, files, quantity, letters } = item
  const { id, width, height, bleed, hem, eyelets, material } = format
  const told = [number, id, width, height, bleed, hem, eyelets, material, title, files[0]?.scale, quantity, letters]
  return JSON.stringify([told, pictures.length, dates])
}

/** Boxes of the pages side by side, each as large as the room allows. */
function pictureBoxes({ item, pictures }: ItemContext, x: number, y: number): readonly Rect[] {
  const count = Math.max(1, pictures.length)
  const room = (PICTURE.width - (count - 1) * PICTURE.gap) / count
  const k = Math.min(room / item.format.width, PICTURE.height / item.format.height)
  const [width, height] = [item.format.width * k, item.format.height * k]
  return Array.from({ length: count }, (_, i) => ({ x: x + i * (width + PICTURE.gap), y, width, height }))
}

const pictureColumn = (context: ItemContext): number => {
  const drawing = drawingHeight(context.item.format, PICTURE.width)
  return (pictureBoxes(context, 0, 0)[0]?.height ?? 0) + (drawing > 0 ? drawing + 3 : 0)
}

/** Height of the item on a page `width` mm wide. */
export function itemHeight(pen: Pen, context: ItemContext, width: number): number {
  const room = width - PICTURE.width - 6
  const heightOf = (rows: readonly Row[], on: Pen): number =>
    rows.reduce((sum, row) => sum + rowHeight(on, row, room - LABEL) + ROW_GAP, 0)
  const shared = pen.stamp(`cao ${context.shared}`, (part) => {
    const title = part.heightOf(titleOf(context), room, STYLES.heading) + 1.4
    return title + heightOf(rowsOf(context), part)
  })
  return Math.max(shared + heightOf(fileRowsOf(context), pen), pictureColumn(context)) + ITEM_GAP
}

const titleOf = ({ number, item }: ItemContext): string => `${number}. ${item.title}`

const styleOf = ({ strong, code }: Row): Style => (code ? STYLES.code : strong ? STYLES.strong : STYLES.body)

function rowHeight(pen: Pen, row: Row, width: number): number {
  return (
    pen.heightOf(row.text, width, styleOf(row)) + (row.choices && row.choices.length > 0 ? STYLES.body.size * 1.5 : 0)
  )
}

/** Draws the item with its top at `y`: picture and sewing drawing at the left, what to make at the right. */
export function drawItem(pen: Pen, context: ItemContext, x: number, y: number, width: number): void {
  const top = y + 3.2
  const boxes = pictureBoxes(context, x, top)
  for (const [i, box] of boxes.entries()) {
    const picture = context.pictures[i]
    if (picture) pen.picture(picture.asset, box, picture.part)
    else pen.box(box, 'paper')
  }
  const left = x + PICTURE.width + 6
  const room = width - PICTURE.width - 6
  let at = top - 1
  at += pen.stamp(`${y} ${context.shared}`, (part) => {
    part.rule(x, y, width)
    for (const box of boxes) part.frame(box, 'paperTexture', 0.15)
    let below = part.write(titleOf(context), left, top - 1, room, STYLES.heading) + 1.4
    for (const row of rowsOf(context)) below += drawRow(part, row, left, top - 1 + below, room) + ROW_GAP
    return below
  })
  for (const row of fileRowsOf(context)) {
    const place = at
    const draw = (on: Pen): number => drawRow(on, row, left, place, room)
    at += (row.code ? draw(pen) : pen.stamp(`tep ${at} ${row.label} ${row.text}`, draw)) + ROW_GAP
  }
  const under = top + (boxes[0]?.height ?? 0) + 3
  pen.stamp(`khuy ${y} ${context.shared}`, (part) => drawEyelets(part, context.item.format, x, under, PICTURE.width))
}

function drawRow(pen: Pen, row: Row, x: number, y: number, width: number): number {
  const block = pen.block('dong')
  const style = styleOf(row)
  // both stand on one baseline, whatever their sizes
  pen.write(row.label, x, y + (style.size - STYLES.label.size) * 1.02, LABEL, STYLES.label, { block })
  let at = pen.write(row.text, x + LABEL, y, width - LABEL, style, { block, line: 1 })
  if (row.choices && row.choices.length > 0) {
    let left = x + LABEL
    for (const choice of row.choices) {
      pen.frame({ x: left, y: y + at + 0.6, width: TICK, height: TICK }, 'inkTexture', 0.2)
      pen.write(choice, left + TICK + 1.2, y + at, 40, STYLES.body)
      left += TICK + 1.2 + pen.widthOf(choice, STYLES.body) + 5
    }
    at += STYLES.body.size * 1.5
  }
  return at
}
