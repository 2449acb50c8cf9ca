import type { Grade } from '../text/phrase.js'
import { escapeHtml } from './html.js'
import { isFlagged, type ProofBlock, type ProofText } from './proof-input.js'
import { createOutlineStore, GRADE_COLOR, type OutlineStore, proofPicture } from './proof-picture.js'
import { PROOF_STYLE } from './proof-style.js'

/** Where the proof lies below the output folder. */
export const PROOF_FILE = 'ban-doc-duyet.html'

const GRADES: Readonly<Record<Grade, string>> = {
  good: 'nên ngắt',
  ok: 'ngắt được',
  poor: 'ngắt tạm được',
  unverified: 'chưa ai duyệt',
  never: 'không được ngắt',
}
const KINDS: Readonly<Record<ProofText['kind'], string>> = {
  name: 'tên chiến dịch',
  slogan: 'chủ đề',
  message: 'thông điệp',
  reportPlaces: 'nơi báo tin',
}

/** The page a copy editor reads: every text, as every kind of product sets it, with a grade for each break. */
export function proofHtml(texts: readonly ProofText[]): string {
  const outlines = createOutlineStore()
  const sections = texts.map((text, index) => section(text, index + 1, outlines)).join('\n')
  const blocks = texts.reduce((sum, text) => sum + text.blocks.length, 0)
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Bản đọc duyệt ngắt dòng</title><style>${PROOF_STYLE}</style></head><body>
<svg class="store" aria-hidden="true"><defs>${outlines.definitions()}</defs></svg>
<header><h1>Bản đọc duyệt ngắt dòng</h1>
<p>${texts.length} câu chính thức, ${blocks} cách xếp chữ. Chữ dưới đây là nét vẽ thật của sản phẩm, không phải chữ của trình duyệt.</p>
<ol><li>Đọc từng câu: đúng chính tả, dấu, viết hoa chưa?</li>
<li>Xem từng khung: có dòng nào cắt đôi một từ, một tên riêng, một ngày tháng không?</li>
<li>Đánh dấu vào ô “Sửa” và ghi chỗ cần sửa; người phụ trách sửa dấu ngắt trong tệp theme.yaml của năm đó.</li></ol>
${legend()}
${summary(texts)}</header>
${sections}
</body></html>
`
}

const swatch = (grade: Grade): string => `<i style="background:${GRADE_COLOR[grade]}"></i>`

const legend = (): string =>
  `<ul class="legend">${(['good', 'ok', 'poor', 'unverified', 'never'] as const)
    .map((grade) => `<li>${swatch(grade)}${GRADES[grade]}</li>`)
    .join('')}</ul>
<p>Trong câu có dấu: <code>|</code> nên ngắt, dấu cách là ngắt được, <code>+</code> ngắt tạm được, <code>_</code> không bao giờ ngắt.</p>`

function summary(texts: readonly ProofText[]): string {
  const flagged = texts.flatMap((text, index) => {
    const count = text.blocks.filter(isFlagged).length
    return count === 0 ? [] : [`<li><a href="#c${index + 1}">Câu ${index + 1}</a>: ${count} khung cần xem trước</li>`]
  })
  return flagged.length === 0
    ? '<p class="summary">Không có chỗ ngắt nào bị đánh dấu: mọi dòng đều kết thúc ở chỗ nên ngắt hoặc ngắt được.</p>'
    : `<div class="summary open">Cần xem trước, viền đỏ:<ul>${flagged.join('')}</ul></div>`
}

function section(text: ProofText, number: number, outlines: OutlineStore): string {
  const groups = sameLines([...text.blocks].sort((a, b) => b.ratio - a.ratio))
  return `<section id="c${number}"><h2>${number}. ${escapeHtml(text.text)}</h2>
<p class="marked">${escapeHtml(text.marked)}</p>
<p class="where">${KINDS[text.kind]} · ${text.themes.map(escapeHtml).join('; ')}</p>
<p class="vote">☐ Đồng ý &emsp; ☐ Sửa: ______________________________</p>
<div class="blocks">${groups.map((blocks) => figure(blocks, outlines)).join('\n')}</div></section>`
}

/** Products that break a text alike stand together: the editor judges each way once. */
function sameLines(blocks: readonly ProofBlock[]): readonly (readonly ProofBlock[])[] {
  const groups = new Map<string, ProofBlock[]>()
  for (const block of blocks) {
    const key = block.lines.map((line) => line.text.replace(/\d{4}$/u, '')).join('\n')
    const group = groups.get(key)
    if (group) group.push(block)
    else groups.set(key, [block])
  }
  return [...groups.values()]
}

function figure(blocks: readonly ProofBlock[], outlines: OutlineStore): string {
  const [first, ...others] = blocks
  if (!first) return ''
  const also = others.length === 0 ? '' : `<span class="also">Cũng như vậy: ${others.map(facts).join('; ')}</span>`
  const grades = (Object.keys(GRADES) as Grade[]).flatMap((grade) => {
    const count = first.lines.filter(({ after }) => after === grade).length
    return count === 0 ? [] : [`${swatch(grade)}${count} ${GRADES[grade]}`]
  })
  const said = grades.length === 0 ? '' : `<span class="grades">${grades.join(' &ensp;')}</span>`
  return `<figure class="${isFlagged(first) ? 'flagged' : ''}">${proofPicture(first, outlines)}
<figcaption><b>${facts(first)}</b>${said}${also}</figcaption></figure>`
}

function facts({ product, size, unit, pitch }: ProofBlock): string {
  const between =
    pitch === null
      ? ''
      : pitch.greatest - pitch.least < 0.005
        ? `, cách dòng ${decimal(pitch.least, 2)}`
        : `, cách dòng ${decimal(pitch.least, 2)}–${decimal(pitch.greatest, 2)}`
  return `${escapeHtml(product)}: cỡ chữ ${decimal(size, size < 10 ? 1 : 0)} ${unit}${between}`
}

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',')
