import type { Engine } from '../../make/load-engine.js'
import type { ProofText } from '../../report/proof-input.js'
import { proofSections } from '../../report/proof-sections.js'
import { PROOF_TITLE } from '../../report/proof-words.js'
import { drawClosing } from './draw-closing.js'
import { type ContentsLine, drawCover } from './draw-cover.js'
import { drawSection, type ShownOn } from './draw-section.js'
import { createPaper, type Paper, SHEET, STYLES } from './paper.js'

/** The proof on A4 with room for a pen: live text, a bookmark for every campaign's year. The same texts give the same bytes. */
export function proofPdf(texts: readonly ProofText[], engine: Engine): Uint8Array {
  const sections = proofSections(texts)
  // no clock: the newest year stands for the day the proof was made
  const newest = Math.max(...sections.map(({ year }) => year))
  const paper = createPaper(engine, PROOF_TITLE, new Date(Date.UTC(newest, 0, 1)))
  const cover = paper.part('Sect')
  paper.openPage()
  const shownOn: ShownOn = new Map()
  const contents: ContentsLine[] = []
  let filledTo: number = SHEET.bottom
  for (const section of sections) {
    contents.push({ ...section, page: paper.doc.bufferedPageRange().count + 1 })
    filledTo = drawSection(paper, section, shownOn)
  }
  drawClosing(paper, filledTo)
  // the cover names pages, which are known by now
  paper.doc.switchToPage(0)
  drawCover(paper, cover, texts, contents, shownOn)
  cover.end()
  numberPages(paper)
  return paper.finish()
}

function numberPages(paper: Paper): void {
  const { count } = paper.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    paper.doc.switchToPage(page)
    const words = `Trang ${page + 1}/${count}`
    paper.ornament(
      () => paper.line(words, SHEET.right - paper.widthOf(words, STYLES.note), 289, STYLES.note),
      'Pagination',
    )
  }
}
