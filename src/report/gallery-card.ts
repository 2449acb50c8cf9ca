import type { Artifact } from '../model/job.js'
import type { Rect } from '../model/geometry.js'
import type { Thumbnail, Zones } from '../model/thumbnail.js'
import { type PagePart, pictureTag } from './gallery-picture.js'
import type { GalleryPiece } from './gallery-pieces.js'
import { escapeHtml } from './html.js'
import { contentName, familyName, formatBytes, formatSize, slotNames } from './labels.js'

/** From this shape on a piece takes two columns. */
const WIDE = 3

/** One piece as a card: picture, what it is, its files, the words for those who cannot see it, what to mind. */
export function galleryCard(piece: GalleryPiece, index: number): readonly PagePart[] {
  const { shown, files } = piece
  const title = cardTitle(shown)
  const search = [
    title,
    familyName(piece.family),
    formatSize(shown.trim),
    ...files.map((f) => `${f.path} ${f.fileType}`),
  ].join(' ')
  const wide = shown.trim.width / shown.trim.height >= WIDE ? ' wide' : ''
  return [
    `<figure class="card${wide}" data-place="${piece.place}" data-family="${escapeHtml(piece.family)}" data-search="${escapeHtml(search)}">
`,
    ...frame(piece, title, `alt-${index}`),
    `
<figcaption>
<h4>${escapeHtml(shown.product)}</h4>
<p class="content">${escapeHtml(subtitle(shown))}</p>
${facts(shown) === '' ? '' : `<p class="facts">${escapeHtml(facts(shown))}</p>\n`}<ul class="files">${files.map(fileLink).join('')}</ul>
${notes(shown)}<details><summary>Mô tả thay ảnh</summary><p id="alt-${index}">${escapeHtml(shown.alt)}</p><button type="button" class="copy" data-copy="alt-${index}">Chép mô tả</button></details>
</figcaption>
</figure>`,
  ]
}

const cardTitle = (artifact: Artifact): string => `${artifact.product}, ${subtitle(artifact)}`

/** `Thông điệp 2`, `Thông điệp riêng 1`, `Chủ đề năm`. */
function subtitle({ content, message }: Artifact): string {
  const number = /\d+$/.exec(message ?? '')?.[0]
  if (content !== 'thong-diep' || number === undefined) return contentName(content)
  return `${contentName(content)} ${message?.startsWith('rieng-') ? 'riêng ' : ''}${Number(number)}`
}

/** Size, unless the product's name says it already, and the scale of the file. */
const facts = (artifact: Artifact): string =>
  [
    artifact.product.includes(formatSize(artifact.trim)) ? '' : formatSize(artifact.trim),
    artifact.scale === 1 ? '' : 'tệp vẽ tỉ lệ 1:10, xưởng in phóng 1000%',
  ]
    .filter(Boolean)
    .join(' · ')

const fileLink = (artifact: Artifact): string => {
  const name = artifact.path.split('/').at(-1) ?? artifact.path
  return `<li><a href="${escapeHtml(encodeURI(artifact.path))}">${escapeHtml(name)}</a> <span>${formatBytes(artifact.bytes)}</span></li>`
}

const EMPTY = `<p class="frame empty">Chưa có ảnh nhỏ của tệp này. Hãy mở tệp ở dưới để xem.</p>`

function frame(piece: GalleryPiece, title: string, words: string): readonly PagePart[] {
  const { shown, files, pages } = piece
  if (pages.length === 0) return [EMPTY]
  // the large view shows the real image where there is one
  const full = files.find((file) => file.fileType !== 'pdf')
  const source = full && pages.length === 1 && full === shown ? ` data-full="${escapeHtml(encodeURI(full.path))}"` : ''
  // the words tell of the first page
  const views = pages.flatMap((page, i) => pageView(shown, page, i === 0 ? shown.alt : `${title}, trang ${i + 1}`))
  const name = escapeHtml(title)
  const button = `<button type="button" class="frame"${source} data-title="${name}" aria-label="Xem lớn: ${name}" aria-describedby="${words}">`
  return [button, ...views, '</button>']
}

function pageView(artifact: Artifact, page: Thumbnail, alt: string): readonly PagePart[] {
  const { x, y, width, height } = page.zones.trim
  const whole = page.width / page.height
  const values = { a: (whole * width) / height, b: whole, x, y, w: width, h: height }
  const style = Object.entries(values).map(([name, value]) => `--${name}:${Number(value.toFixed(4))}`)
  const picture = pictureTag(artifact.path, artifact.sha256, alt, page)
  return [`<span class="page" style="${style.join(';')}">`, ...picture, `${zonesView(page.zones, whole)}</span>`]
}

/** The zones as lines over the picture, drawn 1000 units wide. */
function zonesView({ trim, safe, avoid, circle }: Zones, aspect: number): string {
  const tall = 1000 / aspect
  const box = (r: Rect, name: string): string =>
    `<rect class="${name}" x="${digits(r.x * 1000)}" y="${digits(r.y * tall)}" width="${digits(r.width * 1000)}" height="${digits(r.height * tall)}"/>`
  const round = circle
    ? `<circle class="trim" cx="${digits(circle.cx * 1000)}" cy="${digits(circle.cy * tall)}" r="${digits(circle.r * 1000)}"/>`
    : ''
  const lines = `${avoid.map((r) => box(r, 'avoid')).join('')}${box(safe, 'safe')}${box(trim, 'trim')}${round}`
  return `<svg class="zone-lines" viewBox="0 0 1000 ${digits(tall)}" preserveAspectRatio="none" aria-hidden="true">${lines}</svg>`
}

const digits = (value: number): string => String(Math.round(value * 10) / 10)

function notes(artifact: Artifact): string {
  // the head tells of the partners' marks, once for the whole kit
  const words = artifact.omitted.filter((omission) => omission !== 'partners')
  const omitted =
    words.length > 0 ? `<p class="omitted">Khổ này không có chỗ cho: ${escapeHtml(slotNames(words))}.</p>\n` : ''
  const warnings = artifact.warnings.map((text) => `<li>${escapeHtml(text)}</li>`).join('')
  return omitted + (warnings === '' ? '' : `<ul class="warnings" aria-label="Lưu ý">${warnings}</ul>\n`)
}
