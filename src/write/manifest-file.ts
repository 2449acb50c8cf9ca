import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import { manifestText, mergeManifest } from './manifest.js'
import type { Manifest } from './manifest-schema.js'
import { sha256 } from './sha256.js'
import { withLock } from './with-lock.js'
import { createAtomic, writeAtomic } from './write-atomic.js'

const readOrNull = (path: string): Uint8Array | null => {
  try {
    return existsSync(path) ? readFileSync(path) : null
  } catch {
    return null
  }
}

/** The folder's record, or null where there is none; a broken one is a UserError. */
export const loadManifest = async (dir: string): Promise<Manifest | null> => {
  const path = join(dir, 'manifest.json')
  const bytes = readOrNull(path)
  if (bytes === null) return null
  // what reads a record is loaded only where there is one
  const { parseManifest } = await import('./read-manifest.js')
  return parseManifest(new TextDecoder().decode(bytes), path)
}

/** Writes the folder's record, keeping what earlier partial runs made; gives back what now stands in it. */
export const saveManifest = async (dir: string, now: Manifest): Promise<Manifest> => {
  const path = join(dir, 'manifest.json')
  // a first record needs no lock: it is made in one step, or another run's stands there
  if (!existsSync(path) && createAtomic(path, manifestText(now))) return now
  return withLock(dir, () => mergeInto(dir, now))
}

async function mergeInto(dir: string, now: Manifest): Promise<Manifest> {
  let earlier: Manifest | null = null
  try {
    earlier = await loadManifest(dir)
  } catch (error) {
    // A record nobody can read holds nothing to keep; the new one takes its place.
    if (!(error instanceof UserError)) throw error
  }
  const merged = mergeManifest(earlier, now, (path) => existsSync(join(dir, path)))
  writeAtomic(join(dir, 'manifest.json'), manifestText(merged))
  return merged
}

/** Compares every file of a unit's folder with its record; empty when all are as they were made. */
export const verifyManifest = async (dir: string): Promise<Diagnostic[]> => {
  let manifest: Manifest | null
  try {
    manifest = await loadManifest(dir)
  } catch (error) {
    if (error instanceof UserError) return [...error.diagnostics]
    throw error
  }
  if (manifest === null) {
    return [
      problem('thieu-manifest', `Thư mục “${dir}” không có tệp manifest.json.`, {
        file: dir,
        hint: 'Chọn thư mục của một đơn vị, nơi có manifest.json.',
      }),
    ]
  }
  const found: Diagnostic[] = []
  for (const artifact of manifest.artifacts) {
    const file = join(dir, artifact.path)
    const bytes = readOrNull(file)
    if (bytes === null) found.push(problem('mat-tep', `Thiếu tệp “${artifact.path}”.`, { file }))
    else if (sha256(bytes) !== artifact.sha256) {
      found.push(
        problem('tep-bi-doi', `Tệp “${artifact.path}” đã khác với lúc tạo.`, {
          file,
          hint: 'Tạo lại tệp này trước khi gửi in hoặc đăng.',
        }),
      )
    }
  }
  return found
}
