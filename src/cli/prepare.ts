import {
  UserError,
  cacheFolder,
  codeDigest,
  dataRoot,
  drawAhead,
  listThemes,
  loadEngine,
  problem,
  type ThemeRef,
} from '../index.js'
import { EXIT, type Io, type Lang } from './io.js'

const WORDS = {
  vi: {
    begin: 'Đang vẽ sẵn nền ảnh của các chủ đề mới nhất để lần tạo đầu tiên nhanh hơn…',
    nowhere: 'Máy này không có chỗ giữ nền đã vẽ, nên không vẽ sẵn.',
    done: (name: string, year: number, pieces: number) => `Đã vẽ sẵn nền của ${pieces} ảnh: ${name}, ${year}.`,
  },
  en: {
    begin: 'Drawing the grounds of the newest themes, so that the first images come quickly…',
    nowhere: 'This machine has no place to keep what is drawn ahead; nothing was drawn.',
    done: (name: string, year: number, pieces: number) => `Drawn for ${pieces} images: ${name}, ${year}.`,
  },
} as const

/** `bo-kit prepare`: the shells of the newest theme of each campaign, or of the one that is named. */
export async function prepareCommand(
  _args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const root = dataRoot()
  const cache = cacheFolder(io.env)
  if (cache === null) {
    io.err(`${words.nowhere}\n`)
    return EXIT.made
  }
  const themes = wanted(await listThemes(root), options)
  const engine = await loadEngine(root, { shaper: 'later', code: await codeDigest(root, cache) })
  io.err(`${words.begin}\n`)
  for (const theme of themes) {
    const { name, pieces } = await drawAhead(theme, engine, { root, cache, signal: io.signal })
    if (io.signal.aborted) return EXIT.stopped
    io.err(`${words.done(name, theme.year, pieces)}\n`)
    if (options['json'] === true) io.out(`${JSON.stringify({ event: 'prepared', ...theme, pieces })}\n`)
  }
  return EXIT.made
}

/** The newest year of each campaign; of the named campaign or year alone where one is named. */
function wanted(all: readonly ThemeRef[], { campaign, year }: Record<string, unknown>): readonly ThemeRef[] {
  const named = all.filter(
    (theme) =>
      (campaign === undefined || theme.campaign === campaign) && (year === undefined || String(theme.year) === year),
  )
  if (named.length === 0) {
    throw new UserError([
      problem('chu-de-la', 'Không có chủ đề nào như vậy.', {
        hint: 'Xem các chiến dịch và năm đã có: npx bo-kit list campaigns.',
      }),
    ])
  }
  // years rise within a campaign: the last one stays
  return [...new Map(named.map((theme) => [theme.campaign, theme])).values()]
}
