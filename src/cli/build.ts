import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import {
  UserError,
  build,
  checkFolder,
  dataRoot,
  loadEngine,
  plan,
  problem,
  resolveKit,
  settleFolders,
  type Plan,
} from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { readKitInput } from './kit-input.js'
import { createProgress } from './progress.js'

/** `bo-kit build`: the whole kit of one unit, or what `--only` names of it. */
export async function buildCommand(_args: readonly string[], options: Record<string, unknown>, io: Io, lang: Lang): Promise<number> {
  const root = dataRoot()
  const json = options['json'] === true
  const input = await readKitInput(options, io)
  const output = input.output ?? resolve(io.cwd, 'output')
  const resolved = await resolveKit(root, input, presetOf(options['preset']))
  const { theme } = resolved.kit
  const folder = join(output, `${theme.campaign}-${theme.year}`)
  const planned = plan({ ...resolved.kit, units: await settleFolders(resolved.kit.units, folder) })
  if (planned.jobs.length === 0) throw new UserError([nothingPlanned])
  const notes = [...resolved.diagnostics, ...planned.warnings]
  io.err(diagnosticText(notes, lang))
  if (json) io.out(diagnosticJson(notes))
  if (options['dryRun'] === true) {
    io.out(json ? planJson(planned) : planText(planned))
    return EXIT.made
  }
  const concurrency = jobsOf(options['jobs'])
  await checkFolder(folder)
  const progress = createProgress({ io, lang, json, total: planned.jobs.length })
  const report = await build(planned, resolved, await loadEngine(root), {
    output,
    concurrency,
    signal: io.signal,
    onOutcome: progress.outcome,
  })
  progress.done(report)
  if (report.stopped) return EXIT.stopped
  return report.failures.length > 0 ? EXIT.failed : EXIT.made
}

const nothingPlanned = problem('khong-co-gi-de-lam', 'Không có sản phẩm nào khớp với --only.', {
  hint: 'Khổ và nội dung phải đi với nhau: bo-kit list formats cho biết mỗi khổ làm được nội dung nào.',
})

function presetOf(value: unknown): 'default' | 'full' {
  if (value === undefined || value === 'mac-dinh' || value === 'default') return 'default'
  if (value === 'day-du' || value === 'full') return 'full'
  throw new UserError([problem('bo-la', `--preset: không có bộ “${String(value)}”.`, { hint: 'Chọn mac-dinh hoặc day-du.' })])
}

/** Two files in flight keep drawing and encoding busy together; more help only where there are more cores. */
function jobsOf(value: unknown): number {
  if (value === undefined) return Math.max(2, Math.min(4, availableParallelism()))
  const jobs = Number(value)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
  throw new UserError([problem('so-luong-sai', `--jobs: “${String(value)}” không phải là số từ 1 đến 64.`)])
}

const planText = (planned: Plan): string =>
  planned.jobs.map((job) => `${job.path}  (${job.format.vi}; nền ${job.ground}${job.composition ? `; ${job.composition}` : ''})\n`).join('') +
  `Cộng: ${planned.jobs.length} sản phẩm\n`

const planJson = (planned: Plan): string =>
  planned.jobs
    .map((job) => {
      const { format, unit, message, path, ground, composition } = job
      return `${JSON.stringify({ event: 'job', path, format: format.id, unit: unit.name, contents: job.pages.map((p) => p.content), ground, composition, message: message?.id ?? null })}\n`
    })
    .join('')
