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

/**
 * Looks names up by themselves with one letter left out, which finds a letter too many, too few, wrong or swapped
 * without comparing every pair. Numbers tell units apart (Quận 1, khu vực XI): names that differ in one are not near.
 */
function nearNames(): (unit: UnitRow) => UnitRow | null {
  const known = new Map<string, UnitRow>()
  return (unit) => {
    const words = bareWords(unit.name)
    const numbers = words
      .split(' ')
      .filter((word) => /\d|^[ivx]+$/u.test(word))
      .join(' ')
    const letters = words.replaceAll(' ', '')
    if (letters.length < 12 || letters.length > 80) return null
    let found: UnitRow | null = null
    for (let i = -1; i < letters.length; i++) {
      const key = `${numbers}\n${unit.parent ?? ''}\n${i < 0 ? letters : letters.slice(0, i) + letters.slice(i + 1)}`
      const other = known.get(key)
      // a doubled letter gives one key twice
      if (other === undefined) known.set(key, unit)
      else if (other !== unit) found ??= other
    }
    return found
  }
}
