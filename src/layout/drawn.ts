import type { GroundId } from '../model/color.js'
import type { Format, Piece } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { Message, Theme } from '../model/theme.js'
import type { Stage } from '../templates/stage.js'

/** What was drawn before and serves every unit of a run. */
export interface Drawn {
  /** Figures and patterns, by what draws them and its arguments. */
  readonly figures: Map<unknown, Map<string, unknown>>
  /** Parts of compositions, by the format that they are drawn for. */
  readonly parts: WeakMap<Format, PartsOf[]>
}

/** The parts of one design: where all of this is the same, so are they. */
interface PartsOf {
  readonly theme: Theme
  readonly piece: Piece
  readonly ground: GroundId
  readonly message: Message | null
  readonly half: Job['half']
  readonly headline: string | null
  readonly emblem: string | null
  readonly partners: readonly string[]
  /** By what draws them. */
  readonly drawn: Map<unknown, unknown>
}

/** Nothing drawn yet. */
export const createDrawn = (): Drawn => ({ figures: new Map(), parts: new WeakMap() })

/** Draws a figure once for its arguments. */
export const drawOnce =
  ({ figures }: Drawn): Stage['draw'] =>
  <A extends readonly unknown[], T>(figure: (...args: A) => T, ...args: A): T => {
    const known = figures.get(figure) ?? new Map<string, unknown>()
    figures.set(figure, known)
    const key = JSON.stringify(args)
    if (!known.has(key)) known.set(key, figure(...args))
    return known.get(key) as T
  }

/** What was drawn before for jobs of the same design, by what draws it; nothing yet where the unit has lines of its own. */
export function partsOf({ parts }: Drawn, theme: Theme, job: Job, piece: Piece): Map<unknown, unknown> {
  const { format, unit, ground, message, half, headline } = job
  const { emblem, partners } = job.assets
  if (unit.hotlines !== undefined) return new Map()
  const designs = parts.get(format) ?? []
  const known = designs.find(
    (other) =>
      other.piece === piece &&
      other.ground === ground &&
      other.message === message &&
      other.half === half &&
      other.headline === headline &&
      other.theme === theme &&
      other.emblem === emblem &&
      other.partners === partners,
  )
  if (known) return known.drawn
  const drawn = new Map<unknown, unknown>()
  parts.set(format, [...designs, { theme, piece, ground, message, half, headline, emblem, partners, drawn }])
  return drawn
}
