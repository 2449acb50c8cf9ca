import type { Skin } from './color.js'

/**
 * Text with the author's break marks instead of spaces: `|` good, `_` never, `+` poor, a plain space ok.
 * `Đảm_bảo+an_sinh_xã_hội,|tăng+quyền_năng`
 */
export type MarkedText = string

export type Confidence = 'primary' | 'two_or_more' | 'one_public_source' | 'uncertain'

/** A calendar day, `2024-11-15`. */
export type IsoDate = string

/** One official or own message; `id` is stable within its theme. */
export interface Message {
  readonly id: string
  readonly group: string | null
  readonly text: MarkedText
  /** Phrases that may take the emphasis color, plain text. */
  readonly emphasis: readonly string[]
  readonly confidence: Confidence
}

/** A line for calls about violence, as pieces show it. */
export interface Hotline {
  readonly number: string
  readonly label: string
  /** Shorter label for narrow pieces. */
  readonly short: string
}

export interface Dispatch {
  readonly number: string
  readonly date: IsoDate | null
  readonly by: string
}

/** One year of a campaign with everything resolved: no field is optional, a gap is null or an empty list. */
export interface Theme {
  readonly campaign: string
  readonly year: number
  /** Full name without the year, `Tháng_hành_động|vì+bình_đẳng_giới|…`. */
  readonly name: MarkedText
  /** The name's short form, `Tháng hành động vì bình đẳng giới`. */
  readonly nameShort: MarkedText
  /** First part of the full name, set large in wide pieces; the rest follows smaller. */
  readonly nameLead: MarkedText
  readonly nameRest: MarkedText
  /** Three or so words stacked full width on a phướn, with the words before them. */
  readonly stack: { readonly pre: string; readonly words: readonly string[] }
  /** Capitals on the avatar frame's ribbon. */
  readonly arc: string
  readonly nameEmphasis: readonly string[]
  /** Words of the name that stand large on lines of their own in a lockup; empty where it is set evenly. */
  readonly nameKeys: readonly string[]
  /** The year's theme slogan (chủ đề); null while no source has it. */
  readonly slogan: MarkedText | null
  readonly sloganLabel: string
  readonly sloganEmphasis: readonly string[]
  /** The same of the slogan. */
  readonly sloganKeys: readonly string[]
  readonly dates: { readonly from: IsoDate; readonly to: IsoDate }
  readonly issuer: { readonly name: string; readonly short: string }
  readonly dispatches: readonly Dispatch[]
  /** Organisations that carry it out with the issuer, as the sources of the year name them. */
  readonly partners: readonly string[]
  /** Days of remembrance inside the month. */
  readonly anchorDays: readonly { readonly day: IsoDate; readonly name: string }[]
  readonly messages: readonly Message[]
  readonly hotlines: readonly Hotline[]
  /** Where to report, as the law lists it; empty where facts have none. */
  readonly reportPlaces: readonly MarkedText[]
  readonly hashtags: readonly string[]
  readonly skin: Skin
  readonly confidence: Confidence
  readonly sloganConfidence: Confidence
  readonly sources: readonly string[]
  /** SHA-256 over everything in the theme that can reach a picture. */
  readonly digest: string
}
