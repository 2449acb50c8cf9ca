import { escapeHtml } from './html.js'

/** A piece that could not be made, and why, as the user is told. */
export interface GalleryFailure {
  /** The product's name. */
  readonly product: string
  readonly reasons: readonly string[]
}

/** The list of pieces that could not be made, for people and, as data, for the next page written over this one. */
export function failureNotice(failures: readonly GalleryFailure[]): string {
  const items = failures.map(
    ({ product, reasons }) => `<li><b>${escapeHtml(product)}</b>: ${escapeHtml(reasons.join(' '))}</li>`,
  )
  const data = JSON.stringify(failures).replaceAll('<', '\\u003c')
  return `<div class="notice failed" role="note"><p>Lần tạo gần nhất chưa làm được ${failures.length} sản phẩm:</p><ul>${items.join('')}</ul>
<script type="application/json" class="failures">${data}</script></div>`
}
