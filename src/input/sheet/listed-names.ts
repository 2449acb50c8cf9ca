import type { IsoDate } from '../../model/theme.js'
import { formatDay } from '../../text/dates.js'
import { matchKey } from '../../text/match-key.js'
import { bareWords } from './bare-words.js'

/** What is asked of the built-in lists. */
export interface ListedName {
  readonly name: string
  readonly short: string
  readonly kind: string
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
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

/** A check of names against the built-in lists. */
export function nameCheck(lists: readonly ListedName[]): NameCheck {
  const byName = groupBy(lists, (u) => matchKey(u.name))
  const byShort = groupBy(
    lists.filter((u) => u.short !== u.name),
    (u) => matchKey(u.short),
  )
  const bare = lists.map((unit) => ({ unit, letters: bareWords(unit.name).replaceAll(' ', '') }))
  return (name, day) => {
    const named = byName.get(matchKey(name))
    if (named) return timeFinding(named, day) ?? caseFinding(named, name)
    const short = byShort.get(matchKey(name))
    if (short) {
      const full = short.find((u) => holds(u, day)) ?? short[0]
      return {
        code: 'ten-tat',
        severity: 'note',
        say: `“${name}” là tên viết tắt`,
        hint: `Tên đầy đủ: “${full?.name ?? name}”.`,
      }
    }
    const letters = bareWords(name).replaceAll(' ', '')
    const near = bare.filter(
      (b) => within(letters, b.letters, WHOLE.has(b.unit.kind) ? 2 : 1) && sameNumbers(name, b.unit.name),
    )
    const best = near.sort(
      (a, b) =>
        Number(b.letters === letters) - Number(a.letters === letters) ||
        Number(holds(b.unit, day)) - Number(holds(a.unit, day)),
    )[0]
    if (!best) return null
    return {
      code: 'gan-giong',
      severity: 'warning',
      say: `không có “${name}” trong danh sách đơn vị`,
      hint: `Có phải “${best.unit.name}”?`,
    }
  }
}

const holds = (unit: ListedName, day: IsoDate | null): boolean =>
  day === null || ((unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999'))

function timeFinding(named: readonly ListedName[], day: IsoDate | null): NameFinding | null {
  const [unit] = named
  // what the list itself is unsure of is no ground for a warning
  if (!unit || day === null || named.some((u) => holds(u, day) || u.confidence === 'uncertain')) return null
  const over = named.findLast((u) => u.validTo !== null && u.validTo < day)
  if (over?.validTo) {
    return {
      code: 'het-hieu-luc',
      severity: 'warning',
      say: `tên “${unit.name}” chỉ dùng đến ${formatDay(over.validTo)}`,
      hint: 'Dùng tên mới của đơn vị, hoặc bỏ qua nếu vẫn giữ tên này.',
    }
  }
  return {
    code: 'chua-hieu-luc',
    severity: 'warning',
    say: `tên “${unit.name}” chỉ dùng từ ${formatDay(unit.validFrom ?? day)}`,
    hint: 'Dùng tên đang có hiệu lực trong thời gian chiến dịch.',
  }
}

function caseFinding(named: readonly ListedName[], name: string): NameFinding | null {
  if (named.some((u) => letters(u.name) === letters(name))) return null
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
const sameNumbers = (a: string, b: string): boolean => numbers(a) === numbers(b)
const numbers = (name: string): string => (name.match(/\d+|(?<!\p{L})[IVX]+(?!\p{L})/gu) ?? []).join(' ')

/** Whether two texts are at most `most` edits apart. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    if (Math.min(...next) > most) return false
    row = next
  }
  return (row[b.length] ?? 0) <= most
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
