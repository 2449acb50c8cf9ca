import { resolve } from 'node:path'
import {
  createTheme,
  dataRoot,
  fit,
  inCapitals,
  loadEngine,
  parseDate,
  parseMarked,
  problem,
  refuseKnownTheme,
  UserError,
  type Engine,
  type NewTheme,
  type ProposedMarks,
} from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT } from './io.js'
import { CAMPAIGN_ID, linesOf, requireArg, text, yearOf, type ThemeCall } from './theme-call.js'

/** Boxes in which a text is shown: a banner, a square, a standing flag. */
const BOXES = [
  ['6 × 0,8 m', { width: 6000, height: 800 }],
  ['1 : 1', { width: 1000, height: 1000 }],
  ['0,8 × 2,4 m', { width: 800, height: 2400 }],
] as const
/** Headlines' own face and tracking. */
const STYLE = { face: 'black', tracking: -0.026, align: 'left' } as const

/** `theme new <campaign> <year>`: next year's folder after last year's; asks on a terminal where the slogan is not given. */
export async function newTheme(call: ThemeCall): Promise<number> {
  const example = 'theme new binh-dang-gioi 2026 --slogan "Câu chủ đề" --dispatch "Số công văn"'
  const campaign = requireArg(call, 0, CAMPAIGN_ID, example)
  const year = yearOf(requireArg(call, 1, 'năm', example))
  const { io, options, lang, words } = call
  const flags = await fromFlags(call, campaign, year)
  // prompts are a heavy package that a script never needs
  const asks = io.isTerminal && flags.slogan === null && options['json'] !== true
  // before anybody answers questions for nothing
  await refuseKnownTheme(dataRoot(), campaign, year)
  const given = asks ? await (await import('./theme-ask.js')).askTheme(flags, io.cwd) : flags
  if (given === null) return EXIT.stopped
  const engine = await loadEngine(dataRoot())
  const created = await createTheme(dataRoot(), given, engine.grade)
  if (options['json'] === true) {
    io.out(diagnosticJson(created.diagnostics))
    io.out(
      `${JSON.stringify({ event: 'theme', file: created.file, copiedFrom: created.copiedFrom, slogan: created.theme.slogan })}\n`,
    )
    return EXIT.made
  }
  io.out(`${words.created(created.file, created.copiedFrom)}\n`)
  for (const proposed of created.proposed) io.out(shown(proposed, engine, call))
  io.err(diagnosticText(created.diagnostics, lang))
  io.err(`${words.next(campaign, year)}\n`)
  return EXIT.made
}

async function fromFlags({ options, io }: ThemeCall, campaign: string, year: number): Promise<NewTheme> {
  const date = (key: string, flag: string): string | null => {
    const value = text(options[key])
    if (value === null) return null
    const parsed = parseDate(value)
    if (parsed.ok) return parsed.date
    throw new UserError([problem('ngay-sai', `${flag}: ${parsed.message}.`)])
  }
  const number = text(options['dispatch'])
  const messages = text(options['messages'])
  return {
    campaign,
    year,
    slogan: text(options['slogan']),
    from: date('from', '--from'),
    to: date('to', '--to'),
    dispatch: number === null ? null : { number, date: date('dispatchDate', '--dispatch-date'), by: null },
    source: text(options['source']),
    messages: messages === null ? null : await linesOf(resolve(io.cwd, messages)),
  }
}

/** A text with its proposed marks, and how it then breaks in three boxes. */
function shown({ marked, unsure }: ProposedMarks, engine: Engine, { words }: ThemeCall): string {
  const boxes = BOXES.map(([name, box]) => {
    const { lines } = fit(engine.fonts, inCapitals(parseMarked(marked)), box, STYLE)
    return `  ${name}\n${lines.map((line) => `    ${line}\n`).join('')}`
  })
  const note = unsure.length > 0 ? `  ${words.unsure}: ${unsure.map((gap) => `“${gap}”`).join(', ')}\n` : ''
  return `\n${words.proposed}: ${marked}\n${boxes.join('')}${note}`
}
