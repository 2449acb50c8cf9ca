import { setFlagsFromString } from 'node:v8'

/**
 * What V8 11 is told, by its measure; other makes of V8 measure otherwise. How long it lets a function run before it
 * compiles it anew, in its own unit: left to itself compiling takes a fifth of a run's processor time, threads wait for
 * their turn, and a process of one image waits at its end for what is still being compiled; eight times later it takes
 * hardly any.
 */
export const BUDGET = { v8: '11.', flag: `--interrupt-budget=${8 * 66 * 1024}` }

/** Whether this is a make of V8 that has been measured. */
const isMeasured = process.versions.v8.startsWith(BUDGET.v8)

/**
 * Has V8 compile less. It takes what it has compiled of a script before only as long as it is told nothing else:
 * `loadRest` loads what else may be needed.
 */
export async function compileLater(loadRest: () => Promise<unknown>): Promise<void> {
  if (!isMeasured) return
  await loadRest()
  setFlagsFromString(BUDGET.flag)
}

/**
 * Frees what is no longer used in a process's first thread, to whose heap no bound can be set (other threads have theirs): left to itself V8 lets
 * the garbage of hundreds of units lie in it, and takes ever more room for new objects. Takes some 10 ms, as soon as the
 * thread waits for something.
 */
export async function freeMemory(): Promise<void> {
  const { isMainThread } = await import('node:worker_threads')
  if (!isMainThread || !process.features.inspector) return
  // as a browser's tools ask for it: the room for new objects is given back too
  const { Session } = await import('node:inspector')
  const session = new Session()
  session.connect()
  // V8 forgets this whenever a thread begins
  if (isMeasured) setFlagsFromString('--semi-space-growth-factor=1')
  await new Promise((resolve) => {
    session.post('HeapProfiler.collectGarbage', resolve)
  })
  session.disconnect()
}
