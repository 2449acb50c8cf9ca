import type { Archetype, Content } from '../model/format.js'
import type { Slot } from '../model/scene.js'

// Thresholds of the design's acceptance list. Lengths in em, in hundredths of the width (u) or as told.

/** Least distance of ink between two lines, in em of the smaller line. */
export const INK = {
  headline: 0.085,
  other: 0.06,
  /** A dot below over the dot of an i reads as three dots if closer. */
  dot: 0.15,
  /** What rounding of outlines may take away. */
  slack: 0.004,
} as const

/** Least luminance ratio of a text to what it stands on. */
export const CONTRAST = {
  display: 3,
  small: 4.5,
  /** Display type counts as large from here: share of a screen piece's shorter side, pixels at least, mm in print. */
  largeShare: 24 / 1080,
  largePx: 14,
  largeMm: 6.35,
  /** A ground behind less than this share of a text's ink does not count. */
  share: 0.05,
} as const

/** Marks may pass their limits by this much of the piece's shorter side: rounding, no more. */
export const SLACK = 0.0005

/** How much of a text's ink may lie under something painted later. */
export const COVERED = 0.08

/** Least cap height of a printed headline, as a share of the piece's width or height. */
export interface ReadingSize {
  readonly archetype: Archetype
  readonly contents: readonly Content[]
  readonly slot: Slot
  readonly cap: number
  readonly of: 'width' | 'height'
}

/** 130 mm at 0.8 m for banners, 48 mm at 0.8 m wide for standees, and so on. */
export const READING_SIZES: readonly ReadingSize[] = [
  { archetype: 'sieu-ngang', contents: ['ten-thang'], slot: 'name', cap: 0.14, of: 'height' },
  { archetype: 'sieu-ngang', contents: ['thong-diep'], slot: 'message', cap: 0.14, of: 'height' },
  { archetype: 'ngang-dai', contents: ['ten-thang'], slot: 'name', cap: 0.09, of: 'height' },
  { archetype: 'ngang-dai', contents: ['thong-diep'], slot: 'message', cap: 0.09, of: 'height' },
  { archetype: 'standee', contents: ['ten-thang'], slot: 'name', cap: 0.06, of: 'width' },
  { archetype: 'phuon', contents: ['ten-thang'], slot: 'name', cap: 0.225, of: 'width' },
  { archetype: 'phong', contents: ['su-kien'], slot: 'name', cap: 0.03, of: 'width' },
  { archetype: 'a-series', contents: ['ten-thang'], slot: 'name', cap: 0.0606, of: 'width' },
]

/** Least x-height of the headline, in pixels, when the piece is shown `shownHeight` pixels high. */
export const THUMBNAIL = { shownHeight: 160, xHeight: 5, archetypes: ['vuong', 'a-series'] } as const

/** Pixels a picture needs: per pixel of its box on a screen, per inch in print by the longer side in mm. */
export const PIXELS = {
  screen: 1,
  sheetSide: 1300,
  sheetPpi: 150,
  largePpi: 40,
  /** Below this share of the wanted pixels the picture cannot be used. */
  unusable: 0.5,
} as const

/** Emblem: least height, and clear space around it as a share of its height (one head radius of 114). */
export const EMBLEM = { minPx: 16, minMm: 12, clearSpace: 11.2 / 114 } as const

/**
 * Couple: farthest its crop line may stand from the band, in scene units; an edge farther off than `near`, in the
 * couple's own units, does not cut it; room over its heads in u.
 */
export const FIGURE = { crop: 0.1, near: 4, headRoom: 2.2 } as const

/** Limits of a skin: ink in percent, luminance ratios, lightness difference of the two bodies in L*. */
export const SKIN = {
  totalInk: 300,
  bodies: 10,
  texture: 1.15,
  crowd: 1.25,
  whiteOnPrimary: 3,
  whiteOnDeep: 4.5,
  inkOnLight: 7,
} as const
