import type { Role } from './color.js'
import type { Matrix, Rect } from './geometry.js'

/** Be Vietnam Pro 500, 600, 700, 800, 900. */
export type Face = 'medium' | 'semibold' | 'bold' | 'extrabold' | 'black'

/** The texts a piece can carry; a format declares which of them it does. */
export type Slot =
  | 'parent'
  | 'unit'
  | 'name'
  | 'year'
  | 'slogan'
  | 'sloganLabel'
  | 'message'
  | 'dates'
  | 'hotlines'
  | 'place'
  | 'eventTitle'
  | 'eventTime'
  | 'headline'
  | 'recipient'
  | 'reportPlaces'
  | 'label'

/** How a text is read, which decides its contrast and size limits: `display` is large type. */
export type TextUse = 'display' | 'small' | 'label'

/** A line set once at 1000 units per em: baseline at y 0, pen start at x 0, y downwards. */
export interface Outline {
  /** Absolute M L Q C Z path data. */
  readonly d: string
  /** Advance width in em, tracking included but none after the last letter. */
  readonly advance: number
  /** True ink box in em. */
  readonly ink: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
  /** The letters that `d` is made of in its order, where each is drawn by itself. */
  readonly letters?: readonly PlacedLetter[] | undefined
}

/** A letter's own path data at 1000 units per em, empty for a blank, and how far it is moved to the right in tenths of a unit. */
export interface PlacedLetter {
  readonly d: string
  readonly shift: number
}

/** A filled path; `d` is absolute M L Q C Z path data in scene units (before `transform`). */
export interface FillItem {
  readonly kind: 'fill'
  readonly d: string
  /** Stands for `d` where that is long to draw and only drawn when read: the same words, the same path. */
  readonly told?: string | undefined
  readonly fill: Role
  readonly rule?: 'evenodd' | undefined
  readonly transform?: Matrix | undefined
}

/** A run of one line of text in one face and one role. Templates leave `outline` out; layout adds it. */
export interface TextItem {
  readonly kind: 'text'
  /** The words as drawn (capitals where they are capitals), NFC, no leading or trailing space. */
  readonly text: string
  readonly slot: Slot
  readonly use: TextUse
  readonly face: Face
  /** Font size in scene units. */
  readonly size: number
  /** Tracking in em. */
  readonly tracking: number
  /** Pen start and baseline in scene units. */
  readonly x: number
  readonly y: number
  readonly fill: Role
  /** Runs and lines of one block share this id; one block keeps one pitch. */
  readonly block: string
  /** Index of the line in its block. */
  readonly line: number
  /** Set on a circle (avatar frame) instead of a straight baseline; x and y are then unused. */
  readonly arc?: { readonly cx: number; readonly cy: number; readonly r: number } | undefined
  readonly outline?: Outline | undefined
}

/** A picture the user gave (emblem, logo, photo), named by its asset id; fills `box` exactly. */
export interface ImageItem {
  readonly kind: 'image'
  readonly asset: string
  readonly box: Rect
}

/** Items drawn together, moved by `transform` and cut by `clip` (path data in the group's own units). */
export interface GroupItem {
  readonly kind: 'group'
  readonly items: readonly SceneItem[]
  readonly transform?: Matrix | undefined
  readonly clip?: string | undefined
}

export type SceneItem = FillItem | TextItem | ImageItem | GroupItem

/**
 * One page as a flat display list. The origin is the top left corner of the trim; art reaches `bleed` beyond it.
 * The shell is equal for all units; the imprint holds what varies and stays within `imprintRects`.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  /** What one scene unit is: a screen pixel or a millimetre of the finished piece. */
  readonly unit: 'px' | 'mm'
  readonly bleed: number
  /** All words and marks stay inside. */
  readonly safe: Rect
  /** Nothing that must be read may touch these (platform UI, eyelets, flags on a stage). */
  readonly avoid: readonly Rect[]
  /** A circular crop, where the platform cuts one: words stay inside it too. */
  readonly circle?: { readonly cx: number; readonly cy: number; readonly r: number } | undefined
  readonly transparent: boolean
  readonly shell: readonly SceneItem[]
  readonly imprint: readonly SceneItem[]
  readonly imprintRects: readonly Rect[]
}
