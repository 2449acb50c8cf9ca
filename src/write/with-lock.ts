import { mkdir, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder that stands while one process changes a record; making a folder is one step on every file system. */
const LOCK = '.khoa'
const PAUSE = 15
/** A lock this old, in ms, was left by a process that died. */
const STALE = 10_000

/** Runs `work` while no other process does the same for this folder, so that two runs lose nothing of each other's. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, LOCK)
  await take(lock)
  try {
    return await work()
  } finally {
    await rmdir(lock).catch(() => undefined)
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const found = await stat(lock).catch(() => null)
    if (found && Date.now() - found.mtimeMs > STALE) await rmdir(lock).catch(() => undefined)
    else await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
