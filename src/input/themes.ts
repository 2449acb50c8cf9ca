import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Theme } from '../model/theme.js'
import { closest } from '../text/closest.js'
import { plainText } from '../text/marks.js'
import { campaignName } from './campaign-name.js'
import { check, valuesOf } from './check.js'
import { readIdentityColors } from './identity-colors.js'
import { defaultHotlines, readHotlines } from './hotlines.js'
import { keyWordFaults } from './key-words.js'
import { resolveTheme, spanFor, wholeName } from './resolve-theme.js'
import { campaignSchema, groundFileSchema, themeSchema, type CampaignFile } from './theme-schema.js'
import { placeOf, readYaml, type YamlSource } from './yaml-source.js'

/** A campaign-year that has a folder. */
export interface ThemeRef {
  readonly campaign: string
  readonly year: number
}

/** Every campaign-year under `<root>/themes`, campaigns in order of their ids, years rising; `_…` folders are patterns to copy. */
export async function listThemes(root: string): Promise<ThemeRef[]> {
  const folder = join(root, 'themes')
  const campaigns = (await foldersIn(folder)).filter((name) => !name.startsWith('_'))
  const years = await Promise.all(campaigns.map((name) => foldersIn(join(folder, name))))
  return campaigns.flatMap((campaign, i) =>
    (years[i] ?? []).filter((name) => /^\d{4}$/u.test(name)).map((name) => ({ campaign, year: Number(name) })),
  )
}

/** The themes of a campaign, of a year, or of both; null is any. Unknown names are answered with those there are. */
export async function findThemes(
  root: string,
  { campaign, year }: { readonly campaign: string | null; readonly year: number | null },
): Promise<readonly ThemeRef[]> {
  const all = await listThemes(root)
  const found = all.filter((ref) => (campaign ?? ref.campaign) === ref.campaign && (year ?? ref.year) === ref.year)
  if (found.length > 0) return found
  if (campaign !== null) await requireTheme(root, all, campaign, year ?? 0)
  const years = [...new Set(all.map((ref) => ref.year))].toSorted((a, b) => a - b)
  throw new UserError([problem('nam-la', `Chưa có dữ liệu năm ${year}.`, { hint: `Đang có: ${years.join(', ')}.` })])
}

/** One campaign-year from `<root>/themes`, resolved; unknown names are answered with those there are. */
export async function loadTheme(root: string, campaign: string, year: number): Promise<Theme> {
  await requireTheme(root, await listThemes(root), campaign, year)
  const folder = join(root, 'themes', campaign)
  const [campaignSource, themeSource, groundSource, hotlines, colors] = await Promise.all([
    readYaml(join(folder, 'campaign.yaml')),
    readYaml(join(folder, String(year), 'theme.yaml')),
    readYaml(join(root, 'assets', 'grounds.yaml')),
    readHotlines(root),
    readIdentityColors(join(folder, String(year), 'identity')),
  ])
  const [head, own] = [check(campaignSource, campaignSchema), check(themeSource, themeSchema)]
  const faults = [
    ...(head.value ? campaignFaults(head.value, campaignSource, campaign, year) : []),
    ...(own.value && own.value.year !== year
      ? [fault(themeSource, 'year', `năm ${own.value.year} khác tên thư mục “${year}”`)]
      : []),
  ]
  const [known, theme, , grounds, lines, official] = valuesOf(
    head,
    own,
    { value: null, diagnostics: faults },
    check(groundSource, groundFileSchema),
    hotlines,
    colors,
  )
  const [name, issuer] = [spanFor(known.names, year), spanFor(known.issuers, year)]
  if (!name || !issuer) throw new Error('a campaign without name or issuer passed its check')
  return resolveTheme(known, theme, name, issuer, defaultHotlines(lines), grounds, official)
}

const fault = (source: YamlSource, key: string, text: string): Diagnostic => {
  const place = placeOf(source, [], key)
  return problem('chu-de-sai', `${source.file}, dòng ${place.line}, cột ${place.column}: ${text}.`, {
    file: source.file,
    ...place,
  })
}

/** What a campaign lacks for a year, and what of it does not fit together. */
function campaignFaults(head: CampaignFile, source: YamlSource, campaign: string, year: number): Diagnostic[] {
  const [name, issuer] = [spanFor(head.names, year), spanFor(head.issuers, year)]
  const called = name ? wholeName(name) : ''
  const words = plainText(called)
  const strange = name ? head.nameEmphasis.filter((phrase) => !words.includes(phrase)) : []
  const wrongKeys = name ? keyWordFaults(called, head.nameKeys ?? []) : []
  return [
    ...(head.id === campaign ? [] : [fault(source, 'id', `mã “${head.id}” khác tên thư mục “${campaign}”`)]),
    ...(name ? [] : [fault(source, 'names', `chưa có tên chiến dịch cho năm ${year}`)]),
    ...(issuer ? [] : [fault(source, 'issuers', `chưa có cơ quan phát động cho năm ${year}`)]),
    ...strange.map((phrase) => fault(source, 'nameEmphasis', `cụm nhấn “${phrase}” không có trong tên`)),
    ...wrongKeys.map(({ message }) => fault(source, 'nameKeys', message)),
  ]
}

/** All themes, in the order of `listThemes`. */
export async function loadThemes(root: string): Promise<Theme[]> {
  const refs = await listThemes(root)
  return Promise.all(refs.map(({ campaign, year }) => loadTheme(root, campaign, year)))
}

async function requireTheme(root: string, refs: readonly ThemeRef[], campaign: string, year: number): Promise<void> {
  const campaigns = [...new Set(refs.map((r) => r.campaign))]
  if (!campaigns.includes(campaign)) {
    const near = closest(campaign, campaigns)
    const names = near ? [] : campaigns.map(async (id) => `${id} (${await campaignName(root, id, year)})`)
    throw new UserError([
      problem('chien-dich-la', `Không có chiến dịch “${campaign}”.`, {
        hint: near ? `Có phải “${near}”?` : `Đang có: ${(await Promise.all(names)).join('; ')}.`,
      }),
    ])
  }
  const years = refs.filter((r) => r.campaign === campaign).map((r) => r.year)
  if (!years.includes(year)) {
    const why = await missingSlogan(root, campaign, year)
    throw new UserError([
      problem(
        'nam-la',
        `${await campaignName(root, campaign, year)} chưa có dữ liệu năm ${year}${why === null ? '' : `: ${why}`}.`,
        {
          hint: `Đang có: ${years.join(', ')}. Có công văn của năm thì lập chủ đề mới: npx bo-kit theme new ${campaign} ${year}`,
        },
      ),
    ])
  }
}

/** Why a year has no theme, where the campaign's file knows it; starts with a small letter. */
async function missingSlogan(root: string, campaign: string, year: number): Promise<string | null> {
  const { value } = check(await readYaml(join(root, 'themes', campaign, 'campaign.yaml')), campaignSchema)
  const why = value?.noSlogan?.find((gap) => gap.year === year)?.why
  return why === undefined ? null : why.charAt(0).toLowerCase() + why.slice(1)
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .toSorted()
}
