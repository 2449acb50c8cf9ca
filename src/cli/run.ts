import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { problem, UserError } from '../model/diagnostic.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { ERASE } from './live-line.js'
import { type Action, COMMANDS, createProgram } from './program.js'
import { usageError } from './usage-errors.js'
import { wrapLines } from './wrap-lines.js'

/** A command's work, loaded only when it is asked for so that `--help` stays as quick as an empty program. */
type Command = (args: readonly string[], options: Record<string, unknown>, io: Io, lang: Lang) => Promise<number>

const LOAD: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).buildCommand,
  list: async () => (await import('./list.js')).listCommand,
  check: async () => (await import('./check.js')).checkCommand,
  'check-pdf': async () => (await import('./check-pdf.js')).checkPdfCommand,
  fit: async () => (await import('./fit.js')).fitCommand,
  init: async () => (await import('./init.js')).initCommand,
  theme: async () => (await import('./theme.js')).themeCommand,
  merge: async () => (await import('./merge.js')).mergeCommand,
  prepare: async () => (await import('./prepare.js')).prepareCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  preview: async () => (await import('./preview.js')).previewCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
}

/** Runs one command line and gives its exit code; never ends the process itself. */
export async function run(argv: readonly string[], given: Io): Promise<number> {
  const io = given.isTerminal ? { ...given, err: (text: string) => given.err(wrapLines(text, given.columns)) } : given
  const lang = languageOf(argv, io)
  const json = argv.includes('--json')
  let code: number = EXIT.made
  const act: Action = async (name, args, options) => {
    const command = await LOAD[name]?.()
    if (!command) throw new Error(`command without code: ${name}`)
    code = await command(args, options, io, lang)
  }
  const program = createProgram(version(), lang, io, act, commandsOf(argv))
  try {
    if (!isLang(languageAsked(argv))) throw new UserError([strangeLanguage(languageAsked(argv))])
    if (argv.length === 0) {
      io.err(program.helpInformation())
      return EXIT.usage
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return report(error, io, lang, json)
  }
}

/** The command that the first word names; all of them where it names none, so that those near it can be told. */
function commandsOf(argv: readonly string[]): typeof COMMANDS {
  const word = argv.find((arg) => !arg.startsWith('-'))
  const named = COMMANDS.filter(({ name, alias }) => name === word || alias === word)
  return named.length > 0 ? named : COMMANDS
}

const BUG = {
  vi: 'Lỗi của bo-kit, không phải của bạn. Hãy gửi các dòng dưới đây cho người phụ trách:',
  en: 'This is a fault of bo-kit, not yours. Please send the lines below to whoever looks after it:',
} as const

function report(error: unknown, io: Io, lang: Lang, json: boolean): number {
  // a live line that the fault cut short would stand before it
  if (io.isTerminal) io.err(ERASE)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.made
    const diagnostics = [usageError(error)]
    io.err(diagnosticText(diagnostics, lang))
    if (json) io.out(diagnosticJson(diagnostics))
    return EXIT.usage
  }
  if (error instanceof UserError) {
    io.err(diagnosticText(error.diagnostics, lang))
    if (json) io.out(diagnosticJson(error.diagnostics))
    return EXIT.usage
  }
  io.err(`${BUG[lang]}\n${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.bug
}

const languageOf = (argv: readonly string[], io: Io): Lang =>
  (languageAsked(argv) ?? io.env['BOKIT_LANG']) === 'en' ? 'en' : 'vi'

function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
}

const isLang = (asked: string | undefined): boolean => asked === undefined || asked === 'vi' || asked === 'en'

const strangeLanguage = (asked: string | undefined) =>
  problem('ngon-ngu-la', `--lang: không có ngôn ngữ “${asked}”.`, { hint: 'Chọn vi hoặc en.' })

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
