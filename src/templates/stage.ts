import type { Ground, Role, Skin } from '../model/color.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Archetype, Content, Format, Piece } from '../model/format.js'
import type { Rect } from '../model/geometry.js'
import type { Job } from '../model/job.js'
import type { Face, SceneItem, Slot } from '../model/scene.js'
import type { Theme } from '../model/theme.js'
import type { Fonts } from '../text/fonts.js'
import type { Words } from './words.js'

/** A picture the piece may show: its asset id and width over height. */
export interface Art {
  readonly id: string
  readonly aspect: number
}

/** Everything a template may look at; all lengths are in the format's unit (px or mm of the trim size). */
export interface Stage {
  readonly width: number
  readonly height: number
  /** A hundredth of the width. */
  readonly u: number
  readonly bleed: number
  readonly safe: Rect
  readonly avoid: readonly Rect[]
  readonly format: Format
  readonly piece: Piece
  readonly job: Job
  readonly theme: Theme
  readonly skin: Skin
  readonly ground: Ground
  readonly words: Words
  readonly fonts: Fonts
  readonly art: {
    readonly emblem: Art | null
    readonly logo: Art | null
    readonly partners: readonly Art[]
    readonly photo: Art | null
  }
  /** Whether the piece carries a text. */
  readonly carries: (slot: Slot) => boolean
  /** Band edges and clips stand on whole pixels on screens; in print any length is as good. */
  readonly snap: (length: number) => number
  /** What a figure or pattern draws for these arguments (plain data), drawn once a run: it is the same for every unit. */
  readonly draw: <A extends readonly unknown[], T>(figure: (...args: A) => T, ...args: A) => T
  /** What a part (a function of its module) comes to that looks at nothing of a unit, drawn once a run for each design. */
  readonly common: <T>(part: (stage: CommonStage) => T) => T
}

/** What a stage shows alike for all units whose jobs ask for the same design. */
export interface CommonStage extends Omit<Stage, 'job' | 'words' | 'art' | 'common'> {
  readonly job: Pick<Job, 'ground' | 'message' | 'half'>
  readonly words: Omit<Words, OwnWords>
  readonly art: Pick<Stage['art'], 'emblem' | 'partners'>
}

/** Words of a unit or an event. */
type OwnWords = 'dates' | 'datesShort' | 'unit' | 'unitShort' | 'parent' | 'eventTitle' | 'placeDate' | 'eventPlace'

/** What a template draws; problems make the job fail with their Vietnamese sentence. */
export interface Drawing {
  readonly shell: readonly SceneItem[]
  readonly imprint: readonly SceneItem[]
  readonly imprintRects: readonly Rect[]
  readonly problems: readonly Diagnostic[]
}

/** One composition; the first in `templates` whose archetype and content match draws the piece. */
export interface Template {
  readonly id: string
  readonly archetypes: readonly Archetype[]
  readonly contents: readonly Content[]
  /** Whether partners' marks have a place on it; not unless given. */
  readonly partners?: true
  readonly draw: (stage: Stage) => Drawing
}

/** How a run of text looks; `size` in scene units, `tracking` in em. */
export interface TextStyle {
  readonly face: Face
  readonly size: number
  readonly tracking: number
  readonly fill: Role
}

/** Headlines: Black at −0.026 em; stacked giants a little tighter. */
export const HEADLINE_TRACKING = -0.026
export const GIANT_TRACKING = -0.035
