import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { IsoDate, Theme } from '../model/theme.js'
import { lintCampaign } from '../text/lint-campaign.js'
import { plainText } from '../text/marks.js'
import { cleanText } from '../text/normalize.js'
import type { Phrase } from '../text/phrase.js'
import { proposeMarks, type ProposedMarks } from '../text/propose-marks.js'
import { campaignSchema } from './theme-schema.js'
import { campaignName } from './campaign-name.js'
import { check, valuesOf } from './check.js'
import { spanFor } from './resolve-theme.js'
import { findThemes, loadTheme } from './themes.js'
import { themeText, type DraftMessage, type ThemeDraft } from './theme-text.js'
import { readYaml } from './yaml-source.js'

/** What is known of a new year; null where nothing is. */
export interface NewTheme {
  readonly campaign: string
  readonly year: number
  readonly slogan: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly dispatch: { readonly number: string; readonly date: IsoDate | null; readonly by: string | null } | null
  /** Where the slogan stands, if not in the dispatch. */
  readonly source: string | null
  /** Own list of messages; null copies last year's. */
  readonly messages: readonly string[] | null
}

/** A theme folder that was made. */
export interface CreatedTheme {
  readonly file: string
  /** The year it was copied from; null for a campaign's first. */
  readonly copiedFrom: number | null
  readonly theme: Theme
  /** Texts with the marks that were proposed, the slogan first. */
  readonly proposed: readonly ProposedMarks[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The years that a campaign has; throws where `year` is one of them, and for a campaign that there is not. */
export async function refuseKnownTheme(root: string, campaign: string, year: number): Promise<readonly number[]> {
  const years = (await findThemes(root, { campaign, year: null })).map((ref) => ref.year)
  if (!years.includes(year)) return years
  throw refuse(
    'chu-de-da-co',
    `Chủ đề ${await campaignName(root, campaign, year)} năm ${year} đã có.`,
    `Sửa tệp themes/${campaign}/${year}/theme.yaml.`,
  )
}

/** Makes `themes/<campaign>/<year>` after the newest year before it. `grade` judges the gaps of texts without marks. */
export async function createTheme(
  root: string,
  given: NewTheme,
  grade: (text: string) => Phrase,
): Promise<CreatedTheme> {
  const { campaign, year } = given
  const years = await refuseKnownTheme(root, campaign, year)
  const earlier = years.filter((y) => y < year)
  const base = earlier.length > 0 ? Math.max(...earlier) : (years[0] ?? null)
  const last = await loadTheme(root, campaign, base ?? year)
  const { draft, proposed } = await draftOf(root, given, last, grade)
  const folder = join(root, 'themes', campaign, String(year))
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, 'theme.yaml'), themeText(draft), { flag: 'wx' })
    await copyNotes(join(root, 'themes', '_template', 'identity'), join(folder, 'identity'))
    const theme = await loadTheme(root, campaign, year)
    return {
      file: join(folder, 'theme.yaml'),
      copiedFrom: base,
      theme,
      proposed,
      diagnostics: warningsOf(draft, given),
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function draftOf(root: string, given: NewTheme, last: Theme, grade: (text: string) => Phrase) {
  const source = await readYaml(join(root, 'themes', given.campaign, 'campaign.yaml'))
  const [head] = valuesOf(check(source, campaignSchema))
  const issuer = spanFor(head.issuers, given.year)
  const name = spanFor(head.names, given.year)
  if (!issuer || !name)
    throw refuse(
      'thieu-ten-nam',
      `Tệp themes/${given.campaign}/campaign.yaml chưa có tên hoặc cơ quan phát động cho năm ${given.year}.`,
      'Bổ sung ở mục names và issuers.',
    )
  const proposal = (text: string): ProposedMarks => proposeMarks(grade(clean(text)))
  const slogan = given.slogan === null ? null : proposal(given.slogan)
  const own = given.messages?.map(proposal) ?? null
  const confidence = given.dispatch ? 'primary' : given.source ? 'one_public_source' : 'uncertain'
  const copied = groupsOf(last, given.year)
  const draft: ThemeDraft = {
    title: plainText(name.short),
    year: given.year,
    slogan: slogan && slogan.marked,
    sloganEmphasis: slogan ? last.nameEmphasis.filter((phrase) => plainText(slogan.marked).includes(phrase)) : [],
    sloganConfidence: confidence,
    dates: {
      from: given.from ?? inYear(last.dates.from, given.year),
      to: given.to ?? inYear(last.dates.to, given.year),
    },
    dispatches: given.dispatch
      ? [{ number: given.dispatch.number, date: given.dispatch.date, by: given.dispatch.by ?? issuer.name }]
      : [],
    messages: own
      ? {
          note: 'Thông điệp của năm.',
          confidence,
          groups: own.length > 0 ? [{ group: null, items: own.map(asItem) }] : [],
        }
      : {
          note:
            copied.length > 0
              ? `Chép từ năm ${last.year}: thay bằng danh sách của công văn năm ${given.year}.`
              : `Chưa có thông điệp nào (năm ${last.year} cũng không có): ghi danh sách của công văn năm ${given.year}.`,
          confidence: 'uncertain',
          groups: copied,
        },
    sources: sourcesOf(given),
  }
  return { draft, proposed: [...(slogan ? [slogan] : []), ...(own ?? [])] }
}

const asItem = ({ marked }: ProposedMarks, index: number): DraftMessage => ({
  id: idOf(index),
  text: marked,
  emphasis: [],
})
const idOf = (index: number): string => `td-${String(index + 1).padStart(2, '0')}`

function groupsOf(last: Theme, year: number): ThemeDraft['messages']['groups'] {
  const groups = new Map<string | null, DraftMessage[]>()
  const yearMark = new RegExp(`(?<=năm[_ |+]|/)${last.year}$`, 'u')
  for (const { id, group, text, emphasis } of last.messages) {
    const kept = text.replace(yearMark, '{nam}')
    // a sentence about another year cannot serve this one
    if (/\b20\d\d\b/u.test(kept) && !kept.includes(String(year))) continue
    // nor can one with a name that the campaign has no longer
    if (lintCampaign(plainText(kept), year).length > 0) continue
    groups.set(group, [...(groups.get(group) ?? []), { id, text: kept, emphasis }])
  }
  return [...groups].map(([group, items]) => ({ group, items }))
}

const inYear = (date: IsoDate, year: number): IsoDate => `${year}${date.slice(4)}`

function sourcesOf({ dispatch, source }: NewTheme): string[] {
  const sources = [...(dispatch ? [`Công văn ${dispatch.number}`] : []), ...(source ? [source] : [])]
  return sources.length > 0 ? sources : ['Chưa có nguồn']
}

function clean(raw: string): string {
  const { text, notes } = cleanText(raw)
  const faults = notes.filter((note) => note.severity === 'error')
  if (faults.length > 0) throw new UserError(faults)
  return text.replace(/[.\s]+$/u, '')
}

async function copyNotes(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from).catch(() => [])) await cp(join(from, name), join(to, name))
}

