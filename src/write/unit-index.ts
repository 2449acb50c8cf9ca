import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Unit } from '../model/unit.js'
import { withLock } from './with-lock.js'
import { writeAtomic } from './write-atomic.js'

/** Name of the list of units beside their folders. */
export const INDEX_FILE = 'don-vi.json'
const PART = /^don-vi\.\d+-\d+\.json$/

/** A unit as the list knows it. */
export interface IndexedUnit extends Pick<Unit, 'slug' | 'name' | 'short' | 'parent'> {
  readonly files: number
  readonly bytes: number
  /** Pieces that the latest run could not make. */
  readonly failed: number
}

/** Every unit that was ever made of a campaign-year, in the order of their folder names. */
export interface UnitIndex {
  readonly schema: 1
  readonly campaign: string
  readonly year: number
  readonly units: readonly (IndexedUnit & {
    /** Whether its folder is still there. */
    readonly present: boolean
  })[]
}

type Head = Pick<UnitIndex, 'campaign' | 'year'>

/** Adds units to the folder's list, or to the list of one part of a run (`2-4`); gives back all that it now knows. */
export const saveIndex = (
  folder: string,
  head: Head,
  units: readonly IndexedUnit[],
  part: string | null,
): Promise<UnitIndex> =>
  withLock(folder, () => {
    const file = join(folder, part === null ? INDEX_FILE : `don-vi.${part}.json`)
    return writeIndex(folder, file, head, [...readUnits(file), ...units])
  })

/** Puts the lists of all parts into the one list and removes them. */
export const joinParts = (folder: string, head: Head): Promise<UnitIndex> =>
  withLock(folder, () => {
    const parts = readdirSync(folder)
      .filter((name) => PART.test(name))
      .sort()
    const file = join(folder, INDEX_FILE)
    const units = [file, ...parts.map((name) => join(folder, name))].flatMap(readUnits)
    const joined = writeIndex(folder, file, head, units)
    for (const name of parts) rmSync(join(folder, name), { force: true })
    return joined
  })

function writeIndex(folder: string, file: string, { campaign, year }: Head, units: readonly IndexedUnit[]): UnitIndex {
  // later entries of a unit take the place of earlier ones
  const latest = new Map(units.map((unit) => [unit.slug, unit]))
  const sorted = [...latest.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const index: UnitIndex = {
    schema: 1,
    campaign,
    year,
    units: sorted.map(({ slug, name, short, parent, files, bytes, failed }) => ({
      slug,
      name,
      short,
      parent,
      files,
      bytes,
      failed,
      present: existsSync(join(folder, slug)),
    })),
  }
  writeAtomic(file, `${JSON.stringify(index, null, 1)}\n`)
  return index
}

/** The units of a list; none where it is not there, and those that can be read where someone has edited it. */
function readUnits(file: string): readonly IndexedUnit[] {
  try {
    const { units } = JSON.parse(readFileSync(file, 'utf8')) as { units?: unknown }
    return Array.isArray(units) ? units.filter(isUnit) : []
  } catch {
    return []
  }
}

function isUnit(value: unknown): value is IndexedUnit {
  if (typeof value !== 'object' || value === null) return false
  const unit = value as Record<string, unknown>
  const texts = ['slug', 'name', 'short'].every((key) => typeof unit[key] === 'string')
  const counts = ['files', 'bytes', 'failed'].every((key) => Number.isInteger(unit[key]))
  return texts && counts && (unit['parent'] === null || typeof unit['parent'] === 'string')
}
