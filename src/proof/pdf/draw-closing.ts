import { openHeadedPage } from './draw-section.js'
import { type Paper, SHEET, STYLES } from './paper.js'

const VERDICTS = ['Đồng ý tất cả', 'Đồng ý sau khi sửa', 'Chưa đồng ý'] as const
const SIGNERS = ['Người đọc duyệt', 'Người phụ trách'] as const
const TITLE = 'Ý kiến chung'
/** Lines to write on, their pitch, and the height of all that closes the proof. */
const LINES = 4
const PITCH = 9
const HEIGHT = 105

/** The verdict on the whole, and where to sign: below the last text, or on a page of its own. */
export function drawClosing(paper: Paper, filledTo: number): void {
  let y = filledTo + 6
  if (y + HEIGHT > SHEET.bottom) {
    openHeadedPage(paper, TITLE)
    y = SHEET.top
  }
  const part = paper.part('Sect')
  paper.tagged(part, 'H1', () => {
    y += paper.lines([TITLE], SHEET.left, y, STYLES.section) + 3
  })
  const third = SHEET.text / VERDICTS.length
  paper.tagged(part, 'P', () => {
    for (const [i, verdict] of VERDICTS.entries()) {
      const end = i < VERDICTS.length - 1 ? ', ' : '.'
      paper.line(verdict + end, SHEET.left + i * third + 5, y + 3.3, STYLES.body)
    }
  })
  paper.ornament(() => {
    for (const i of VERDICTS.keys()) {
      paper.frame({ x: SHEET.left + i * third, y: y + 0.4, width: 3.2, height: 3.2 }, 0.25, STYLES.body.color)
    }
    for (let i = 1; i <= LINES; i++) paper.rule(SHEET.left, y + 4 + i * PITCH, SHEET.text)
  })
  y += 4 + LINES * PITCH + 8
  const half = SHEET.text / SIGNERS.length
  for (const [i, signer] of SIGNERS.entries()) {
    const x = SHEET.left + i * half
    paper.tagged(part, 'P', () => {
      paper.lines([`${signer} (ký, ghi rõ họ tên)`], x, y, STYLES.strong)
      paper.lines(['Ngày         tháng         năm'], x, y + 28, STYLES.body)
    })
    paper.ornament(() => paper.rule(x, y + 25, half - 10, 0.25))
  }
  part.end()
}
