import type { Thumbnail } from '../model/thumbnail.js'
import { escapeHtml, toBase64 } from './html.js'

/** The pages of one file as an earlier gallery shows them; they hold as long as the file keeps its digest. */
export interface KeptPictures {
  readonly sha256: string
  readonly pages: readonly Thumbnail[]
}

/** One page as an image inside the page, told in words by `alt`; all that a later gallery needs to use it again stands in the tag. */
export function pictureTag(path: string, sha256: string, alt: string, thumbnail: Thumbnail): string {
  const zones = escapeHtml(JSON.stringify(thumbnail.zones))
  return (
    `<img class="picture" data-path="${escapeHtml(path)}" data-sha256="${sha256}" data-zones="${zones}"` +
    ` width="${thumbnail.width}" height="${thumbnail.height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async"` +
    ` src="${thumbnail.href === undefined ? `data:${thumbnail.mime};base64,${toBase64(thumbnail.bytes)}` : escapeHtml(encodeURI(thumbnail.href))}">`
  )
}
