import { isFlagged, type ProofBlock } from '../../report/proof-input.js'
import { GRADE_COLOR, markBox, pictureBox } from '../../report/proof-picture.js'
import { blockFacts, gradeCounts, pitchWords, sizeWords } from '../../report/proof-words.js'
import { drawBreakMark } from './draw-break-mark.js'
import { heightOf, type Paper, SHEET, type Style, STYLES, type Tag } from './paper.js'
import type { Piece } from './wrap-pieces.js'

/** Ways to part the width, and the share of it each takes: three, two or one beside each other. */
const SHARES = [3, 2, 1] as const
const GAP = 4
const PADDING = 1.6
/** Longest side of the little drawing of the whole product. */
const PRODUCT = 8
/** Em of the smallest line that is read with ease, and of the largest that need be. */
const LEAST_EM = 2.7
const GREATEST_EM = 5.6
/** Marks are drawn bolder than on a screen, in widths of those. */
const BOLDER = 1.7

/** One way of breaking a text, measured and ready to be drawn; `height` is the least it needs. */
export interface Cell {
  readonly width: number
  readonly height: number
  readonly draw: (x: number, y: number, height: number, parent: Tag) => void
}

/** Puts cells beside each other while there is room: the wide first, otherwise in their order. */
export function rowsOfCells(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let free = 0
  for (const cell of [...cells].sort((a, b) => b.width - a.width)) {
    // a thousandth of a millimeter is no reason for a new row
    if (cell.width > free + 0.001) {
      rows.push([])
      free = SHEET.text
    }
    rows.at(-1)?.push(cell)
    free -= cell.width + GAP
  }
  return rows
}

/** Where the next cell of a row begins. */
export const afterCell = (x: number, { width }: Cell): number => x + width + GAP

/** A block with its lines as they are broken, and below it which products break the text so. */
export function layoutCell(paper: Paper, [first, ...others]: readonly [ProofBlock, ...ProofBlock[]]): Cell {
  const box = pictureBox(first)
  const smallest = Math.min(...first.lines.flatMap(({ runs }) => runs.map((run) => run.size)))
  const widths = SHARES.map((share) => (SHEET.text - (share - 1) * GAP) / share)
  const isRead = (wide: number): boolean => ((wide - 2 * PADDING) / box.width) * smallest >= LEAST_EM
  const outer = widths.find(isRead) ?? SHEET.text
  const inner = outer - 2 * PADDING
  const scale = Math.min(inner / box.width, GREATEST_EM / first.size)
  const picture = box.height * scale
  const captions = captionsOf(paper, first, others, inner - PRODUCT - 2)
  const below = captions.reduce((sum, { lines, style }) => sum + heightOf(lines, style), 0)
  const flagged = isFlagged(first)
  return {
    width: outer,
    height: picture + Math.max(below, PRODUCT) + 3 * PADDING,
    draw: (x, y, height, parent) => {
      const toPaper = (sceneX: number, sceneY: number) =>
        [x + PADDING + (sceneX - box.x) * scale, y + PADDING + (sceneY - box.y) * scale] as const
      const spoken = `${flagged ? 'Xem trước. ' : ''}${blockFacts(first)}. ${first.lines.map(({ text }) => text).join(' / ')}`
      paper.tagged(parent, 'Figure', () => drawLines(paper, first, toPaper, scale), spoken)
      let at = y + picture + 2 * PADDING
      const top = at
      for (const { lines, style } of captions) {
        paper.tagged(parent, 'P', () => {
          at += paper.lines(lines, x + PADDING + PRODUCT + 2, at, style)
        })
      }
      paper.ornament(() => {
        for (const line of first.lines) {
          const mark = markBox(line, first.size)
          if (!mark || line.after === null) continue
          const [left, markTop] = toPaper(mark.x, mark.y)
          const size = { width: BOLDER * mark.width * scale, height: mark.height * scale }
          drawBreakMark(paper, line.after, { x: left, y: markTop, ...size })
        }
        drawProduct(paper, first, x + PADDING, top)
        paper.frame({ x, y, width: outer, height }, flagged ? 0.8 : 0.15, flagged ? GRADE_COLOR.never : '#9a9a9a')
        if (flagged) drawFlag(paper, x, y, outer)
      })
    },
  }
}

interface Caption {
  readonly lines: readonly string[]
  readonly style: Style
}

function captionsOf(paper: Paper, first: ProofBlock, others: readonly ProofBlock[], width: number): readonly Caption[] {
  const caption = (text: string | readonly Piece[], style: Style): Caption => ({
    lines: paper.wrap(text, width, style),
    style,
  })
  const grades = gradeCounts(first).map(([, words]) => words)
  const also = others.flatMap((block, i) => [
    ...paper.pieces(block.product),
    { text: `(${figures(block)})${i < others.length - 1 ? '; ' : '.'}`, after: 'good' as const },
  ])
  return [
    caption(blockFacts(first), STYLES.product),
    ...(grades.length === 0 ? [] : [caption(grades.join(', '), STYLES.caption)]),
    ...(also.length === 0 ? [] : [caption([...paper.pieces('Cũng như vậy:'), ...also], STYLES.caption)]),
  ]
}

/** Size and pitch, which the cover explains. */
function figures(block: ProofBlock): string {
  const pitch = pitchWords(block)
  return sizeWords(block) + (pitch === null ? '' : `; ${pitch}`)
}

function drawLines(
  paper: Paper,
  { lines }: ProofBlock,
  toPaper: (x: number, y: number) => readonly [number, number],
  scale: number,
): void {
  const runs = lines.flatMap((line) => line.runs)
  for (const [i, { text, face, size, tracking, ...at }] of runs.entries()) {
    const [x, y] = toPaper(at.x, at.y)
    const style = { face, size: size * scale, color: STYLES.body.color }
    // a blank between lines, for those who copy or hear the words
    paper.line(i < runs.length - 1 ? `${text} ` : text, x, y, style, tracking)
  }
}

/** The whole product with a bar for every line: where on it the text stands. */
function drawProduct({ doc, frame }: Paper, { page, lines }: ProofBlock, x: number, y: number): void {
  const scale = PRODUCT / Math.max(page.width, page.height)
  for (const { runs } of lines) {
    const [start, end] = [runs[0], runs.at(-1)]
    if (!start || !end) continue
    const height = Math.max(0.25, 0.6 * start.size * scale)
    doc.rect(x + start.x * scale, y + start.y * scale - height, (end.right - start.x) * scale, height).fill('#777777')
  }
  frame({ x, y, width: page.width * scale, height: page.height * scale }, 0.2, STYLES.body.color)
}

const FLAG = 'XEM TRƯỚC'

function drawFlag(paper: Paper, x: number, y: number, width: number): void {
  const style = { ...STYLES.product, color: '#ffffff' }
  const wide = paper.widthOf(FLAG, style) + 2
  paper.doc.rect(x + width - wide, y - 1.8, wide, 3.6).fill(GRADE_COLOR.never)
  paper.line(FLAG, x + width - wide + 1, y + 0.85, style)
}
