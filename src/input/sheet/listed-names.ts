import type { IsoDate } from '../../model/theme.js'
import { formatDay } from '../../text/dates.js'
import { matchKey } from '../../text/match-key.js'
import { bareWords } from './bare-words.js'
import { holds, lostProvinces, sameGround, type Jurisdiction } from './successors.js'
import { groupBy } from '../../model/group-by.js'

/** What is asked of the built-in lists. */
export interface ListedName extends Jurisdiction {
  /** The name by `matchKey`. */
  readonly key: string
  readonly short: string
  readonly confidence: string
}

/** What the lists say about a name; `say` is a clause for users, no full stop. */
export interface NameFinding {
  readonly code: 'het-hieu-luc' | 'chua-hieu-luc' | 'gan-giong' | 'ten-tat' | 'viet-hoa'
  readonly severity: 'warning' | 'note'
  readonly say: string
  readonly hint: string
}

/** Looks a name up; `day` is the first day of its campaign, null where it is not known. */
export type NameCheck = (name: string, day: IsoDate | null) => NameFinding | null

/** Kinds whose list is whole, so that a name two letters off must be meant for one of them. */
const WHOLE: ReadonlySet<string> = new Set(['bhxh-cap-tinh', 'bhxh-khu-vuc', 'trung-uong'])

/** How many letters may be wrong, the fewest first. */
const EDITS = [0, 1, 2] as const

/** A check of names against the built-in lists. */
export function nameCheck(lists: readonly ListedName[]): NameCheck {
  const byName = groupBy(lists, (u) => u.key)
  // most names are listed: this is for the others
  let others: NameCheck | null = null
  return (name, day) => {
    const named = byName.get(matchKey(name))
    if (named) return timeFinding(named, day, lists) ?? caseFinding(named, name)
    others ??= unlistedCheck(lists)
    return others(name, day)
  }
}

const lettersOf = (name: string): string => bareWords(name).replaceAll(' ', '')

/** A check of names that are none of the lists. */
function unlistedCheck(lists: readonly ListedName[]): NameCheck {
  const byShort = groupBy(
    lists.filter((u) => u.short !== u.name),
    (u) => matchKey(u.short),
  )
  // a short name has few letters: two of them off may be another office
  const listed = lists.flatMap((unit) => {
    const numbers = numbersIn(unit.name)
    return [
      { unit, numbers, letters: lettersOf(unit.name), most: WHOLE.has(unit.kind) ? 2 : 1 },
      { unit, numbers, letters: lettersOf(unit.short), most: 1 },
    ]
  })
  const looseFinding = looseCheck(lists)
  const placeFinding = placeCheck(lists)
  return (name, day) => {
    const short = byShort.get(matchKey(name))
    if (short) {
      const full = short.find((u) => holds(u, day)) ?? short[0]
      const old = timeFinding(short, day, lists)
      if (old) return old
      return {
        code: 'ten-tat',
        severity: 'note',
        say: `“${name}” là tên viết tắt`,
        hint: `Tên đầy đủ: “${full?.name ?? name}”.`,
      }
    }
    const loose = looseFinding(name, day)
    if (loose) return loose
    const letters = lettersOf(name)
    const own = numbersIn(name)
    const near = listed.flatMap(({ unit, letters: meant, numbers, most }) => {
      if (numbers !== own || !within(letters, meant, most)) return []
      return [{ unit, edits: EDITS.find((fewer) => within(letters, meant, fewer)) ?? most }]
    })
    const [best] = near.sort((a, b) => a.edits - b.edits || Number(holds(b.unit, day)) - Number(holds(a.unit, day)))
    if (!best) return placeFinding(name, day)
    return {
      code: 'gan-giong',
      severity: 'warning',
      say: `không có “${name}” trong danh sách đơn vị`,
      hint: `Có phải “${best.unit.name}”?`,
    }
  }
}

/** A name as people write it: `BHXH TP.HCM` and `Bảo hiểm xã hội Thành phố Hồ Chí Minh` are one. */
const written = (name: string): string =>
  bareWords(name)
    .replace(/^bao hiem xa hoi /u, 'bhxh ')
    .replace(/ tphcm$/u, ' tp hcm')
    .replace(/ tp /u, ' thanh pho ')
    .replace(/ hcm$/u, ' ho chi minh')

