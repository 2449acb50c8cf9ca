import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import {
  UserError,
  buildUnits,
  cacheFolder,
  checkFolder,
  countJobs,
  codeDigest,
  builtData,
  createMemory,
  dataRoot,
  isBuiltInList,
  lintResolved,
  loadEngine,
  noMemory,
  plan,
  planJobs,
  faultsOf,
  problem,
  settleFolders,
  shardOf,
  threadsFor,
  writeImportReport,
  type Diagnostic,
  type Job,
  type Kit,
} from '../build/build-library.js'
import { briefText, diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { readKitInput, withPlaces } from './kit-input.js'
import { planJson, planText } from './plan-text.js'
import { createProgress } from './progress.js'
import { resolveInput } from './resolve-input.js'
import { readShard } from './shard.js'
import { shownPath } from './shown-path.js'

/** Row by row what was read of a unit list, beside the units' folders. */
const IMPORT_PAGE = 'nhap-danh-sach.html'

/** `bo-kit build`: the whole kit of one unit, or what `--only` names of it. */
export async function buildCommand(
  _args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const root = dataRoot()
  const json = options['json'] === true
  const input = await readKitInput(
    options,
    io,
    async (rest) => resolveInput(root, { input: rest, options, memory: noMemory }, io),
    await flagFaults(options, io),
  )
  const output = input.output ?? resolve(io.cwd, 'output')
  const shard = readShard(options['shard'], io.env)
  const cache = options['cache'] === false ? null : cacheFolder(io.env)
  const code = await codeDigest(root, cache)
  const memory = cache === null ? noMemory : createMemory(cache, code, builtData())
  const resolved = await withPlaces(input, () => resolveInput(root, { input, options, memory }, io))
  const { theme } = resolved.kit
  const folder = join(output, `${theme.campaign}-${theme.year}`)
  const all = await settleFolders(resolved.kit.units, folder)
  const kit = { ...resolved.kit, units: shard ? shardOf(all, shard.index, shard.count) : all }
  const [ofFirst, pieces] = await withPlaces(input, async () => {
    const jobs = [...planJobs(kit, kit.units.slice(0, 1))]
    return [jobs, countPieces(kit, jobs)] as const
  })
  const isDryRun = options['dryRun'] === true
  // a run tells of a picture that cannot be used with the pieces that fail for it
  const pictures = isDryRun ? [...resolved.assetFaults.values()].flat() : []
  const notes = [
    ...resolved.diagnostics,
    ...resolved.refused,
    ...pictures,
    ...lintResolved({ ...resolved, kit }, ofFirst),
  ]
  io.err(briefText(notes, lang))
  if (json) io.out(diagnosticJson(notes))
  if (isDryRun) {
    const planned = plan(kit)
    io.out(json ? planJson(planned) : planText(planned, lang))
    return EXIT.made
  }
  const concurrency = jobsOf(options['jobs'])
  checkFolder(folder)
  if (resolved.report && !isBuiltInList(String(options['units']))) {
    const page = join(folder, IMPORT_PAGE)
    writeImportReport(page, resolved.report)
    io.err(
      lang === 'en'
        ? `What was read from the list: ${shownPath(io.cwd, page)}\n`
        : `Đọc danh sách thế nào, dòng nào đã sửa hay bỏ: ${shownPath(io.cwd, page)}\n`,
    )
  }
  const progress = createProgress({ io, lang, json, pieces, refused: resolved.refused, isPart: shard !== null })
  const report = await buildUnits(resolved, kit.units, await loadEngine(root, { shaper: 'later', code }), {
    root,
    threads: threadsFor(kit.units.length, ofFirst, availableParallelism()),
    ofFirst,
    output,
    concurrency,
    cache,
    verify: verifyOf(options['verify']),
    zip: options['zip'] === true,
    part: shard && `${shard.index}-${shard.count}`,
    signal: io.signal,
    onOutcome: progress.outcome,
  })
  progress.done(report)
  io.err(diagnosticText(report.faults, lang))
  if (report.stopped) return EXIT.stopped
  return report.failures.length + report.faults.length + resolved.refused.length > 0 ? EXIT.failed : EXIT.made
}

/** What is wrong with the flags that only this command has. */
const flagFaults = async (options: Record<string, unknown>, io: Io): Promise<readonly Diagnostic[]> => [
  ...(await faultsOf(async () => readShard(options['shard'], io.env))),
  ...(await faultsOf(async () => jobsOf(options['jobs']))),
  ...(await faultsOf(async () => verifyOf(options['verify']))),
]

function verifyOf(value: unknown): 'quick' | 'full' {
  if (value === undefined || value === 'nhanh' || value === 'quick') return 'quick'
  if (value === 'day-du' || value === 'full') return 'full'
  throw new UserError([
    problem('verify-la', `--verify: không có mức “${value as string}”.`, { hint: 'Chọn nhanh hoặc day-du.' }),
  ])
}

function countPieces(kit: Kit, ofFirst: readonly Job[]): ReadonlyMap<string, number> {
  const pieces = countJobs(kit, ofFirst)
  if (kit.units.length > 0 && [...pieces.values()].every((count) => count === 0))
    throw new UserError([nothingPlanned(kit)])
  return pieces
}

const nothingPlanned = ({ only, messages, theme }: Kit): Diagnostic =>
  only.includes('thong-diep') && messages.length === 0
    ? problem('khong-co-gi-de-lam', `Chủ đề năm ${theme.year} chưa có thông điệp nào để làm.`, {
        hint: 'Ghi thông điệp bằng --messages: một câu trong ngoặc kép, hoặc tệp .txt mỗi dòng một câu.',
      })
    : problem('khong-co-gi-de-lam', 'Không có sản phẩm nào khớp với --only.', {
        hint: 'Khổ và nội dung phải đi với nhau: npx bo-kit list formats cho biết mỗi khổ làm được nội dung nào.',
      })

/** Two files in flight keep drawing and encoding busy together; more help only where there are more cores. */
function jobsOf(value: unknown): number {
  if (value === undefined) return Math.max(2, Math.min(4, availableParallelism()))
  const jobs = Number(value)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
  throw new UserError([problem('so-luong-sai', `--jobs: “${value as string}” không phải là số từ 1 đến 64.`)])
}
