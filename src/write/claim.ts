import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive } from './is-alive.js'

/**
 * Takes the making of `path` upon this thread and gives what ends that, or null where another thread or program has it
 * in hand. A claim holds nobody off for good: whoever has waited long enough makes the thing as well.
 */
export function claim(path: string): (() => void) | null {
  const file = `${path}.dang-lam`
  const release = (): void => rmSync(file, { force: true })
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return release
  } catch {
    const owner = ownerOf(file)
    // what a killed program left behind; and where nothing can be written nobody else has anything in hand
    return owner === null || !isAlive(owner) ? release : null
  }
}

/** The process that holds a claim, or null where there is none. */
function ownerOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
