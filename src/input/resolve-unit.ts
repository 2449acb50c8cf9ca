import { problem, type Diagnostic } from '../model/diagnostic.js'
import type { KitInput } from '../model/kit.js'
import type { Theme } from '../model/theme.js'
import type { Unit } from '../model/unit.js'
import { formatDay } from '../text/dates.js'
import { matchKey } from '../text/match-key.js'
import { shortenUnit } from '../text/short-name.js'
import { uniqueSlugs } from '../text/slug.js'
import { nameCheck } from './sheet/listed-names.js'
import type { ListedUnit } from './units.js'
import { loadListedUnits } from './kit-data.js'
import { type Memory, noMemory } from './memory.js'
import { linesLeftOut, ownLines, unitHotlines } from './unit-hotlines.js'

/** The unit of the demo kit, used and said so where no unit is given. */
const SAMPLE_UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
/** The longest name that any piece can hold. */
const LONGEST_NAME = 150

/** A unit with every default filled in, and what there is to say about it. */
export interface ResolvedUnit {
  readonly unit: Unit
  readonly diagnostics: readonly Diagnostic[]
}

/** Fills in parent, short name and place from the built-in lists, and dates from the theme. */
export async function resolveUnit(
  root: string,
  input: KitInput,
  theme: Theme,
  assets: { logo: string | null; photo: string | null },
  memory: Memory = noMemory,
): Promise<ResolvedUnit> {
  const diagnostics: Diagnostic[] = []
  const given = input.unit
  if (given === null) {
    diagnostics.push({
      code: 'don-vi-mau',
      severity: 'note',
      message: `Chưa ghi tên đơn vị: dùng đơn vị mẫu “${SAMPLE_UNIT}”.`,
      hint: 'Ghi --unit "Tên đơn vị" hoặc dòng unit: trong kit.yaml.',
    })
  }
  const name = given ?? SAMPLE_UNIT
  diagnostics.push(...nameFaults(given))
  const from = input.from ?? theme.dates.from
  const to = input.to ?? theme.dates.to
  const dayPlace = input.places?.['from'] ?? input.places?.['to']
  diagnostics.push(...dateProblems(from, to, theme).map((d) => ({ ...d, ...dayPlace })))
  if (input.event?.date)
    diagnostics.push(...eventDayProblems(input.event.date, theme).map((d) => ({ ...d, ...input.places?.['event'] })))
  const lists = await loadListedUnits(root, memory)
  const listed = findListed(lists, name, from)
  const said = given === null ? null : nameCheck(lists)(name, from)
  if (said)
    diagnostics.push({
      code: said.code,
      severity: said.severity,
      message: `${said.say.charAt(0).toUpperCase()}${said.say.slice(1)}.`,
      hint: said.hint,
      ...input.places?.['unit'],
    })
  const parent = input.parent === null ? (listed?.parent ?? null) : input.parent || null
  const [slug = 'don-vi'] = uniqueSlugs([{ name, parent }])
  const short = listed?.short ?? shortenUnit(name)
  const hotlines = input.hotline ? unitHotlines(input.hotline, given === null ? null : short, theme.hotlines) : null
  const leftOut = hotlines ? linesLeftOut(hotlines, theme.hotlines) : []
  if (leftOut.length > 0)
    diagnostics.push({ ...ownLines(given === null ? 'Bộ kit' : short, leftOut), ...input.places?.['hotline'] })
  const unit: Unit = {
    name,
    short,
    parent,
    place: input.place ?? listed?.place ?? null,
    slug,
    dates: { from, to },
    ...assets,
    ...(hotlines ? { hotlines } : {}),
  }
  return { unit, diagnostics }
}

/** What is wrong with a unit's name; nothing where none is given. */
export function nameFaults(name: string | null): readonly Diagnostic[] {
  if (name === null) return []
  const hint = 'Ghi tên đầy đủ, ví dụ --unit "Bảo hiểm xã hội tỉnh Khánh Hòa".'
  if (name === '') return [problem('don-vi-trong', 'Tên đơn vị đang để trống.', { hint })]
  if (/^[\p{P}\p{N}\s]+$/u.test(name))
    return [problem('don-vi-khong-chu', `Tên đơn vị “${name}” không có chữ nào.`, { hint })]
  if (name.length <= LONGEST_NAME) return []
  return [
    problem('don-vi-qua-dai', `Tên đơn vị dài ${name.length} ký tự, quá ${LONGEST_NAME}: không sản phẩm nào đặt vừa.`, {
      hint: 'Chỉ ghi tên đơn vị; cơ quan chủ quản ghi ở --parent.',
    }),
  ]
}

/** The listed unit whose name holds on the day; failing that, any of the name. */
export function findListed(units: readonly ListedUnit[], name: string, day: string): ListedUnit | undefined {
  const key = matchKey(name)
  const named = units.filter((unit) => unit.key === key)
  return named.find((u) => (u.validFrom ?? '') <= day && day <= (u.validTo ?? '9999')) ?? named[0]
}

/** An event on a day outside the observance: mostly a year or month mistyped. */
function eventDayProblems(day: string, theme: Theme): Diagnostic[] {
  if (day >= theme.dates.from && day <= theme.dates.to) return []
  const span = `${formatDay(theme.dates.from)} – ${formatDay(theme.dates.to)}`
  return [
    {
      code: 'su-kien-ngoai-thang',
      severity: 'warning',
      message: `Ngày tổ chức sự kiện ${formatDay(day)} nằm ngoài Tháng hành động (${span}).`,
      hint: 'Nếu đúng ý thì không cần sửa.',
    },
  ]
}

/** Days that run backwards, or that leave the observance. */
export function dateProblems(from: string, to: string, theme: Theme): Diagnostic[] {
  if (to < from) {
    return [
      problem('ngay-nguoc', `Ngày kết thúc ${formatDay(to)} đứng trước ngày bắt đầu ${formatDay(from)}.`, {
        hint: 'Xem lại --from và --to.',
      }),
    ]
  }
  if (from < theme.dates.from || to > theme.dates.to) {
    const span = `${formatDay(theme.dates.from)} – ${formatDay(theme.dates.to)}`
    return [
      {
        code: 'ngay-ngoai-thang',
        severity: 'warning',
        message: `Thời gian ${formatDay(from)} – ${formatDay(to)} nằm ngoài Tháng hành động (${span}).`,
        hint: 'Nếu đúng ý thì không cần sửa.',
      },
    ]
  }
  return []
}
