import type { Artifact } from '../model/job.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { GalleryFrame } from './gallery-frame.js'

/** One piece of the kit: the files that show the same picture in different file types. */
export interface GalleryPiece {
  /** `in`, `mang-xa-hoi` or `man-hinh`: the folder. */
  readonly place: string
  /** Group of the format, `bang-ron`. */
  readonly family: string
  readonly files: readonly [Artifact, ...Artifact[]]
  /** File whose pages are shown, and the pages; empty where no picture could be had. */
  readonly shown: Artifact
  readonly pages: readonly Thumbnail[]
}

/** Files as pieces, in the order of the folders, then of the list of formats, then by path. */
export function galleryPieces(
  artifacts: readonly Artifact[],
  formats: GalleryFrame['formats'],
  thumbnails: ReadonlyMap<string, readonly Thumbnail[]>,
): GalleryPiece[] {
  const byStem = new Map<string, [Artifact, ...Artifact[]]>()
  for (const artifact of artifacts) {
    const stem = artifact.path.replace(/\.[^./]*$/, '')
    const files = byStem.get(stem)
    if (files) files.push(artifact)
    else byStem.set(stem, [artifact])
  }
  const rank = (piece: GalleryPiece): number => formats.get(piece.shown.format)?.index ?? formats.size
  return [...byStem.values()]
    .map((files): GalleryPiece => {
      // a PDF's picture shows the bleed and both sides, an image's does not
      const pictured = files.filter((file) => (thumbnails.get(file.path)?.length ?? 0) > 0)
      const shown = pictured.find((file) => file.fileType === 'pdf') ?? pictured[0] ?? files[0]
      const [place = ''] = shown.path.split('/')
      const family = formats.get(shown.format)?.group ?? 'tu-chon'
      return { place, family, files, shown, pages: thumbnails.get(shown.path) ?? [] }
    })
    .sort((a, b) => placeRank(a.place) - placeRank(b.place) || rank(a) - rank(b) || compare(a.shown.path, b.shown.path))
}

const ORDER = ['in', 'mang-xa-hoi', 'man-hinh']
const placeRank = (place: string): number => (ORDER.includes(place) ? ORDER.indexOf(place) : ORDER.length)

/** By code unit, the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
