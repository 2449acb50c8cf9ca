import { join } from 'node:path'
import { UserError, withoutKnown, type Diagnostic } from '../model/diagnostic.js'
import type { Asset } from '../model/job.js'
import type { ImportReport } from '../model/import-report.js'
import type { Unit } from '../model/unit.js'
import { matchKey } from '../text/match-key.js'
import { shortenUnit } from '../text/short-name.js'
import { uniqueSlugs } from '../text/slug.js'
import type { ResolvedKit } from './resolve-kit.js'
import type { ReadList } from './sheet/read-units.js'
import { findListed } from './resolve-unit.js'
import { daysBeyond, daysOf, refuseBackwards } from './row-days.js'
import { loadListedUnits } from './kit-data.js'
import { type Memory, noMemory } from './memory.js'
import { linesLeftOut, ownLines, unitHotlines } from './unit-hotlines.js'
import type { UnitSheetOptions } from './unit-rows.js'
import { groupBy } from '../model/group-by.js'

/** The kit's words that it took the sample unit, and about that one's lines, which a list makes void. */
const VOID: ReadonlySet<string> = new Set(['don-vi-mau', 'duong-day-nong-rieng'])

/** A kit for many units, and what became of the list's rows. */
export interface ResolvedUnits extends ResolvedKit {
  readonly report: ImportReport
  /** What is wrong with rows that were refused; the others are made. */
  readonly refused: readonly Diagnostic[]
}

export interface UnitsSource {
  /** A file, or the name of a built-in list (`bhxh-2024`). */
  readonly source: string
  /** Folder of the logos that the list names; null for none. */
  readonly logos: string | null
  /** The parent that holds where the list says nothing; null for the one of the built-in lists. */
  readonly parent: string | null
}

/** The kit for every unit of a list instead of its own; what a row leaves open is the kit's. */
export async function resolveUnits(
  root: string,
  resolved: ResolvedKit,
  { source, logos, parent }: UnitsSource,
  memory: Memory = noMemory,
): Promise<ResolvedUnits> {
  const { kit } = resolved
  const [base] = kit.units
  if (!base) throw new Error('a kit without a unit')
  const read = await rowsOf(root, source, { span: base.dates, logos, formats: kit.formats, memory })
  const list = refuseBackwards(read, base.dates)
  const { rows, report } = list
  const listed = groupBy(await loadListedUnits(root, memory), (unit) => unit.key)
  const assets = new Map(resolved.assets)
  const assetFaults = new Map(resolved.assetFaults)
  const drafts: Omit<Unit, 'slug'>[] = []
  const diagnostics: Diagnostic[] = [
    ...report.diagnostics,
    ...report.rows.flatMap((row) => (row.state === 'refused' ? [] : row.diagnostics)),
    ...daysBeyond(list, base.dates, kit.theme),
  ]
  for (const row of rows) {
    const dates = daysOf(row, base.dates)
    const known = findListed(listed.get(matchKey(row.name)) ?? [], row.name, dates.from)
    const short = row.short ?? known?.short ?? shortenUnit(row.name)
    drafts.push({
      name: row.name,
      short,
      parent: row.parent ?? parent ?? known?.parent ?? null,
      place: row.place ?? known?.place ?? null,
      dates,
      logo:
        row.logo === null || logos === null ? base.logo : await keepLogo(join(logos, row.logo), assets, assetFaults),
      photo: base.photo,
      ...hotlinesOf(row.hotline === null ? base.hotlines : unitHotlines(row.hotline, short, kit.theme.hotlines)),
      ...(row.products ? { products: row.products } : {}),
      ...(Object.keys(row.quantities).length > 0 ? { quantities: row.quantities } : {}),
    })
  }
  const logosNamed = rows.filter((row) => row.logo !== null).length
  if (logos === null && logosNamed > 0) {
    diagnostics.push({
      code: 'logo-chua-dung',
      severity: 'warning',
      message: `${logosNamed} đơn vị ghi tên tệp logo trong danh sách, nhưng lệnh không có --logos nên các logo ấy chưa được dùng.`,
      hint: 'Để các tệp logo vào một thư mục rồi thêm --logos và tên thư mục, ví dụ --logos logo.',
    })
  }
  if (logos !== null && logosNamed === 0) {
    diagnostics.push({
      code: 'logo-thua',
      severity: 'warning',
      message: 'Danh sách không ghi tên tệp logo nào, nên thư mục ở --logos không được dùng.',
      hint: 'Thêm vào danh sách cột “Logo”, mỗi đơn vị một tên tệp trong thư mục ấy.',
    })
  }
  const leftOut = drafts.flatMap(({ hotlines }) => (hotlines ? [linesLeftOut(hotlines, kit.theme.hotlines)] : []))
  const own = leftOut.filter((lines) => lines.length > 0)
  if (own.length > 0) {
    const missing = new Set(own.flat())
    diagnostics.push(
      ownLines(
        `${own.length} đơn vị`,
        kit.theme.hotlines.filter((line) => missing.has(line)),
      ),
    )
  }
  const slugs = uniqueSlugs(drafts)
  const units = drafts.map((draft, i): Unit => ({ ...draft, slug: slugs[i] ?? 'don-vi' }))
  const refused = report.rows.flatMap((row) => (row.state === 'refused' ? row.diagnostics : []))
  return {
    ...resolved,
    kit: { ...kit, units },
    assets,
    assetFaults,
    diagnostics: withoutKnown(
      [...resolved.diagnostics.filter((d) => !VOID.has(d.code)), ...diagnostics],
      resolved.known,
    ),
    report,
    refused,
  }
}

const hotlinesOf = (hotlines: Unit['hotlines']): Pick<Unit, 'hotlines'> => (hotlines ? { hotlines } : {})

/** The list's rows; a built-in list is remembered, a file is read anew. */
async function rowsOf(
  root: string,
  source: string,
  options: Required<Pick<UnitSheetOptions, 'logos' | 'formats' | 'memory'>> & { readonly span: Unit['dates'] },
): Promise<ReadList> {
  const { span, memory } = options
  const read = async (): Promise<ReadList> =>
    (await import('./unit-rows.js')).loadUnitRows(source, { root, ...options })
  return /[./\\]/u.test(source)
    ? read()
    : memory.recall(`danh-sach-${source}-${span.from}`, [join(root, 'assets', 'units')], read)
}

/** The id of a logo; one that cannot be used keeps its path as id, so that only its unit's pieces fail. */
async function keepLogo(
  file: string,
  assets: Map<string, Asset>,
  faults: Map<string, readonly Diagnostic[]>,
): Promise<string> {
  try {
    const { loadAsset } = await import('./asset.js')
    const { asset } = await loadAsset(file, 'logo')
    assets.set(asset.id, asset)
    return asset.id
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    faults.set(file, error.diagnostics)
    return file
  }
}

/** The units of one of `count` equal parts of a list, `index` from 1: the same split wherever it is made. */
export const shardOf = <T>(units: readonly T[], index: number, count: number): readonly T[] =>
  units.filter((_, i) => i % count === index - 1)
