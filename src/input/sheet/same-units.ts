import type { ImportRow } from '../../model/import-report.js'
import type { UnitField, UnitRow } from '../../model/unit-row.js'
import { matchKey } from '../../text/match-key.js'
import { bareWords } from './bare-words.js'

/** A pair of rows that name one unit, or may do so. */
export interface SamePair {
  readonly row: number
  readonly earlier: number
  /**
   * `same`: nothing new in it. `more`: it adds products or copies. `clash`: it says something else. `near`: another
   * name, hardly. `whose`: no parent, and there are units of that name below several.
   */
  readonly kind: 'same' | 'more' | 'clash' | 'near' | 'whose'
}

const FIELDS: readonly UnitField[] = ['short', 'parent', 'place', 'address', 'from', 'to', 'logo', 'hotline', 'note']

/**
 * Finds rows of one name below one parent, and rows whose names differ by a letter, an accent or a sign. A row without
 * a parent is the unit of its name where there is only one; names that are both `known` differ because they should.
 */
export function samePairs(rows: readonly ImportRow[], known: (name: string) => boolean): SamePair[] {
  const units = rows.flatMap((row) => row.unit ?? [])
  const parents = new Map<string, Set<string>>()
  for (const { name, parent } of units) {
    const key = matchKey(name)
    if (parent !== null) parents.set(key, (parents.get(key) ?? new Set()).add(matchKey(parent)))
  }
  const pairs: SamePair[] = []
  const seen = new Map<string, UnitRow>()
  const near = nearNames()
  for (const unit of units) {
    const name = matchKey(unit.name)
    const several = parents.get(name) ?? new Set()
    const [only = ''] = several.size === 1 ? several : []
    const key = `${name}\n${unit.parent === null ? only : matchKey(unit.parent)}`
    const earlier = seen.get(key)
    if (earlier) {
      pairs.push({ row: unit.row, earlier: earlier.row, kind: compare(earlier, unit) })
      continue
    }
    seen.set(key, unit)
    const namesake =
      several.size > 1 && unit.parent === null && units.find((u) => u !== unit && matchKey(u.name) === name)
    if (namesake) pairs.push({ row: unit.row, earlier: namesake.row, kind: 'whose' })
    const other = near(unit)
    if (other && matchKey(other.name) !== name && !(known(unit.name) && known(other.name)))
      pairs.push({ row: unit.row, earlier: other.row, kind: 'near' })
  }
  return pairs
}

function compare(a: UnitRow, b: UnitRow): SamePair['kind'] {
  const clashes = FIELDS.some((field) => a[field] !== null && b[field] !== null && !says(a, b, field))
  const counts = Object.entries(b.quantities)
  if (clashes || counts.some(([id, n]) => (a.quantities[id] ?? n) !== n)) return 'clash'
  const products = (b.products ?? []).some((id) => !a.products?.includes(id))
  const fills = FIELDS.some((field) => a[field] === null && b[field] !== null)
  return products || fills || counts.some(([id]) => !(id in a.quantities)) ? 'more' : 'same'
}

/** A parent spelled with its tone in the other place is the same one. */
const says = (a: UnitRow, b: UnitRow, field: UnitField): boolean =>
  a[field] === b[field] || (field === 'parent' && matchKey(a.parent ?? '') === matchKey(b.parent ?? ''))

/** The first unit with what the second adds. */
export function joinUnits(a: UnitRow, b: UnitRow): UnitRow {
  const filled = Object.fromEntries(FIELDS.map((field) => [field, a[field] ?? b[field]]))
  const products = a.products || b.products ? [...new Set([...(a.products ?? []), ...(b.products ?? [])])] : null
  return {
    ...a,
    ...filled,
    products,
    quantities: { ...b.quantities, ...a.quantities },
    places: { ...b.places, ...a.places },
  }
}

/** A name as names are compared: no accents, spaces or signs. */
interface BareName {
  readonly unit: UnitRow
  /** Its parent and its numbers, which tell units apart (Quận 1, khu vực XI): names that differ in them are not near. */
  readonly apart: string
  readonly letters: string
}

/**
 * Looks names up by themselves with one letter left out, which finds a letter too many, too few, wrong or swapped
 * without comparing every pair. What is kept of a name are numbers of 30 bits: texts would take tens of MB for a country.
 */
function nearNames(): (unit: UnitRow) => UnitRow | null {
  const known = new Map<number, BareName>()
  return (unit) => {
    const name = bareName(unit)
    const { letters, apart } = name
    if (letters.length < 12 || letters.length > 80) return null
    const seed = hashOf(apart, 0)
    let found: UnitRow | null = null
    for (let left = -1; left < letters.length; left++) {
      let key = hashOf(letters, seed, left) >>> 2
      let other = known.get(key)
      // another name by chance
      while (other !== undefined && !areNear(other, name)) other = known.get(++key)
      // a doubled letter gives one key twice
      if (other === undefined) known.set(key, name)
      else if (other !== name) found ??= other.unit
    }
    return found
  }
}

function bareName(unit: UnitRow): BareName {
  const words = bareWords(unit.name)
  const numbers = words.split(' ').filter((word) => /\d|^[ivx]+$/u.test(word))
  return { unit, apart: `${numbers.join(' ')}\n${unit.parent ?? ''}`, letters: words.replaceAll(' ', '') }
}

/** FNV-1a, 32 bits, of a text without its letter at `left`. */
function hashOf(text: string, seed: number, left = -1): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) if (i !== left) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Whether two names become one when each loses a letter at most. */
function areNear(a: BareName, b: BareName): boolean {
  if (a === b) return true
  if (a.apart !== b.apart || Math.abs(a.letters.length - b.letters.length) > 1) return false
  let start = 0
  while (start < a.letters.length && a.letters[start] === b.letters[start]) start += 1
  let end = 0
  while (
    end < Math.min(a.letters.length, b.letters.length) - start &&
    a.letters.at(-1 - end) === b.letters.at(-1 - end)
  )
    end += 1
  const one = a.letters.slice(start, a.letters.length - end)
  const other = b.letters.slice(start, b.letters.length - end)
  if (one.length !== other.length) return one === '' || other === ''
  return one.slice(1) === other.slice(0, -1) || one.slice(0, -1) === other.slice(1)
}
