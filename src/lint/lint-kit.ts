import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Kit } from '../model/kit.js'
import { lintNews } from './lint-news.js'
import { lintQuantities } from './lint-quantities.js'
import { lintStreet } from './lint-street.js'
import { lintTheme } from './lint-theme.js'
import { lintUnits } from './lint-units.js'
import { lintWording } from './lint-wording.js'

/** All that rules and papers say against a kit before it is drawn. `jobs` are those of one unit: all units have the same pieces. */
export function lintKit(kit: Kit, jobs: readonly Job[]): readonly Diagnostic[] {
  return [
    ...lintTheme(kit),
    ...lintUnits(kit.units, jobs),
    ...lintQuantities(kit, jobs),
    ...lintWording(kit.theme, jobs),
    ...lintStreet(kit.units, jobs),
    ...lintNews(jobs),
  ]
}