function warningsOf(draft: ThemeDraft, { year }: NewTheme): Diagnostic[] {
  const found: Diagnostic[] = []
  if (draft.slogan === null) {
    found.push({
      code: 'chua-co-chu-de',
      severity: 'warning',
      message: `Năm ${year} chưa có câu chủ đề: các sản phẩm in chủ đề sẽ không được làm.`,
      hint: 'Có công văn thì điền mục slogan.',
    })
  } else if (draft.sloganConfidence === 'uncertain') {
    found.push({
      code: 'chu-de-khong-nguon',
      severity: 'warning',
      message: 'Câu chủ đề chưa có nguồn nào.',
      hint: 'Ghi --dispatch "số công văn" hoặc --source "nơi đăng"; đối chiếu nguyên văn trước khi in.',
    })
  }
  if (draft.messages.confidence === 'uncertain' && draft.messages.groups.length > 0) {
    found.push({
      code: 'thong-diep-nam-truoc',
      severity: 'note',
      message: 'Thông điệp được chép từ năm trước.',
      hint: 'Thay bằng danh sách của công văn mới, hoặc lập lại với --messages thong-diep.txt.',
    })
  }
  return found
}

const refuse = (code: string, message: string, hint: string): UserError =>
  new UserError([problem(code, message, { hint })])
