import type { Diagnostic } from '../model/diagnostic.js'
import type { Piece } from '../model/format.js'
import type { Asset, Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import type { Fonts } from '../text/fonts.js'
import type { Page } from './page.js'
import type { ShapeCache } from './shape.js'

/** What a scene is held against: the job and page it was drawn for, and what drew it. */
export interface PreflightContext {
  readonly job: Job
  readonly theme: Theme
  readonly piece: Piece
  readonly assets: ReadonlyMap<string, Asset>
  readonly fonts: Fonts
  /** Flattened paths; share one cache over a run. */
  readonly shapes: ShapeCache
}

/** One thing to look for on a page. */
export type Check = (page: Page, context: PreflightContext) => readonly Diagnostic[]
