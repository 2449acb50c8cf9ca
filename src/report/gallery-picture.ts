import { z } from 'zod'
import type { Thumbnail, Zones } from '../model/thumbnail.js'
import { escapeHtml, fromBase64, toBase64, unescapeHtml } from './html.js'

/** The pages of one file as an earlier gallery shows them; they hold as long as the file keeps its digest. */
export interface KeptPictures {
  readonly sha256: string
  readonly pages: readonly Thumbnail[]
}

const rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const zonesSchema = z.object({
  trim: rect,
  safe: rect,
  avoid: z.array(rect),
  circle: z.object({ cx: z.number(), cy: z.number(), r: z.number() }).nullable(),
}) satisfies z.ZodType<Zones>

const PICTURE =
  /<img class="picture" data-path="([^"]*)" data-sha256="([\da-f]{64})" data-zones="([^"]*)" width="(\d+)" height="(\d+)" [^>]*? src="data:(image\/webp|image\/svg\+xml);base64,([^"]*)">/g

/** One page as an image inside the page; all that a later gallery needs to use it again stands in the tag. */
export function pictureTag(path: string, sha256: string, thumbnail: Thumbnail): string {
  const zones = escapeHtml(JSON.stringify(thumbnail.zones))
  return (
    `<img class="picture" data-path="${escapeHtml(path)}" data-sha256="${sha256}" data-zones="${zones}"` +
    ` width="${thumbnail.width}" height="${thumbnail.height}" alt="" loading="lazy" decoding="async"` +
    ` src="${thumbnail.href === undefined ? `data:${thumbnail.mime};base64,${toBase64(thumbnail.bytes)}` : escapeHtml(encodeURI(thumbnail.href))}">`
  )
}

/** The pictures of a gallery page written earlier, by path of the file; anything else in the text is passed over. */
export function readPictures(html: string): Map<string, KeptPictures> {
  const kept = new Map<string, KeptPictures>()
  for (const [, path = '', sha256 = '', zones = '', width, height, mime = '', base64 = ''] of html.matchAll(PICTURE)) {
    const thumbnail = readThumbnail(zones, { width: Number(width), height: Number(height) }, mime as Thumbnail['mime'], base64)
    if (!thumbnail) continue
    const name = unescapeHtml(path)
    kept.set(name, { sha256, pages: [...(kept.get(name)?.pages ?? []), thumbnail] })
  }
  return kept
}

function readThumbnail(zones: string, size: Pick<Thumbnail, 'width' | 'height'>, mime: Thumbnail['mime'], base64: string): Thumbnail | null {
  try {
    const parsed = zonesSchema.safeParse(JSON.parse(unescapeHtml(zones)))
    return parsed.success ? { mime, bytes: fromBase64(base64), ...size, zones: parsed.data } : null
  } catch {
    // a page that someone has edited: this picture is made again, the others are kept
    return null
  }
}
