import { proofLayouts } from '../../report/proof-layouts.js'
import type { ProofText } from '../../report/proof-input.js'
import type { ProofEntry, ProofSection } from '../../report/proof-sections.js'
import { KINDS, PROOF_TITLE, themesLine } from '../../report/proof-words.js'
import { parseMarked } from '../../text/marks.js'
import { afterCell, type Cell, layoutCell, rowsOfCells } from './draw-layout.js'
import { heightOf, type Paper, SHEET, STYLES, type Tag } from './paper.js'
import { markedPieces, wordPieces } from './wrap-pieces.js'

/** Where texts stand in full: page by number of the text. */
export type ShownOn = Map<number, number>

/** Room between the rows, and after a text. */
const ROW_GAP = 3
const TEXT_GAP = 6
/** Pitch of the ruled lines for notes. */
const NOTE_PITCH = 8

/** A page with its head. */
export function openHeadedPage(paper: Paper, title: string): void {
  paper.openPage()
  paper.ornament(() => {
    paper.line(PROOF_TITLE, SHEET.left, 14, STYLES.note)
    paper.line(title, SHEET.right - paper.widthOf(title, STYLES.note), 14, STYLES.note)
    paper.rule(SHEET.left, 16.5, SHEET.right - SHEET.left, 0.3)
  }, 'Pagination')
}

/** The same with a strip of lines for the editor's notes at its right. */
function openNotedPage(paper: Paper, title: string): void {
  openHeadedPage(paper, title)
  paper.ornament(() => {
    paper.line('Ghi chú', SHEET.notes, SHEET.top, STYLES.note)
    for (let y = SHEET.top + NOTE_PITCH; y <= SHEET.bottom; y += NOTE_PITCH) {
      paper.rule(SHEET.notes, y, SHEET.right - SHEET.notes, 0.1)
    }
  })
}

/** The texts of one campaign's year, from a new page on; gives where the last page is filled to. */
export function drawSection(paper: Paper, { name, year, entries }: ProofSection, shownOn: ShownOn): number {
  const title = `${name} ${year}`
  const part = paper.part('Sect')
  let y: number = SHEET.top
  const reserve = (height: number): void => {
    if (y + height <= SHEET.bottom) return
    openNotedPage(paper, title)
    y = SHEET.top
  }
  openNotedPage(paper, title)
  paper.doc.outline.addItem(title)
  paper.tagged(part, 'H1', () => {
    y += paper.lines(paper.wrap(title, SHEET.text, STYLES.section), SHEET.left, y - 2, STYLES.section) + 2
  })
  for (const entry of entries) {
    const lines = paper.wrap(wordPieces(...wordsOf(entry.text)), SHEET.text - NUMBER, STYLES.heading)
    const page = shownOn.get(entry.number)
    if (page !== undefined && entry.shownIn) {
      reserve(heightOf(lines, STYLES.heading) + TEXT_GAP + 4)
      y += drawHeading(paper, entry.number, lines, y, part)
      y += drawReference(paper, `Đã có ở năm ${entry.shownIn.year}, trang ${page}.`, y, part) + TEXT_GAP
      continue
    }
    const rows = rowsOfCells(proofLayouts(entry.text.blocks).map((blocks) => layoutCell(paper, blocks)))
    const marked = paper.wrap(markedPieces(entry.text.marked), SHEET.text - NUMBER, STYLES.marked)
    const head = heightOf(lines, STYLES.heading) + heightOf(marked, STYLES.marked) + 14
    // a heading stays with the first row below it
    reserve(head + rowHeight(rows[0] ?? []))
    shownOn.set(entry.number, paper.doc.bufferedPageRange().count)
    y += drawHeading(paper, entry.number, lines, y, part)
    paper.tagged(part, 'P', () => {
      y += paper.lines(marked, SHEET.left + NUMBER, y, STYLES.marked)
    })
    y += drawVote(paper, entry, y, part)
    for (const row of rows) {
      reserve(rowHeight(row))
      drawRow(row, y, part)
      y += rowHeight(row) + ROW_GAP
    }
    y += TEXT_GAP - ROW_GAP
  }
  part.end()
  return y
}

/** Width of the column of numbers. */
const NUMBER = 11

function wordsOf({ marked }: ProofText) {
  const { syllables, gaps } = parseMarked(marked)
  return [syllables, gaps] as const
}

const rowHeight = (row: readonly Cell[]): number => Math.max(0, ...row.map((cell) => cell.height))

function drawHeading(paper: Paper, number: number, lines: readonly string[], y: number, part: Tag): number {
  paper.tagged(part, 'H2', () => {
    paper.lines([`${number}. `], SHEET.left, y, STYLES.heading)
    paper.lines(lines, SHEET.left + NUMBER, y, STYLES.heading)
  })
  return heightOf(lines, STYLES.heading)
}

function drawReference(paper: Paper, words: string, y: number, part: Tag): number {
  let height = 0
  paper.tagged(part, 'P', () => {
    height = paper.lines([words], SHEET.left + NUMBER, y, STYLES.note)
  })
  return height
}

/** What the text is, boxes to tick, and a line to write on; gives the height used. */
function drawVote(paper: Paper, { text }: ProofEntry, y: number, part: Tag): number {
  const x = SHEET.left + NUMBER
  let at = y
  paper.tagged(part, 'P', () => {
    const where = `${KINDS[text.kind]} · ${themesLine(text.themes)}`
    at += paper.lines(paper.wrap(where, SHEET.text - NUMBER, STYLES.note), x, at, STYLES.note) + 1.5
  })
  paper.tagged(part, 'P', () => {
    paper.lines(['Đồng ý '], x + 5, at, STYLES.body)
    paper.lines(['Sửa:'], x + 27, at, STYLES.body)
  })
  paper.ornament(() => {
    for (const left of [x, x + 22]) paper.frame({ x: left, y: at + 0.5, width: 3.2, height: 3.2 }, 0.25, '#1b1b1b')
    paper.rule(x + 35, at + 4.2, SHEET.text - NUMBER - 35, 0.2)
  })
  return at + 7.5 - y
}

function drawRow(row: readonly Cell[], y: number, part: Tag): void {
  let x: number = SHEET.left
  for (const cell of row) {
    cell.draw(x, y, rowHeight(row), part)
    x = afterCell(x, cell)
  }
}
