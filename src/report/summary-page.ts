import type { Theme } from '../model/theme.js'
import { plainText } from '../text/marks.js'
import { GALLERY_FILE } from './file-names.js'
import { escapeHtml } from './html.js'
import { formatBytes } from './labels.js'

/** A unit of the summary. */
export interface SummaryUnit {
  readonly slug: string
  readonly name: string
  readonly short: string
  readonly parent: string | null
  readonly files: number
  readonly bytes: number
  readonly failed: number
  readonly present: boolean
}

/** The page over all units of a campaign-year: who has a kit, how large, what failed; a name to type finds one among thousands. */
export function summaryPage(theme: Pick<Theme, 'name' | 'year' | 'skin'>, units: readonly SummaryUnit[]): string {
  const title = `${plainText(theme.name)} năm ${theme.year}`
  const { ink, paper, primary, white, blush, deep } = theme.skin.roles
  const files = units.reduce((sum, unit) => sum + unit.files, 0)
  const bytes = units.reduce((sum, unit) => sum + unit.bytes, 0)
  const failed = units.filter((unit) => unit.failed > 0).length
  const hasNotes = units.some((unit) => notesOf(unit).length > 0)
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Tổng hợp: ${escapeHtml(title)}</title>
<style>
body{margin:0;background:${paper.hex};color:${ink.hex};font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,system-ui,sans-serif}
header,main{padding:1.4rem clamp(1rem,4vw,3.5rem)}header{background:${ink.hex};color:${white.hex}}
h1{margin:0 0 .3rem;font-size:1.7rem;line-height:1.2;text-wrap:balance}header p{margin:0}
label{display:block;margin:0 0 1rem;font-weight:600}
input{display:block;width:min(100%,32rem);margin-top:.3rem;padding:.5rem .7rem;font:inherit;border:2px solid ${ink.hex};border-radius:.4rem}input::placeholder{font-weight:400}
table{width:100%;border-collapse:collapse;background:${white.hex}}
th,td{padding:.45rem .7rem;text-align:left;border-bottom:1px solid ${blush.hex};vertical-align:top}
th{border-bottom:2px solid ${primary.hex}}td.n,th.n{text-align:right;white-space:nowrap}
td small{display:block;opacity:.8}.failed{color:${deep.hex};font-weight:600}a{color:inherit}
@media(max-width:36rem){h1{font-size:1.4rem}th,td{padding:.45rem .5rem}th:nth-child(3),td:nth-child(3){display:none}}
:focus-visible{outline:3px solid ${primary.hex};outline-offset:2px}
</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${units.length} đơn vị · ${files} tệp · ${formatBytes(bytes)}${failed > 0 ? ` · ${failed} đơn vị còn sản phẩm chưa làm được` : ''}</p></header>
<main>
<label for="find">Tìm đơn vị (gõ có dấu hoặc không dấu)<input id="find" type="search" placeholder="ví dụ: khanh hoa" autocomplete="off" spellcheck="false"></label>
<p id="count" role="status">${units.length} đơn vị</p>
<table><thead><tr><th>Đơn vị</th><th class="n">Tệp</th><th class="n">Dung lượng</th>${hasNotes ? '<th>Ghi chú</th>' : ''}</tr></thead>
<tbody>
${units.map((unit) => row(unit, hasNotes)).join('\n')}
</tbody></table>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const notesOf = (unit: SummaryUnit): readonly string[] => [
  ...(unit.failed > 0 ? [`<span class="failed">${unit.failed} sản phẩm chưa làm được</span>`] : []),
  ...(!unit.present && unit.files > 0 ? ['thư mục đã xóa hoặc chuyển đi'] : []),
]

function row(unit: SummaryUnit, hasNotes: boolean): string {
  const name = escapeHtml(unit.name)
  const link =
    unit.present && unit.files > 0 ? `<a href="${escapeHtml(`${unit.slug}/${GALLERY_FILE}`)}">${name}</a>` : name
  const search = escapeHtml(`${unit.name} ${unit.short} ${unit.parent ?? ''}`)
  return `<tr data-search="${search}"><td>${link}${unit.parent ? `<small>${escapeHtml(unit.parent)}</small>` : ''}</td><td class="n">${unit.files}</td><td class="n">${formatBytes(unit.bytes)}</td>${hasNotes ? `<td>${notesOf(unit).join('<br>')}</td>` : ''}</tr>`
}

/** Finds words in any order, with or without marks. */
const SCRIPT = `
const plain=(t)=>t.normalize('NFD').replace(/\\p{M}/gu,'').replace(/đ/gi,'d').toLowerCase()
const rows=[...document.querySelectorAll('tbody tr')].map((tr)=>[tr,plain(tr.dataset.search)])
const find=document.getElementById('find'),count=document.getElementById('count')
find.addEventListener('input',()=>{const words=plain(find.value).split(/\\s+/).filter(Boolean);let n=0
for(const [tr,text] of rows){const shown=words.every((w)=>text.includes(w));tr.hidden=!shown;n+=shown?1:0}
count.textContent=n+' đơn vị'})
`
