import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isAlive } from './is-alive.js'

const NAME = /^\..*\.([\da-f]{6})-(\d+)-[\da-f]{8}\.tmp$/

/** Machine and process a file belongs to until it is whole: folders may be shared by several machines. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)

/** A neighbor of `path` that no other process writes to. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 40)}.${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}.tmp`)

/** Removes what processes of this machine that are no more left half written below a folder. */
export function sweepTemporaries(folder: string): void {
  for (const entry of entriesBelow(folder)) {
    const [, owner, pid] = NAME.exec(entry.name) ?? []
    if (owner === MACHINE && !isAlive(Number(pid))) rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}

function entriesBelow(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}
