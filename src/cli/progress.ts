import type { BuildReport, Outcome } from '../build/build-library.js'
import type { Io, Lang } from './io.js'
import { liveLine, remaining } from './live-line.js'
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
  readonly total: number
  /** Whether there is more than one unit; a failure then names its own. */
  readonly isMany?: boolean
}

const WORDS = {
  vi: { failed: 'Không làm được', of: 'sản phẩm', errors: 'lỗi' },
  en: { failed: 'Failed', of: 'pieces', errors: 'failed' },
} as const

/** A live line on a terminal; elsewhere plain lines, one about every tenth and one for each new reason of a failure. */
export function createProgress({ io, lang, json, total, isMany = false }: ProgressOptions): Progress {
  const words = WORDS[lang]
  const start = io.now()
  let settled = 0
  let failed = 0
  let tenth = 0
  const reasons = new Set<string>()
  // erases the live line so that a line that stays can take its place
  const clear = io.isTerminal ? '\r\u001B[K' : ''

  const isNews = (outcome: Failed): boolean => {
    const before = reasons.size
    return reasons.add(reasonText(outcome, lang)).size > before
  }

  const tell = (outcome: Outcome): void => {
    if (outcome.status === 'failed' && isNews(outcome)) {
      io.err(`${clear}${words.failed}: ${failureText(outcome, isMany, lang)}\n`)
    }
    if (io.isTerminal) {
      const live = {
        settled,
        total,
        failed,
        name: pieceName(outcome),
        left: remaining(io.now() - start, settled, total, lang),
      }
      io.err(clear + liveLine(live, io.columns, lang))
      return
    }
    const now = Math.floor((settled * 10) / total)
    if (now > tenth || settled === total) {
      tenth = now
      const count = failed > 0 ? `, ${failed} ${words.errors}` : ''
      io.err(`${settled}/${total} ${words.of}${count}: ${pieceName(outcome)}\n`)
    }
  }

  return {
    outcome: (outcome) => {
      settled += 1
      if (outcome.status === 'failed') failed += 1
      if (json) io.out(outcomeJson(outcome))
      tell(outcome)
    },
    done: (report) => {
      const folder = shownPath(io.cwd, report.folder)
      if (json) io.out(doneJson(report, folder))
      io.err(clear + summaryText(report, total, folder, lang))
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
