import type { GroundId } from './color.js'
import type { Rect } from './geometry.js'
import type { Slot } from './scene.js'

export type FileType = 'png' | 'jpg' | 'webp' | 'svg' | 'pdf' | 'tif'

/** What a user may ask for by `--type`: a file type, or the PDF that is sent around. */
export type AskedType = FileType | 'chia-se'

/** The layout families of DESIGN section 8; a custom size gets one by its aspect ratio. */
export type Archetype =
  | 'sieu-ngang'
  | 'leaderboard'
  | 'ngang-dai'
  | 'ngang'
  | 'bia'
  | 'vuong'
  | 'doc-4x5'
  | 'a-series'
  | 'story'
  | 'standee'
  | 'phuon'
  | 'pano'
  | 'phong'
  | 'youtube'
  | 'avatar'
  | 'khung'
  | 'mrec'
  | 'cot-doc'
  | 'thu-nho'
  | 'nen'
  | 'chung-nhan'
  | 'to-roi'
  | 'logo'

/** What a piece says. One format can be made with several contents. */
export type Content =
  | 'ten-thang'
  | 'chu-de'
  | 'thong-diep'
  | 'duong-day-nong'
  | 'su-kien'
  | 'giay-moi'
  | 'trinh-chieu'
  | 'giay-chung-nhan'
  | 'tin-hoat-dong'
  | 'khung-anh'
  | 'dai-dien'
  | 'noi-bao-tin'
  | 'nen'

/** One content of one format: which texts it carries and on which ground it stands by default. */
export interface Piece {
  readonly content: Content
  readonly carries: readonly Slot[]
  readonly ground: GroundId
  /** Whether the default kit makes it. */
  readonly inKit: boolean
}

interface FormatBase {
  /** Unaccented Vietnamese, as users type it: `bang-ron-6x0.8m`. */
  readonly id: string
  /** Name for users, in Vietnamese. */
  readonly vi: string
  /** Folder and filter: `bang-ron`, `ap-phich`, `facebook`, `zalo` … */
  readonly group: string
  readonly archetype: Archetype
  /** Trim size, mm for print and px for screen. */
  readonly width: number
  readonly height: number
  readonly safe: Rect
  readonly avoid: readonly Rect[]
  /** Smallest font size that may be drawn, in the format's unit. */
  readonly minText: number
  readonly pieces: readonly Piece[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note: string | null
  readonly sources: readonly string[]
}

/** A printed product; every length in millimetres at finished size. */
export interface PrintFormat extends FormatBase {
  readonly medium: 'print'
  readonly bleed: number
  /** Folded and stitched edge of a banner; 0 for sheets. */
  readonly hem: number
  /** Eyelet spacing along the edges, 0 for none. */
  readonly eyelets: number
  readonly material: string | null
  /** Pages of the PDF, one content a side. */
  readonly sides: 1 | 2
}

/** An image for a screen or platform; every length in pixels. */
export interface ScreenFormat extends FormatBase {
  readonly medium: 'screen'
  /** File types the place accepts, best first is decided by the file-type rule, not by this order. */
  readonly files: readonly ('png' | 'jpg' | 'webp')[]
  readonly transparent: boolean
  /** Upper limit of the file in bytes. */
  readonly maxBytes: number
  readonly circle: { readonly cx: number; readonly cy: number; readonly r: number } | null
  /** 1 default kit, 2 with `--preset day-du`, 3 on request. */
  readonly priority: 1 | 2 | 3
  /** Id of the format whose picture this one repeats, if any. */
  readonly sameAs: string | null
}

export type Format = PrintFormat | ScreenFormat

/** What stands between sizes in a row; the comma of `4x0,7m` stands inside one. */
export const BETWEEN_SIZES = /(?<!\d),|,(?!\d)/u
