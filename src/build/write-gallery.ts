import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Format } from '../model/format.js'
import type { Artifact } from '../model/job.js'
import { isPressFile } from '../model/press-file.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import { GALLERY_FILE } from '../report/file-names.js'
import { galleryParts } from '../report/gallery.js'
import type { GalleryFrame } from '../report/gallery-frame.js'
import type { GalleryFailure } from '../report/gallery-failures.js'
import type { KeptPictures, PagePart } from '../report/gallery-picture.js'
import { formatZones, noZones } from '../report/zones.js'
import type { Manifest } from '../write/manifest-schema.js'
import { writeAtomic } from '../write/write-atomic.js'

export interface GalleryWork {
  /** Folder of one unit, where its manifest lies. */
  readonly folder: string
  readonly manifest: Manifest
  readonly theme: Theme
  readonly formats: readonly Format[]
  /** What the page has in common with those of other units, where it is drawn already. */
  readonly frame?: GalleryFrame | undefined
  /** Thumbnails of the files made in this run, by path. */
  readonly fresh: ReadonlyMap<string, readonly Thumbnail[]>
  /** Pieces this run could not make; null keeps those that the earlier gallery lists. */
  readonly failures: readonly GalleryFailure[] | null
  /** Draws the pictures of a file that was not made in this run and that no earlier gallery shows. */
  readonly redraw?: ((artifact: Artifact) => Promise<readonly Thumbnail[]>) | undefined
}

/** Where the gallery was written, and which files it shows without a picture. */
export interface WrittenGallery {
  readonly file: string
  readonly pictured: number
  readonly bare: readonly string[]
  /** The pictures it shows, by path. */
  readonly thumbnails: ReadonlyMap<string, readonly Thumbnail[]>
}

/** Writes `xem-truoc.html` over everything the manifest records, whichever run made it. */
export async function writeGallery({
  folder,
  manifest,
  theme,
  formats,
  frame,
  fresh,
  failures,
  redraw,
}: GalleryWork): Promise<WrittenGallery> {
  const file = join(folder, GALLERY_FILE)
  const before = existsSync(file) ? await readFile(file, 'utf8').catch(() => '') : ''
  // what reads an earlier page is loaded only where there is one
  const reader = before === '' ? null : await import('../report/read-gallery.js')
  const earlier = reader?.readPictures(before) ?? new Map<string, KeptPictures>()
  const thumbnails = new Map<string, readonly Thumbnail[]>()
  for (const artifact of manifest.artifacts) {
    const known =
      fresh.get(artifact.path) ?? keptPages(artifact, earlier.get(artifact.path)) ?? (await redraw?.(artifact)) ?? []
    const pages = known.length > 0 ? known : await recover(folder, artifact, formats)
    if (pages.length > 0) thumbnails.set(artifact.path, pages)
  }
  writeAtomic(
    file,
    pageBytes(
      galleryParts(
        { manifest, theme, formats, thumbnails, failures: failures ?? reader?.readFailures(before) ?? [] },
        frame,
      ),
    ),
  )
  const bare = manifest.artifacts.map((artifact) => artifact.path).filter((path) => !thumbnails.has(path))
  return { file, pictured: thumbnails.size, bare, thumbnails }
}

/** A page in UTF-8. Base64, nine tenths of it, is put in as it is: among Vietnamese words it would take two bytes a letter first. */
function pageBytes(parts: readonly PagePart[]): Uint8Array {
  const pieces: (Buffer | string)[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else {
      pieces.push(Buffer.from(text), part.base64)
      text = ''
    }
  }
  pieces.push(Buffer.from(text))
  const page = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) at += typeof piece === 'string' ? page.write(piece, at, 'latin1') : piece.copy(page, at)
  return page
}

const keptPages = (artifact: Artifact, kept: KeptPictures | undefined): readonly Thumbnail[] | null =>
  kept?.sha256 === artifact.sha256 ? kept.pages : null

/** The picture of a file made in an earlier run, from the file itself if it is an image. */
async function recover(folder: string, artifact: Artifact, formats: readonly Format[]): Promise<readonly Thumbnail[]> {
  if (isPressFile(artifact)) return []
  const format = formats.find(({ id }) => id === artifact.format)
  try {
    const { thumbnailOfImage } = await import('../report/thumbnails.js')
    return [await thumbnailOfImage(join(folder, artifact.path), format ? formatZones(format) : noZones)]
  } catch {
    // gone or damaged: the record names it all the same, and the gallery says that it has no picture
    return []
  }
}
