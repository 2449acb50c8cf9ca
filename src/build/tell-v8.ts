import type { Job } from '../model/job.js'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

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

/** What is made of units: print files take so much memory at a time that V8 does better with room for new objects. */
export type Making = 'images' | 'print'

export const makingOf = (jobs: readonly Pick<Job, 'format'>[]): Making =>
  jobs.some(({ format }) => format.medium === 'print') ? 'print' : 'images'

/** Bytes of room for new objects that images need, an eighth of what V8 takes by and by. */
const ROOM = 4 * 1024 ** 2

/**
 * Frees what is no longer used in a process's first thread, to whose heap no bound can be set (other threads have
 * theirs): left to itself V8 lets the garbage of hundreds of units lie in it. Takes some 10 ms, as soon as the thread
 * waits for something.
 */
export async function freeMemory(making: Making): Promise<void> {
  const { isMainThread } = await import('node:worker_threads')
  if (!isMainThread || !process.features.inspector) return
  // as a browser's tools ask for it: the room for new objects is given back too
  const { Session } = await import('node:inspector')
  const session = new Session()
  session.connect()
  await new Promise((resolve) => {
    session.post('HeapProfiler.collectGarbage', resolve)
  })
  session.disconnect()
  if (isMeasured && making === 'images') boundRoom()
}

/** Lets the room for new objects grow until it is enough. V8 forgets that it has been told so whenever a thread begins. */
function boundRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
  const watch = setInterval(() => {
    const room = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
    if (!room || room.space_size < ROOM) return
    setFlagsFromString('--semi-space-growth-factor=1')
    clearInterval(watch)
  }, 10)
  watch.unref()
}
