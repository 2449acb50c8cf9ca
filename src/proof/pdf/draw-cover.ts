import { isFlagged, type ProofText } from '../../report/proof-input.js'
import { GRADES, NOTHING_FLAGGED, PROOF_STEPS, PROOF_TITLE } from '../../report/proof-words.js'
import type { Grade } from '../../text/phrase.js'
import { drawBreakMark } from './draw-break-mark.js'
import type { ShownOn } from './draw-section.js'
import { type Paper, SHEET, type Style, STYLES, type Tag } from './paper.js'
import type { Piece } from './wrap-pieces.js'

const WIDTH = SHEET.right - SHEET.left

const SIGNS = 'Trong câu có dấu: | nên ngắt, dấu cách là ngắt được, + ngắt tạm được, _ không bao giờ ngắt.'
const PICTURES =
  'Mỗi khung là một cách ngắt dòng, đúng kiểu chữ và tỉ lệ của sản phẩm, sau mỗi dòng có dấu cho biết chỗ ngắt thuộc loại nào. ' +
  'Hình nhỏ bên dưới là cả sản phẩm, vạch xám là chỗ của câu; số trong ngoặc là cỡ chữ và cách dòng. Câu dùng nhiều năm chỉ in đủ ở năm đầu.'

/** A campaign's year and the page it begins on. */
export interface ContentsLine {
  readonly name: string
  readonly year: number
  readonly page: number
}

/** The first page: what to do, what the marks mean, what to look at first, and where each year begins. */
export function drawCover(
  paper: Paper,
  part: Tag,
  texts: readonly ProofText[],
  contents: readonly ContentsLine[],
  shownOn: ShownOn,
): void {
  let y: number = SHEET.top
  const write = (text: string | readonly Piece[], style: Style, after: number, type = 'P'): void => {
    paper.tagged(part, type, () => {
      y += paper.lines(paper.wrap(text, WIDTH, style), SHEET.left, y, style) + after
    })
  }
  write(PROOF_TITLE, STYLES.title, 3, 'H1')
  const blocks = texts.reduce((sum, text) => sum + text.blocks.length, 0)
  write(`${texts.length} câu chính thức, ${blocks} cách xếp chữ.`, STYLES.strong, 3)
  for (const [i, step] of PROOF_STEPS.entries()) write(`${i + 1}. ${step}`, STYLES.body, 1)
  y += 2
  write(PICTURES, STYLES.body, 3)
  drawLegend(paper, y, part)
  y += 7
  write(SIGNS, STYLES.body, 5)
  write(flaggedWords(texts, shownOn), STYLES.strong, 6)
  write('Mục lục', STYLES.heading, 2, 'H2')
  for (const name of new Set(contents.map((line) => line.name))) {
    write(name, STYLES.strong, 0.6)
    const years = contents.filter((line) => line.name === name)
    write(years.map(yearPiece), STYLES.body, 3)
  }
}

/** A year and its page, which stay on one line. */
const yearPiece = ({ year, page }: ContentsLine, i: number, { length }: readonly ContentsLine[]): Piece => ({
  text: `năm ${year}: trang ${page}${i < length - 1 ? '; ' : '.'}`,
  after: 'good',
})

function flaggedWords(texts: readonly ProofText[], shownOn: ShownOn): string {
  const flagged = texts.flatMap(({ blocks }, index) => {
    const count = blocks.filter(isFlagged).length
    return count === 0 ? [] : [`câu ${index + 1} (trang ${shownOn.get(index + 1) ?? '?'}, ${count} cách xếp)`]
  })
  return flagged.length === 0 ? NOTHING_FLAGGED : `Cần xem trước, khung viền đậm: ${flagged.join('; ')}.`
}

function drawLegend(paper: Paper, y: number, part: Tag): void {
  const grades = Object.keys(GRADES) as Grade[]
  const left = (i: number): number => SHEET.left + (i * WIDTH) / grades.length
  paper.tagged(part, 'P', () => {
    for (const [i, grade] of grades.entries()) {
      paper.line(`${GRADES[grade]}${i < grades.length - 1 ? ', ' : '.'}`, left(i) + 4, y + 3.4, STYLES.body)
    }
  })
  paper.ornament(() => {
    for (const [i, grade] of grades.entries()) {
      drawBreakMark(paper, grade, { x: left(i), y: y + 0.6, width: 0.45, height: 3.2 })
    }
  })
}
