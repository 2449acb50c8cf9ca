import type { BuildReport, Diagnostic, Outcome } from '../build/build-library.js'
import type { Io, Lang } from './io.js'
import { ERASE, liveLine, type Tally, tallyWords } from './live-line.js'
import { shownPath } from './shown-path.js'
import { failureText, pieceName, reasonText, summaryText, type Failed } from './summary.js'

/** What a run tells while it works and when it ends. */
export interface Progress {
  readonly outcome: (outcome: Outcome) => void
  readonly done: (report: BuildReport) => void
}

export interface ProgressOptions {
  readonly io: Io
  readonly lang: Lang
  /** One JSON object a line on standard output besides the talk on standard error. */
  readonly json: boolean
  /** How many pieces each unit has, by its folder. With several units a failure names its own. */
  readonly pieces: ReadonlyMap<string, number>
  /** Why rows of the list were not taken as units. */
  readonly refused?: readonly Diagnostic[]
  /** Whether this is one part of a larger run, which leaves the page over all units to `merge`. */
  readonly isPart?: boolean
}

const WORDS = {
  vi: { failed: 'Không làm được', of: 'sản phẩm' },
  en: { failed: 'Failed', of: 'pieces' },
} as const

/** A live line on a terminal; elsewhere plain lines, one about every tenth and one for each new reason of a failure. */
export function createProgress({ io, lang, json, pieces, refused = [], isPart = false }: ProgressOptions): Progress {
  const words = WORDS[lang]
  const start = io.now()
  const total = [...pieces.values()].reduce((sum, count) => sum + count, 0)
  const isMany = pieces.size > 1
  const open = new Map(pieces)
  let [settled, failed, files, units, tenth] = [0, 0, 0, 0, 0]
  const reasons = new Set<string>()
  const clear = io.isTerminal ? ERASE : ''

  const isNews = (outcome: Failed): boolean => {
    const before = reasons.size
    return reasons.add(reasonText(outcome, lang)).size > before
  }

  const tell = (outcome: Outcome): void => {
    if (outcome.status === 'failed' && isNews(outcome)) {
      io.err(`${clear}${words.failed}: ${failureText(outcome, isMany, lang)}\n`)
    }
    const tally: Tally = { settled, total, failed, files, units, allUnits: pieces.size, elapsed: io.now() - start }
    if (io.isTerminal) {
      io.err(clear + liveLine(tally, pieceName(outcome), io.columns, lang))
      return
    }
    const now = Math.floor((settled * 10) / total)
    if (now > tenth || settled === total) {
      tenth = now
      const counts = [`${settled}/${total} ${words.of}`, ...tallyWords(tally, lang)]
      io.err(`${counts.join(', ')}: ${pieceName(outcome)}\n`)
    }
  }

  const count = (outcome: Outcome): void => {
    settled += 1
    if (outcome.status === 'failed') failed += 1
    else files += outcome.artifacts.length
    const { slug } = outcome.job.unit
    const left = (open.get(slug) ?? 0) - 1
    open.set(slug, left)
    if (left === 0) units += 1
  }

  return {
    outcome: (outcome) => {
      count(outcome)
      if (json) io.out(outcomeJson(outcome))
      tell(outcome)
    },
    done: (report) => {
      const folder = shownPath(io.cwd, report.folder)
      if (json) io.out(doneJson(report, folder))
      io.err(clear + summaryText(report, { total, isMany, isPart, refused, folder, elapsed: io.now() - start }, lang))
    },
  }
}

const jsonLine = (event: Readonly<Record<string, unknown>>): string => `${JSON.stringify(event)}\n`

function outcomeJson(outcome: Outcome): string {
  const { job } = outcome
  const unit = job.unit.slug
  if (outcome.status === 'failed') {
    return jsonLine({
      event: 'failed',
      unit,
      path: job.path,
      product: job.format.vi,
      format: job.format.id,
      diagnostics: outcome.diagnostics,
    })
  }
  return outcome.artifacts.map((artifact) => jsonLine({ event: 'artifact', unit, ...artifact })).join('')
}

function doneJson(report: BuildReport, folder: string): string {
  return jsonLine({
    event: 'done',
    folder: folder.replaceAll('\\', '/'),
    units: report.units.length,
    pieces: report.pieces,
    files: report.files,
    kept: report.kept,
    failed: report.failures.length,
    stopped: report.stopped,
  })
}
