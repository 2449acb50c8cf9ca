import type { Format } from '../model/format.js'
import type { Artifact } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { Unit } from '../model/unit.js'
import type { Phrase } from '../text/phrase.js'
import type { GalleryFailure } from './gallery-failures.js'

/** What one unit's gallery shows; nothing in it depends on the day, the machine or the folder. */
export interface GalleryInput {
  readonly manifest: {
    readonly unit: Pick<Unit, 'name' | 'parent' | 'dates'>
    readonly emblem: 'stand-in' | 'official'
    readonly artifacts: readonly Artifact[]
  }
  readonly theme: Pick<Theme, 'name' | 'year' | 'slogan' | 'sloganConfidence' | 'confidence' | 'skin'>
  /** All formats, for order and groups. */
  readonly formats: readonly Pick<Format, 'id' | 'group'>[]
  /** Judges the gaps of a unit's name; without it its words may be parted anywhere. */
  readonly grade?: ((text: string) => Phrase) | undefined
  /** Pages of each file by its path; a file without an entry is listed without a picture. */
  readonly thumbnails: ReadonlyMap<string, readonly Thumbnail[]>
  /** Pieces of the latest run that could not be made. */
  readonly failures: readonly GalleryFailure[]
}
