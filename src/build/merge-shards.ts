import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { loadTheme } from '../input/themes.js'
import { type Diagnostic, problem, UserError } from '../model/diagnostic.js'
import { joinParts } from '../write/unit-index.js'
import { writeSummaryPage } from './write-summary.js'

/** A campaign-year put together from its parts. */
export interface MergedShards {
  readonly folder: string
  readonly units: number
  readonly files: number
  readonly failed: number
}

const PLACE = /^(.+)-(\d{4})$/

/**
 * Puts the outputs of the parts of a run into one: copies what lies in other folders, joins their lists of units and
 * writes the page over all units. Parts that wrote into the same folder need only the last two.
 */
export async function mergeShards(
  root: string,
  output: string,
  parts: readonly string[],
): Promise<readonly MergedShards[]> {
  const missing = [output, ...parts].slice(parts.length > 0 ? 1 : 0).filter((folder) => !existsSync(folder))
  if (missing.length > 0) {
    throw new UserError(
      missing.map((folder) =>
        problem('thieu-thu-muc', `Không có thư mục “${folder}”.`, {
          hint: 'Ghi thư mục kết quả của từng phần: npx bo-kit merge phan-1 phan-2 -o output.',
        }),
      ),
    )
  }
  const others = parts.filter((part) => resolve(part) !== resolve(output))
  const held = await Promise.all(
    others.map(async (part) => ({ part, names: await placesIn(part), isEmpty: (await readdir(part)).length === 0 })),
  )
  // a part to which no unit fell has an empty folder
  const wrong = held.filter(({ names, isEmpty }) => names.length === 0 && !isEmpty)
  if (wrong.length > 0) throw new UserError(await Promise.all(wrong.map(({ part }) => withoutKit(part))))
  await mkdir(output, { recursive: true })
  for (const { part, names } of held)
    for (const name of names) await cp(join(part, name), join(output, name), { recursive: true })
  const merged: MergedShards[] = []
  for (const name of await placesIn(output)) merged.push(await mergePlace(root, output, name))
  if (merged.length === 0) throw new UserError([await withoutKit(output)])
  return merged
}

/** What is wrong with a folder in which no part has written: it may be the folder of one campaign, a level too deep. */
async function withoutKit(folder: string): Promise<Diagnostic> {
  const isPlace = PLACE.test(basename(folder)) && (await holdsList(folder))
  return problem('khong-co-phan-nao', `Thư mục “${folder}” chưa có bộ kit nào.`, {
    hint: isPlace
      ? `Ghi thư mục chứa nó: “${dirname(folder)}”.`
      : 'Chạy npx bo-kit tao --units … --shard 1/4 trước, rồi ghi thư mục kết quả của từng phần.',
  })
}

async function mergePlace(root: string, output: string, name: string): Promise<MergedShards> {
  const [, campaign = '', year = ''] = PLACE.exec(name) ?? []
  const folder = join(output, name)
  const theme = await loadTheme(root, campaign, Number(year))
  const index = await joinParts(folder, theme)
  writeSummaryPage(folder, theme, index)
  const { units } = index
  return {
    folder,
    units: units.length,
    files: units.reduce((sum, unit) => sum + unit.files, 0),
    failed: units.reduce((sum, unit) => sum + unit.failed, 0),
  }
}

/** Folders of campaign-years that hold a list of units. */
async function placesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const named = entries.filter((entry) => entry.isDirectory() && PLACE.test(entry.name)).map((entry) => entry.name)
  const held = await Promise.all(named.map((name) => holdsList(join(folder, name))))
  return named.filter((_, i) => held[i]).sort()
}

const holdsList = async (folder: string): Promise<boolean> =>
  (await readdir(folder)).some((file) => /^don-vi(?:\.\d+-\d+)?\.json$/.test(file))
