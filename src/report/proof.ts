import type { Grade } from '../text/phrase.js'
import { escapeHtml } from './html.js'
import { isFlagged, type ProofBlock, type ProofText } from './proof-input.js'
import { proofLayouts } from './proof-layouts.js'
import { createOutlineStore, GRADE_COLOR, type OutlineStore, proofPicture } from './proof-picture.js'
import { PROOF_STYLE } from './proof-style.js'
import {
  blockFacts,
  gradeCounts,
  GRADES,
  KINDS,
  NOTHING_FLAGGED,
  PROOF_STEPS,
  PROOF_TITLE,
  themesLine,
} from './proof-words.js'

/** Where the proof lies below the output folder. */
export const PROOF_FILE = 'ban-doc-duyet.html'
/** The same on paper, beside it. */
export const PROOF_PDF_FILE = 'ban-doc-duyet.pdf'

/** The page a copy editor reads: every text, as every kind of product sets it, with a grade for each break. */
export function proofHtml(texts: readonly ProofText[]): string {
  const outlines = createOutlineStore()
  const sections = texts.map((text, index) => section(text, index + 1, outlines)).join('\n')
  const blocks = texts.reduce((sum, text) => sum + text.blocks.length, 0)
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${PROOF_TITLE}</title><style>${PROOF_STYLE}</style></head><body>
<svg class="store" aria-hidden="true"><defs>${outlines.definitions()}</defs></svg>
<header><h1>${PROOF_TITLE}</h1>
<p>${texts.length} câu chính thức, ${blocks} cách xếp chữ. Chữ dưới đây là nét vẽ thật của sản phẩm, không phải chữ của trình duyệt.</p>
<ol>${PROOF_STEPS.map((step) => `<li>${step}</li>`).join('\n')}</ol>
${legend()}
${summary(texts)}</header>
${sections}
</body></html>
`
}

const swatch = (grade: Grade): string => `<i style="background:${GRADE_COLOR[grade]}"></i>`

const legend = (): string =>
  `<ul class="legend">${(Object.keys(GRADES) as Grade[])
    .map((grade) => `<li>${swatch(grade)}${GRADES[grade]}</li>`)
    .join('')}</ul>
<p>Trong câu có dấu: <code>|</code> nên ngắt, dấu cách là ngắt được, <code>+</code> ngắt tạm được, <code>_</code> không bao giờ ngắt.</p>`

function summary(texts: readonly ProofText[]): string {
  const flagged = texts.flatMap((text, index) => {
    const count = text.blocks.filter(isFlagged).length
    return count === 0 ? [] : [`<li><a href="#c${index + 1}">Câu ${index + 1}</a>: ${count} khung cần xem trước</li>`]
  })
  return flagged.length === 0
    ? `<p class="summary">${NOTHING_FLAGGED}</p>`
    : `<div class="summary open">Cần xem trước, viền đỏ:<ul>${flagged.join('')}</ul></div>`
}

function section(text: ProofText, number: number, outlines: OutlineStore): string {
  return `<section id="c${number}"><h2>${number}. ${escapeHtml(text.text)}</h2>
<p class="marked">${escapeHtml(text.marked)}</p>
<p class="where">${KINDS[text.kind]} · ${escapeHtml(themesLine(text.themes))}</p>
<p class="vote">☐ Đồng ý &emsp; ☐ Sửa: ______________________________</p>
<div class="blocks">${proofLayouts(text.blocks)
    .map((blocks) => figure(blocks, outlines))
    .join('\n')}</div></section>`
}

function figure([first, ...others]: readonly [ProofBlock, ...ProofBlock[]], outlines: OutlineStore): string {
  const facts = (block: ProofBlock): string => escapeHtml(blockFacts(block))
  const also = others.length === 0 ? '' : `<span class="also">Cũng như vậy: ${others.map(facts).join('; ')}</span>`
  const grades = gradeCounts(first).map(([grade, words]) => swatch(grade) + words)
  const said = grades.length === 0 ? '' : `<span class="grades">${grades.join(' &ensp;')}</span>`
  return `<figure class="${isFlagged(first) ? 'flagged' : ''}">${proofPicture(first, outlines)}
<figcaption><b>${facts(first)}</b>${said}${also}</figcaption></figure>`
}