/** A check of names of provincial offices in force that lack the word for what kind of place it is, or shorten it. */
function looseCheck(lists: readonly ListedName[]): NameCheck {
  const ways = lists
    .filter((u) => u.kind === 'bhxh-cap-tinh')
    .flatMap((unit) => {
      const way = written(unit.name)
      return [way, way.replace(/ (?:tinh|thanh pho) /u, ' ')].map((loose) => ({ unit, loose }))
    })
  const byWay = groupBy(ways, ({ loose }) => loose)
  return (name, day) => {
    const meant = byWay.get(written(name))?.find(({ unit }) => holds(unit, day))?.unit
    if (!meant) return null
    // a province without its marks is a slip, a name without its "tỉnh" may be meant so
    const isSlip =
      bareWords(name).endsWith(bareWords(meant.province)) && !matchKey(name).endsWith(matchKey(meant.province))
    return {
      code: 'gan-giong',
      severity: isSlip ? 'warning' : 'note',
      say: `“${name}” ghi khác danh sách đơn vị`,
      hint: `Có phải “${meant.name}”? Bỏ qua nếu đúng ý.`,
    }
  }
}

/** A check of names that are only a province's, or that hold one which is no more. */
function placeCheck(lists: readonly ListedName[]): NameCheck {
  const offices = groupBy(
    lists.filter((u) => u.kind === 'bhxh-cap-tinh'),
    (u) => bareWords(u.province),
  )
  const lostProvince = lostProvinces(lists)
  return (name, day) => {
    const first = offices.get(bareWords(name).replace(/^(?:tinh|thanh pho|tp) /u, ''))?.[0]
    if (first) {
      const now = day === null ? undefined : sameGround(first, lists, day)[0]
      return {
        code: 'gan-giong',
        severity: 'warning',
        say: `“${name}” chỉ là tên địa phương`,
        hint: `Có phải “${(now ?? first).name}”?`,
      }
    }
    const lost = day === null ? null : lostProvince(name, day)
    if (lost === null || day === null) return null
    const now = sameGround(lost, lists, day).map((u) => u.name.replace(/^Bảo hiểm xã hội /u, ''))
    return {
      code: 'het-hieu-luc',
      severity: 'warning',
      say: `“${name}” còn ghi “tỉnh ${lost.province}”, tên nay không còn dùng`,
      hint: `${now.length > 0 ? `Nay thuộc ${now.join(', ')}. ` : ''}Bỏ qua nếu đơn vị vẫn giữ tên này.`,
    }
  }
}

const quoted = (units: readonly ListedName[]): string => units.map((u) => `“${u.name}”`).join(', ')

function timeFinding(
  named: readonly ListedName[],
  day: IsoDate | null,
  lists: readonly ListedName[],
): NameFinding | null {
  const [unit] = named
  // what the list itself is unsure of is no ground for a warning
  if (!unit || day === null || named.some((u) => holds(u, day) || u.confidence === 'uncertain')) return null
  const others = sameGround(unit, lists, day)
  const over = named.findLast((u) => u.validTo !== null && u.validTo < day)
  if (over?.validTo) {
    return {
      code: 'het-hieu-luc',
      severity: 'warning',
      say: `tên “${unit.name}” chỉ dùng đến ${formatDay(over.validTo)}`,
      hint:
        others.length > 0
          ? `Nay là ${quoted(others)}; bỏ qua nếu vẫn giữ tên này.`
          : 'Dùng tên mới của đơn vị, hoặc bỏ qua nếu vẫn giữ tên này.',
    }
  }
  return {
    code: 'chua-hieu-luc',
    severity: 'warning',
    say: `tên “${unit.name}” chỉ dùng từ ${formatDay(unit.validFrom ?? day)}`,
    hint: others.length > 0 ? `Khi ấy là ${quoted(others)}.` : 'Dùng tên đang có hiệu lực trong thời gian chiến dịch.',
  }
}

function caseFinding(named: readonly ListedName[], name: string): NameFinding | null {
  if (named.some((u) => u.name === name || letters(u.name) === letters(name))) return null
  return {
    code: 'viet-hoa',
    severity: 'note',
    say: `“${name}” viết hoa khác danh sách đơn vị`,
    hint: `Danh sách ghi “${named[0]?.name ?? name}”.`,
  }
}

/** Case kept, places of tones not: hoà and hòa are one word. */
const letters = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

/** Numbers and Roman numerals are names of their own. */
const numbersIn = (name: string): string => (name.match(/\d+|(?<!\p{L})[IVX]+(?!\p{L})/gu) ?? []).join(' ')

/** Whether two texts are at most `most` edits apart, from the places `i` and `j` on. */
function within(a: string, b: string, most: number, i = 0, j = 0): boolean {
  let same = 0
  while (i + same < a.length && a[i + same] === b[j + same]) same++
  const [atA, atB] = [i + same, j + same]
  const [leftA, leftB] = [a.length - atA, b.length - atB]
  if (Math.max(leftA, leftB) <= most) return true
  if (most === 0 || Math.abs(leftA - leftB) > most) return false
  // a letter was taken for another, is too many, or is missing
  return (
    within(a, b, most - 1, atA + 1, atB + 1) ||
    within(a, b, most - 1, atA + 1, atB) ||
    within(a, b, most - 1, atA, atB + 1)
  )
}
