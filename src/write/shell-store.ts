import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { claim } from './claim.js'
import { writeAtomic } from './write-atomic.js'

/** How a kept value becomes bytes and comes back; `read` may throw or give null where the bytes are not one. */
export interface Codec<T> {
  /** Ending of its files. */
  readonly ending: string
  readonly write: (value: T) => readonly Uint8Array[]
  readonly read: (bytes: Uint8Array) => T | null
  /** Bytes it takes in memory. */
  readonly size: (value: T) => number
}

/** What has been drawn once and serves every unit; gone things are made again, so all of it may be deleted. */
export interface ShellStore {
  readonly get: <T>(key: string, codec: Codec<T>, make: () => Promise<T>) => Promise<T>
  /** Whether anything was made that the disk did not have and keeps from now on. */
  readonly hasGrown: () => boolean
}

interface Kept {
  value: Promise<unknown>
  bytes: number
}

/** Bytes kept in memory at most; a whole kit's shells are more, and are then read from the disk again. */
const MEMORY = 64 * 1024 * 1024
const DIGEST = 32
/** How long something is waited for that another thread or program has in hand, looked at in steps (ms). */
const [PATIENCE, STEP] = [4000, 5]
/** How keys of shells that serve one unit only begin: they are not worth room on the disk. */
export const OWN_SHELL = 'rieng-'

/** A store in memory over one on the disk; `folder` null keeps nothing between processes. */
export function createShellStore(folder: string | null, memory = MEMORY): ShellStore {
  const kept = new Map<string, Kept>()
  let total = 0
  let hasGrown = false
  const settle = (name: string, entry: Kept, bytes: number): void => {
    entry.bytes = bytes
    total += bytes
    for (const [other, old] of kept) {
      if (total <= memory) return
      if (other === name || old.bytes === 0) continue
      kept.delete(other)
      total -= old.bytes
    }
  }
  const get = <T>(key: string, codec: Codec<T>, make: () => Promise<T>): Promise<T> => {
    const name = `${key}.${codec.ending}`
    const known = kept.get(name)
    if (known) {
      // to the end of the row: the longest unused goes first
      kept.delete(name)
      kept.set(name, known)
      return known.value as Promise<T>
    }
    const entry: Kept = { value: Promise.resolve(), bytes: 0 }
    const path = folder === null || name.startsWith(OWN_SHELL) ? null : join(folder, name.slice(0, 2), name)
    const value = (
      path === null
        ? make()
        : load(path, codec, () => {
            hasGrown = true
            return make()
          })
    ).then(
      (loaded) => {
        settle(name, entry, codec.size(loaded))
        return loaded
      },
      (error: unknown) => {
        kept.delete(name)
        throw error
      },
    )
    entry.value = value
    kept.set(name, entry)
    return value
  }
  return { get, hasGrown: () => hasGrown }
}

async function load<T>(path: string, codec: Codec<T>, make: () => Promise<T>): Promise<T> {
  const found = await readKept(path, codec)
  if (found !== null) return found
  let release = claim(path)
  for (let waited = 0; release === null && waited < PATIENCE; waited += STEP) {
    await setTimeout(STEP)
    release = claim(path)
    const theirs = release === null ? null : await readKept(path, codec)
    if (theirs === null) continue
    release?.()
    return theirs
  }
  try {
    const value = await make()
    keep(path, codec.write(value))
    return value
  } finally {
    release?.()
  }
}

function keep(path: string, parts: readonly Uint8Array[]): void {
  try {
    writeAtomic(path, Buffer.concat([digestOf(parts), ...parts]))
  } catch {
    // a full or locked disk costs only time: the next process draws it again
  }
}

/** What stands at `path`, or null where it is missing, damaged or of another make; damaged files are removed. */
async function readKept<T>(path: string, codec: Codec<T>): Promise<T | null> {
  const file = bytesOf(path)
  if (file === null) return null
  const body = file.subarray(DIGEST)
  if (digestOf([body]).equals(file.subarray(0, DIGEST))) {
    const value = codec.read(body)
    if (value !== null) return value
  }
  await rm(path, { force: true }).catch(() => undefined)
  return null
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
