import type { Thumbnail } from '../model/thumbnail.js'
import { escapeHtml, toBase64 } from './html.js'

/** The pages of one file as an earlier gallery shows them; they hold as long as the file keeps its digest. */
export interface KeptPictures {
  readonly sha256: string
  readonly pages: readonly Thumbnail[]
}

/** A part of a page: text, or a long row of base64 inside of it. */
export type PagePart = string | { readonly base64: string }

/** One page as an image inside the page, told in words by `alt`; all that a later gallery needs to use it again stands in the tag. */
export function pictureTag(path: string, sha256: string, alt: string, thumbnail: Thumbnail): readonly PagePart[] {
  const zones = escapeHtml(JSON.stringify(thumbnail.zones))
  const tag =
    `<img class="picture" data-path="${escapeHtml(path)}" data-sha256="${sha256}" data-zones="${zones}"` +
    ` width="${thumbnail.width}" height="${thumbnail.height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async" src="`
  if (thumbnail.href !== undefined) return [`${tag}${escapeHtml(encodeURI(thumbnail.href))}">`]
  const base64 = thumbnail.base64 ?? toBase64(thumbnail.bytes)
  return [`${tag}data:${thumbnail.mime};base64,`, { base64 }, '">']
}
