import { resolve } from 'node:path'
import {
  dataRoot,
  listThemes,
  loadTheme,
  plainText,
  refuseTakenFolder,
  startKit,
  UserError,
  type KitAnswers,
} from '../index.js'
import type { CampaignChoice } from './init-ask.js'
import { EXIT, type Io, type Lang } from './io.js'
import { readKitInput } from './kit-input.js'

const DEFAULT_CAMPAIGN = 'binh-dang-gioi'

const NEXT: Readonly<Record<Lang, string>> = {
  vi: 'Tiếp theo: mở kit.yaml xem lại, rồi chạy npx bo-kit build\nNhiều đơn vị: điền don-vi.xlsx, rồi chạy npx bo-kit build --units don-vi.xlsx\n',
  en: 'Next: look through kit.yaml, then npx bo-kit build\nSeveral units: fill in don-vi.xlsx, then npx bo-kit build --units don-vi.xlsx\n',
}

/** `bo-kit init [folder]`: six questions with defaults on a terminal, the flags otherwise; writes kit.yaml and don-vi.xlsx. */
export async function initCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const root = dataRoot()
  const folder = resolve(io.cwd, args[0] ?? '.')
  // flags only: a kit.yaml that is there is not to be read, and not to be replaced
  const flags = await readKitInput(options, { ...io, cwd: resolve(root, 'assets') })
  const themes = await listThemes(root)
  const campaign = flags.campaign ?? DEFAULT_CAMPAIGN
  const years = themes.filter((theme) => theme.campaign === campaign).map((theme) => theme.year)
  const { unit, parent, place, from, to } = flags
  const given: KitAnswers = { campaign, year: flags.year ?? Math.max(0, ...years), unit, parent, place, from, to }
  const asks = io.isTerminal && unit === null
  // before anybody answers questions for nothing
  await refuseTakenFolder(folder)
  const answers = asks ? await (await import('./init-ask.js')).askKit(given, await choicesOf(root, themes)) : given
  if (answers === null) return EXIT.stopped
  if (answers.from !== null && answers.to !== null && answers.to < answers.from) {
    throw new UserError([
      {
        code: 'ngay-nguoc',
        severity: 'error',
        message: 'Ngày kết thúc đứng trước ngày bắt đầu.',
        hint: 'Xem lại --from và --to.',
      },
    ])
  }
  const files = await startKit(root, folder, answers)
  io.out(files.map((file) => `${file}\n`).join(''))
  io.err(NEXT[lang])
  return EXIT.made
}

/** The campaigns by the names of their newest years. */
async function choicesOf(
  root: string,
  themes: readonly { readonly campaign: string; readonly year: number }[],
): Promise<readonly CampaignChoice[]> {
  const ids = [...new Set(themes.map((theme) => theme.campaign))]
  return Promise.all(
    ids.map(async (id) => {
      const years = themes.filter((theme) => theme.campaign === id).map((theme) => theme.year)
      const { nameShort } = await loadTheme(root, id, Math.max(...years))
      return { id, name: plainText(nameShort), years }
    }),
  )
}
