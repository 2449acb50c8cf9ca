import { join, resolve } from 'node:path'
import { dataRoot, mergeShards } from '../index.js'
import { EXIT, type Io, type Lang } from './io.js'
import { shownPath } from './shown-path.js'

const WORDS = {
  vi: {
    done: (units: number, files: number, page: string) =>
      `Đã gộp ${units} đơn vị (${files} tệp). Trang tổng hợp: ${page}`,
    failed: (n: number) => `${n} sản phẩm chưa làm được; xem trang tổng hợp.`,
  },
  en: {
    done: (units: number, files: number, page: string) => `Joined ${units} units (${files} files). Summary: ${page}`,
    failed: (n: number) => `${n} pieces are missing; see the summary.`,
  },
} as const

/** `bo-kit merge`: the outputs of the parts of a run as one. */
export async function mergeCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const output = resolve(io.cwd, typeof options['output'] === 'string' ? options['output'] : 'output')
  const merged = await mergeShards(
    dataRoot(),
    output,
    args.map((folder) => resolve(io.cwd, folder)),
  )
  for (const { folder, units, files, failed } of merged) {
    const shown = shownPath(io.cwd, folder)
    if (options['json'] === true)
      io.out(`${JSON.stringify({ event: 'merged', folder: shown.replaceAll('\\', '/'), units, files, failed })}\n`)
    io.err(`${words.done(units, files, join(shown, 'tong-hop.html'))}\n`)
    if (failed > 0) io.err(`${words.failed(failed)}\n`)
  }
  return merged.some((place) => place.failed > 0) ? EXIT.failed : EXIT.made
}
