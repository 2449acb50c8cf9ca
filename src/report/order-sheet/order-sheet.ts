import type { Skin } from '../../model/color.js'
import type { PartedScene } from '../../model/parted-scene.js'
import type { IsoDate } from '../../model/theme.js'
import { formatRange } from '../../text/dates.js'
import type { Fonts } from '../../text/fonts.js'
import { drawFoot, footHeight } from './draw-foot.js'
import { drawHead } from './draw-head.js'
import { drawInks, inksHeight, logoInks } from './draw-inks.js'
import { drawItem, ITEM_GAP, type ItemContext, itemContext, itemHeight, type ItemPicture } from './draw-item.js'
import { drawTotals, totalsHeight } from './draw-totals.js'
import type { OrderItem } from './order-item.js'
import { createPen, type Pen, type SheetMemory, STYLES } from './page-pen.js'
import { orderTotals } from './totals.js'

/** All that the sheet tells a print shop. */
export interface OrderSheet {
  readonly items: readonly OrderItem[]
  /** Pages of a design by its file's path. */
  readonly pictures: ReadonlyMap<string, readonly ItemPicture[]>
  /** Name of the campaign with its year. */
  readonly campaign: string
  readonly year: number
  readonly unit: {
    readonly name: string
    readonly parent: string | null
    readonly dates: { readonly from: IsoDate; readonly to: IsoDate }
  }
}

const PAGE = { width: 210, height: 297, side: 15, top: 13, bottom: 16 } as const
const WIDTH = PAGE.width - 2 * PAGE.side
const LAST = PAGE.height - PAGE.bottom
/** How much farther apart blocks stand at most on a page that they do not fill. */
const MOST_APART = 12

/** The colors of the sheet: the campaign's own for a few strokes, grays that any office printer holds for the rest. */
export const sheetSkin = (skin: Skin): Skin => ({
  ...skin,
  roles: {
    ...skin.roles,
    ink: { hex: '#1E1E20', cmyk: [0, 0, 0, 100] },
    inkTexture: { hex: '#67646A', cmyk: [0, 0, 0, 70] },
    paper: { hex: '#F5F2EE', cmyk: [0, 0, 0, 5] },
    paperTexture: { hex: '#CFCBC6', cmyk: [0, 0, 0, 25] },
  },
})

/** Draws the sheet's A4 pages (mm): head, one block an item, sums, inks of logos, notes and signatures; no block is torn apart. */
export function drawOrderSheet(sheet: OrderSheet, fonts: Fonts, memory: SheetMemory): readonly PartedScene[] {
  const pages: Pen[] = [createPen(fonts, memory)]
  let y: number = PAGE.top
  const pen = (): Pen => pages[pages.length - 1] as Pen
  const room = (height: number): void => {
    if (y + height <= LAST) return
    pages.push(createPen(fonts, memory))
    y = PAGE.top
  }
  y += drawHead(pen(), headWords(sheet), PAGE.side, y, WIDTH)
  const blocks = sheet.items.map((item, i): Block => {
    const pictures = sheet.pictures.get(item.pictured) ?? []
    const context = itemContext({ number: i + 1, item, pictures, dates: sheet.unit.dates })
    return { context, height: itemHeight(pen(), context, WIDTH) }
  })
  for (const [i, page] of intoPages(blocks, y).entries()) {
    if (i > 0) {
      pages.push(createPen(fonts, memory))
      y = PAGE.top
    }
    for (const [j, { context, height }] of page.blocks.entries()) {
      // under the head the first block moves down as well, a page without one begins at its top
      if (i === 0 || j > 0) y += page.apart
      drawItem(pen(), context, PAGE.side, y, WIDTH)
      y += height
    }
  }
  const totals = orderTotals(sheet.items)
  const table = totalsHeight(totals.groups.length, totals.whole.uncounted)
  room(table)
  const sums = y
  pen().stamp(`tong ${y} ${JSON.stringify(totals)}`, (part) => drawTotals(part, totals, PAGE.side, sums, WIDTH))
  y += table
  const inks = logoInks(sheet.items)
  const palette = inksHeight(pen(), inks, WIDTH)
  room(palette)
  drawInks(pen(), inks, PAGE.side, y, WIDTH)
  y += palette
  room(pen().stamp(`cao-chan ${sheet.year}`, (part) => footHeight(part, sheet.year, WIDTH)))
  const foot = y
  pen().stamp(`chan ${y} ${sheet.year}`, (part) => drawFoot(part, sheet.year, PAGE.side, foot, WIDTH))
  pages.forEach((page, i) => drawPageFoot(page, sheet, i + 1, pages.length))
  return pages.map(toScene)
}

interface Block {
  readonly context: ItemContext
  readonly height: number
}

/** The blocks of a page, and how much farther apart they stand than they must. */
interface BlockPage {
  readonly blocks: readonly Block[]
  readonly apart: number
}

/** Blocks page by page, the first under the head that ends at `top`; what a page cannot fill is spread between its blocks. */
function intoPages(blocks: readonly Block[], top: number): readonly BlockPage[] {
  const pages: Block[][] = [[]]
  let y = top
  for (const block of blocks) {
    // under the last block of a page nothing needs its distance
    if (y + block.height - ITEM_GAP > LAST) {
      pages.push([])
      y = PAGE.top
    }
    pages[pages.length - 1]?.push(block)
    y += block.height
  }
  return pages.map((page, index) => {
    const from = index === 0 ? top : PAGE.top
    const end = page.reduce((sum, { height }) => sum + height, from) - ITEM_GAP
    const gaps = index === 0 ? page.length : page.length - 1
    const apart = index < pages.length - 1 && gaps > 0 ? Math.min(MOST_APART, (LAST - end) / gaps) : 0
    return { blocks: page, apart: Math.max(0, apart) }
  })
}

function headWords({ items, campaign, unit }: OrderSheet) {
  const standIn = items.some((item) => item.standIn)
  return {
    campaign,
    unit: unit.name,
    parent: unit.parent,
    dates: formatRange(unit.dates.from, unit.dates.to),
    alarm: standIn
      ? 'CHƯA IN: biểu trưng trong tệp là bản tạm. Chờ đơn vị gửi tệp có biểu trưng chính thức, hoặc có ý kiến đồng ý bằng văn bản.'
      : null,
  }
}

function drawPageFoot(page: Pen, { unit }: OrderSheet, number: number, count: number): void {
  const y = PAGE.height - 10.5
  const named = `Phiếu yêu cầu in ấn · ${unit.name}`
  // the longest names stand at the head alone
  const words = page.widthOf(named, STYLES.code) < WIDTH * 0.85 ? named : 'Phiếu yêu cầu in ấn'
  page.write(words, PAGE.side, y, WIDTH * 0.85, STYLES.code)
  page.write(`Trang ${number}/${count}`, PAGE.side, y, WIDTH, STYLES.code, { align: 'right' })
}

const toScene = ({ items, parts }: Pen): PartedScene => ({
  width: PAGE.width,
  height: PAGE.height,
  unit: 'mm',
  bleed: 0,
  safe: { x: PAGE.side, y: PAGE.top, width: WIDTH, height: PAGE.height - PAGE.top - 5 },
  avoid: [],
  transparent: false,
  shell: items,
  parts,
  imprint: [],
  imprintRects: [],
})
