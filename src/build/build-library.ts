/**
 * The part of the library that `bo-kit build` needs, apart from the rest so that a build loads nothing that only other
 * commands use. `index.ts` holds all of it too.
 */
export { build, type BuildOptions, type BuildReport, type JobSource } from './build.js'
export { buildUnits, threadsFor } from './build-units.js'
export { codeDigest } from '../make/code-digest.js'
export { loadEngine, type Engine } from '../make/load-engine.js'
export { dataRoot } from '../input/data-root.js'
export { createMemory, noMemory, type Memory } from '../input/memory.js'
export { resolveKit, type ResolvedKit } from '../input/resolve-kit.js'
export { isBuiltInList } from '../input/built-in-lists.js'
export { resolveUnits, shardOf, type ResolvedUnits } from '../input/resolve-units.js'
export { lintResolved } from '../check/lint-resolved.js'
export { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
export type { Artifact, Job, Outcome, Plan } from '../model/job.js'
export { eventKinds, type EventKind, type Kit, type KitInput } from '../model/kit.js'
export { countJobs, plan, planJobs } from '../plan/plan.js'
export { GALLERY_FILE, ORDER_SHEET_FILE } from '../report/file-names.js'
export { settleFolders } from './settle-folders.js'
export { parseDate } from '../text/parse-date.js'
export { cacheFolder, trimCache } from '../write/cache-folder.js'
export { writeImportReport } from './write-import-report.js'
export { checkFolder } from '../write/check-folder.js'
