import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

/**
 * Frees what is no longer used, where nothing else does in time: no bound is set to the heap of a process's first
 * thread, and left to itself V8 lets the garbage of hundreds of units lie in it.
 */
export function openCollector(): () => void {
  if (!isMainThread) return () => undefined
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}
