import type { IsoDate } from '../../model/theme.js'

/** What a listed unit tells about its ground and its time. */
export interface Jurisdiction {
  readonly name: string
  readonly kind: string
  /** `Khánh Hòa`; several parted by ` - ` for a region. */
  readonly province: string
  /** The provinces it was merged from, parted by `;`; empty where it was not. */
  readonly mergedFrom: string
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

/** Kinds of unit of which every piece of the country has one at a time. */
const WHOLE_COUNTRY: ReadonlySet<string> = new Set(['bhxh-cap-tinh', 'bhxh-khu-vuc'])

/** Whether a unit's name is in force; always where no day is known. */
export const holds = ({ validFrom, validTo }: Jurisdiction, day: IsoDate | null): boolean =>
  day === null || ((validFrom ?? '') <= day && day <= (validTo ?? '9999'))

/** The units that have the ground of `unit` on another day: what became of it, or what it was before. */
export function sameGround<T extends Jurisdiction>(unit: Jurisdiction, lists: readonly T[], day: IsoDate): T[] {
  if (!WHOLE_COUNTRY.has(unit.kind)) return []
  return lists.filter((other) => WHOLE_COUNTRY.has(other.kind) && holds(other, day) && overlap(unit, other))
}

/** Finds a province named in words (`Sở Nội vụ tỉnh Bình Dương`) that is none on the day, by the office it had; null where there is none. */
export function lostProvinces<T extends Jurisdiction>(lists: readonly T[]): (words: string, day: IsoDate) => T | null {
  const offices = lists.filter((unit) => unit.kind === 'bhxh-cap-tinh')
  const calls = offices.map((unit) => ({ unit, call: `tỉnh ${unit.province.toLowerCase()} ` }))
  return (words, day) => {
    const text = `${words.normalize('NFC').toLowerCase()} `
    const named = calls.filter(({ call }) => text.includes(call)).map(({ unit }) => unit)
    const now = new Set(offices.filter((unit) => holds(unit, day)).map((unit) => unit.province))
    return now.size === 0 || named.some(({ province }) => now.has(province)) ? null : (named[0] ?? null)
  }
}

function overlap(a: Jurisdiction, b: Jurisdiction): boolean {
  const [first, second] = [partsOf(a), partsOf(b)]
  // Thừa Thiên Huế is Huế now, Thành phố Hồ Chí Minh was Hồ Chí Minh
  return first.some((x) => second.some((y) => x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)))
}

const partsOf = ({ province, mergedFrom }: Jurisdiction): string[] =>
  `${province};${mergedFrom.replace(/\(.*\)/u, '')}`
    .split(/;| - /u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
