import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loadTheme } from '../input/themes.js'
import { problem, UserError } from '../model/diagnostic.js'
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
  await mkdir(output, { recursive: true })
  for (const part of parts) {
    if (resolve(part) === resolve(output)) continue
    for (const name of await placesIn(part)) await cp(join(part, name), join(output, name), { recursive: true })
  }
  const merged: MergedShards[] = []
  for (const name of await placesIn(output)) merged.push(await mergePlace(root, output, name))
  if (merged.length === 0)
    throw new UserError([
      problem('khong-co-phan-nao', `Thư mục “${output}” chưa có bộ kit nào.`, {
        hint: 'Chạy npx bo-kit tao --units … --shard 1/4 trước.',
      }),
    ])
  return merged
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
  const held = await Promise.all(
    named.map(async (name) =>
      (await readdir(join(folder, name))).some((file) => /^don-vi(?:\.\d+-\d+)?\.json$/.test(file)),
    ),
  )
  return named.filter((_, i) => held[i]).sort()
}
