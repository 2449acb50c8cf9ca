import { z } from 'zod'
import { escapeHtml } from './html.js'

const failureSchema = z.object({ product: z.string(), reasons: z.array(z.string()) })

/** A piece that could not be made, and why, as the user is told. */
export type GalleryFailure = Readonly<z.infer<typeof failureSchema>>

/** The list of pieces that could not be made, for people and, as data, for the next page written over this one. */
export function failureNotice(failures: readonly GalleryFailure[]): string {
  const items = failures.map(
    ({ product, reasons }) => `<li><b>${escapeHtml(product)}</b>: ${escapeHtml(reasons.join(' '))}</li>`,
  )
  const data = JSON.stringify(failures).replaceAll('<', '\\u003c')
  return `<div class="notice failed" role="note"><p>Lần tạo gần nhất chưa làm được ${failures.length} sản phẩm:</p><ul>${items.join('')}</ul>
<script type="application/json" class="failures">${data}</script></div>`
}

/** The failures that a gallery page written earlier lists; none where it lists none or was edited. */
export function readFailures(html: string): readonly GalleryFailure[] {
  const [, text] = /<script type="application\/json" class="failures">([^<]*)<\/script>/.exec(html) ?? []
  if (text === undefined) return []
  try {
    return z.array(failureSchema).safeParse(JSON.parse(text)).data ?? []
  } catch {
    return []
  }
}
