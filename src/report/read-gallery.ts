import { z } from 'zod'
import type { Thumbnail, Zones } from '../model/thumbnail.js'
import type { GalleryFailure } from './gallery-failures.js'
import type { KeptPictures } from './gallery-picture.js'
import { fromBase64, unescapeHtml } from './html.js'

const failureSchema = z.object({
  product: z.string(),
  reasons: z.array(z.string()),
}) satisfies z.ZodType<GalleryFailure>

const rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const zonesSchema = z.object({
  trim: rect,
  safe: rect,
  avoid: z.array(rect),
  circle: z.object({ cx: z.number(), cy: z.number(), r: z.number() }).nullable(),
}) satisfies z.ZodType<Zones>

const PICTURE =
  /<img class="picture" data-path="([^"]*)" data-sha256="([\da-f]{64})" data-zones="([^"]*)" width="(\d+)" height="(\d+)" [^>]*? src="data:(image\/webp|image\/svg\+xml);base64,([^"]*)">/g

const LINKED = /<img class="picture" [^>]*? src="(?!data:)/

/** Whether a gallery page written earlier shows images from their own files, as those of many units do. */
export const showsFiles = (html: string): boolean => LINKED.test(html)

/** The pictures of a gallery page written earlier, by path of the file; anything else in the text is passed over. */
export function readPictures(html: string): Map<string, KeptPictures> {
  const kept = new Map<string, KeptPictures>()
  for (const [, path = '', sha256 = '', zones = '', width, height, mime = '', base64 = ''] of html.matchAll(PICTURE)) {
    const thumbnail = readThumbnail(
      zones,
      { width: Number(width), height: Number(height) },
      mime as Thumbnail['mime'],
      base64,
    )
    if (!thumbnail) continue
    const name = unescapeHtml(path)
    kept.set(name, { sha256, pages: [...(kept.get(name)?.pages ?? []), thumbnail] })
  }
  return kept
}

function readThumbnail(
  zones: string,
  size: Pick<Thumbnail, 'width' | 'height'>,
  mime: Thumbnail['mime'],
  base64: string,
): Thumbnail | null {
  try {
    const parsed = zonesSchema.safeParse(JSON.parse(unescapeHtml(zones)))
    return parsed.success ? { mime, bytes: fromBase64(base64), ...size, zones: parsed.data } : null
  } catch {
    // a page that someone has edited: this picture is made again, the others are kept
    return null
  }
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
