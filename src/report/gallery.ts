import { galleryCard } from './gallery-card.js'
import { type GalleryFrame, galleryFrame } from './gallery-frame.js'
import { galleryHead } from './gallery-head.js'
import type { GalleryInput } from './gallery-input.js'
import type { PagePart } from './gallery-picture.js'
import { type GalleryPiece, galleryPieces } from './gallery-pieces.js'
import { galleryScript } from './gallery-script.js'
import { escapeHtml } from './html.js'
import { familyName, PLACES } from './labels.js'
import { groupBy } from '../model/group-by.js'

/** The whole page `xem-truoc.html`: no request leaves it, pictures are inside. */
export const galleryHtml = (input: GalleryInput, frame?: GalleryFrame): string =>
  galleryParts(input, frame)
    .map((part) => (typeof part === 'string' ? part : part.base64))
    .join('')

/** The same in parts, in their order: pictures are most of it. */
export function galleryParts(input: GalleryInput, frame: GalleryFrame = galleryFrame(input)): readonly PagePart[] {
  const { manifest, theme, thumbnails } = input
  const pieces = galleryPieces(manifest.artifacts, frame.formats, thumbnails)
  const title = `${manifest.unit.name} · ${frame.campaign} năm ${theme.year}`
  return [
    `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: file: 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${frame.style}</style>
</head>
<body>
${galleryHead(input, frame, pieces.length)}
${controls(pieces)}
<main>
`,
    ...sections(pieces),
    `
<p class="nothing" hidden>Không có sản phẩm nào khớp. Hãy xóa bớt chữ trong ô tìm hoặc chọn “Tất cả”.</p>
</main>
${VIEWER}
<script>${galleryScript}</script>
</body>
</html>
`,
  ]
}

const chip = (kind: 'place' | 'family', id: string, name: string, count: number, extra = ''): string =>
  `<button type="button" data-${kind}="${escapeHtml(id)}" aria-pressed="${id === ''}"${extra}>${escapeHtml(name)} <span>${count}</span></button>`

function controls(pieces: readonly GalleryPiece[]): string {
  const count = (of: (piece: GalleryPiece) => string, id: string): number =>
    pieces.filter((piece) => of(piece) === id).length
  const places = PLACES.filter(({ id }) => count((p) => p.place, id) > 0)
  const families = groupBy(pieces, (piece) => piece.family)
  return `<div class="controls" role="search" hidden>
<div class="row"><div class="chips" role="group" aria-label="Nơi dùng">${chip('place', '', 'Tất cả', pieces.length)}${places
    .map(({ id, name }) =>
      chip(
        'place',
        id,
        name,
        count((p) => p.place, id),
      ),
    )
    .join('')}</div>
<label class="find"><span>Tìm</span><input type="search" placeholder="băng rôn, Zalo, 1080…" autocomplete="off" spellcheck="false"></label>
<label class="switch"><input type="checkbox" class="show-zones"><span>Hiện đường cắt và vùng an toàn</span></label>
<p class="count" role="status">${pieces.length} sản phẩm</p></div>
<div class="chips small" role="group" aria-label="Loại sản phẩm">${[...families].map(([id, list]) => chip('family', id, familyName(id), list.length, ` data-in="${[...new Set(list.map((p) => p.place))].join(' ')}"`)).join('')}</div>
<p class="legend" hidden><span class="trim">đường cắt</span> <span class="safe">vùng an toàn của chữ</span> <span class="avoid">chỗ bị che</span></p>
</div>`
}

function sections(pieces: readonly GalleryPiece[]): readonly PagePart[] {
  const parts: PagePart[] = []
  let index = 0
  for (const [place, inPlace] of groupBy(pieces, (piece) => piece.place)) {
    const name = PLACES.find(({ id }) => id === place)?.name ?? place
    parts.push(`${parts.length > 0 ? '\n' : ''}<section class="place"><h2>${escapeHtml(name)}</h2>\n`)
    for (const [family, list] of groupBy(inPlace, (piece) => piece.family)) {
      parts.push(`<section class="family"><h3>${escapeHtml(familyName(family))}</h3><div class="cards">\n`)
      for (const piece of list) parts.push(...galleryCard(piece, index++), '\n')
      parts.push('</div></section>\n')
    }
    parts.push('</section>')
  }
  return parts
}

const VIEWER = `<dialog class="viewer" aria-label="Xem lớn">
<div class="stage" tabindex="-1"></div>
<div class="bar"><button type="button" class="previous" aria-label="Ảnh trước">‹</button>
<p class="caption" aria-live="polite"></p>
<label class="switch"><input type="checkbox" class="show-zones"><span>Đường cắt</span></label>
<button type="button" class="next" aria-label="Ảnh sau">›</button>
<button type="button" class="close" aria-label="Đóng">✕</button></div>
</dialog>`
