import type { GroundId } from './color.js'
import type { Diagnostic } from './diagnostic.js'
import type { FileType, Format, Piece } from './format.js'
import type { ExtraFile, PrintSettings } from './press.js'
import type { Slot } from './scene.js'
import type { Message, Theme } from './theme.js'
import type { Thumbnail } from './thumbnail.js'
import type { EventInfo, Unit } from './unit.js'

/** A picture given by the user, already read, checked and turned upright. */
export interface Asset {
  readonly id: string
  readonly kind: 'emblem' | 'logo' | 'partner' | 'photo'
  readonly mime: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  /** Width over height. */
  readonly aspect: number
  /** Pixel size; null for vector art. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** One piece to make, as plain data: what, for whom, from which theme, into which file. */
export interface Job {
  /** Unique in its plan: unit slug + path. */
  readonly id: string
  readonly format: Format
  /** Contents of the pages in order; more than one only for a two-sided sheet. */
  readonly pages: readonly Piece[]
  /** Id of the template of a message piece; null where archetype and content decide. */
  readonly template: string | null
  readonly ground: GroundId
  readonly unit: Unit
  readonly message: Message | null
  /** Messages a sheet lists on its back; empty for all other pieces. */
  readonly messages: readonly Message[]
  /** Composition of a message piece, K1 … K9. */
  readonly composition: string | null
  /** Which half of a two-slide carousel. */
  readonly half: 'trai' | 'phai' | null
  readonly event: EventInfo | null
  readonly headline: string | null
  /** Asset ids this piece may draw, resolved by `Resources.assets`. */
  readonly assets: {
    readonly emblem: string | null
    readonly logo: string | null
    readonly partners: readonly string[]
    readonly photo: string | null
  }
  /** `auto` leaves the choice between PNG, JPEG and WebP to the file's size. */
  readonly fileTypes: readonly (FileType | 'auto')[]
  /** Further files of a print piece: pixels, a PDF to share, sheets of several or parts of one. */
  readonly extras?: readonly ExtraFile[] | undefined
  /** How a print PDF of it is written. */
  readonly print: PrintSettings
  /** Path below `<campaign>-<year>/<unit>/`, without extension, ASCII. */
  readonly path: string
}

/** A whole run: resolved input in, jobs out; nothing is drawn before it is whole. */
export interface Plan {
  readonly theme: Theme
  readonly jobs: readonly Job[]
  readonly warnings: readonly Diagnostic[]
}

/** A color of a vector logo and the inks it is printed in, in percent. */
export interface LogoInk {
  readonly of: Asset['kind']
  /** `#RRGGBB`. */
  readonly hex: string
  readonly build: readonly [number, number, number, number]
  /** Whether nobody has given its inks: they were converted. */
  readonly guessed: boolean
}

/** What a piece leaves out for want of room: a text, or the partners' marks. */
export type Omission = Slot | 'partners'

/** One file made. `path` is relative to the unit's manifest. */
export interface Artifact {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly product: string
  readonly format: string
  readonly content: string
  readonly template: string
  readonly composition: string | null
  readonly ground: GroundId
  readonly message: string | null
  readonly medium: 'print' | 'screen'
  readonly fileType: FileType
  /** Trim size in mm or px. */
  readonly trim: { readonly width: number; readonly height: number; readonly unit: 'mm' | 'px' }
  /** Pixels of an image file; null for vector files. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  /** Boxes of a PDF page in points, null for images. */
  readonly boxes: {
    readonly media: readonly number[]
    readonly bleed: readonly number[]
    readonly trim: readonly number[]
  } | null
  /** 1, or 0.1 where the file is drawn at one tenth. */
  readonly scale: number
  readonly alt: string
  readonly omitted: readonly Omission[]
  readonly standIn: boolean
  /** Cap heights of the largest and smallest letters of a print piece, in mm of the finished piece. */
  readonly letters?: { readonly largest: number; readonly smallest: number } | undefined
  /** What vector logos of a print file are printed in; left out where there are none. */
  readonly inks?: readonly LogoInk[] | undefined
  readonly warnings: readonly string[]
}

/** What became of a job: all its files, or why there are none. */
export type Outcome =
  | {
      readonly status: 'made'
      readonly job: Job
      readonly artifacts: readonly Artifact[]
      readonly warnings: readonly Diagnostic[]
      /** Pages of each file for the gallery, by the file's path. */
      readonly thumbnails: ReadonlyMap<string, readonly Thumbnail[]>
    }
  | { readonly status: 'failed'; readonly job: Job; readonly diagnostics: readonly Diagnostic[] }
