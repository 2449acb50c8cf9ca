import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { build, type BuildOptions, type BuildReport } from './build.js'
import type { ResolvedKit } from '../input/resolve-kit.js'
import { loadEngine } from '../make/load-engine.js'
import type { Outcome } from '../model/job.js'
import { planJobs } from '../plan/plan.js'
import { takeTurns, type Taken } from './take-turns.js'

/** What a thread is given: the kit with all of its units, of which it takes what others have not. */
export interface ShareWork {
  readonly root: string
  /** The program's digest. */
  readonly code: string
  readonly resolved: ResolvedKit
  readonly taken: Taken
  readonly options: Pick<BuildOptions, 'output' | 'concurrency' | 'cache' | 'verify' | 'zip'>
}

/** What it sends back: each outcome, then the report. */
export type FromWorker = { readonly outcome: Outcome } | { readonly report: BuildReport }

if (parentPort) void work(parentPort, workerData as ShareWork)

async function work(port: MessagePort, { root, code, resolved, taken, options }: ShareWork): Promise<void> {
  const stop = new AbortController()
  port.on('message', () => stop.abort())
  const send = (message: FromWorker): void => port.postMessage(message)
  const engine = await loadEngine(root, { shaper: 'later', code })
  const { kit } = resolved
  const jobs = planJobs(kit, takeTurns(kit.units, taken))
  const report = await build({ theme: kit.theme, jobs }, resolved, engine, {
    ...options,
    isMany: true,
    isShare: true,
    signal: stop.signal,
    // pictures stay here: the gallery that shows them is written here
    onOutcome: (outcome) =>
      send({ outcome: outcome.status === 'made' ? { ...outcome, thumbnails: new Map() } : outcome }),
  })
  send({ report })
  port.close()
}
