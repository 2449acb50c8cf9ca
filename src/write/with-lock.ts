import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A folder that stands while one process changes a record; making a folder is one step on every file system. */
const LOCK = '.khoa'
const PAUSE = 15
/** A lock this old, in ms, was left by a process that died. */
const STALE = 10_000

/** Runs `work` while no other process does the same for this folder, so that two runs lose nothing of each other's. */
export async function withLock<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  const lock = join(folder, LOCK)
  await take(lock)
  try {
    return await work()
  } finally {
    remove(lock)
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (ageOf(lock) > STALE) remove(lock)
    else await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

/** How long ago a lock was taken, in ms; 0 where it is gone by now. */
function ageOf(lock: string): number {
  try {
    return Date.now() - statSync(lock).mtimeMs
  } catch {
    return 0
  }
}

function remove(lock: string): void {
  try {
    rmdirSync(lock)
  } catch {
    // somebody was sooner
  }
}
