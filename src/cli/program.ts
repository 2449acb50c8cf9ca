import { Command, Help, Option } from 'commander'
import type { Io, Lang } from './io.js'
import { type WordKey, wordsOf } from './words.js'

/** What a command's action gets: positional arguments first, then its options as commander read them. */
export type Action = (name: string, args: readonly string[], options: Record<string, unknown>) => Promise<void>

interface CommandSpec {
  readonly name: string
  readonly alias: string
  readonly about: WordKey
  readonly args: readonly (readonly [syntax: string, about: WordKey])[]
  readonly options: readonly (readonly [flags: string, about: WordKey])[]
}

const KIT_OPTIONS = [
  ['-c, --config <file>', 'config'],
  ['--campaign <id>', 'campaign'],
  ['--year <year>', 'year'],
  ['--unit <name>', 'unit'],
  ['--parent <name>', 'parent'],
  ['--place <name>', 'place'],
  ['--from <date>', 'from'],
  ['--to <date>', 'to'],
  ['--messages <list>', 'messages'],
  ['--only <list>', 'only'],
  ['--preset <name>', 'preset'],
  ['--size <size...>', 'size'],
  ['--logo <file>', 'logo'],
  ['--partner <file...>', 'partner'],
  ['--photo <file>', 'photo'],
  ['--headline <text>', 'headline'],
  ['--event <kind>', 'event'],
  ['--event-title <text>', 'eventTitle'],
  ['--event-date <date>', 'eventDate'],
  ['--event-time <text>', 'eventTime'],
  ['--left-free', 'leftFree'],
  ['--accept-identity', 'acceptIdentity'],
] as const

/** Every command as data: the program, its help and the README's table are made from this. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'build',
    alias: 'tao',
    about: 'build',
    args: [],
    options: [
      ...KIT_OPTIONS,
      ['--type <list>', 'type'],
      ['--pdfx <standard>', 'pdfx'],
      ['--userunit', 'userunit'],
      ['--dpi <n>', 'dpi'],
      ['--imposition <sheet>', 'imposition'],
      ['--tiling <sheet>', 'tiling'],
      ['-o, --output <dir>', 'output'],
      ['--dry-run', 'dryRun'],
      ['--jobs <n>', 'jobs'],
      ['--units <list>', 'units'],
      ['--logos <dir>', 'logos'],
      ['--shard <part>', 'shard'],
      ['--zip', 'zip'],
      ['--verify <level>', 'verify'],
      ['--no-cache', 'noCache'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'list',
    alias: 'liet-ke',
    about: 'list',
    args: [['[what]', 'what']],
    options: [
      ['--campaign <id>', 'campaign'],
      ['--year <year>', 'year'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'check',
    alias: 'kiem-tra',
    about: 'check',
    args: [],
    options: [...KIT_OPTIONS, ['--units <list>', 'units'], ['--logos <dir>', 'logos'], ['--json', 'json']],
  },
  {
    name: 'check-pdf',
    alias: 'soat-in',
    about: 'checkPdf',
    args: [['[files...]', 'printFiles']],
    options: [
      ['--scale <scale>', 'scale'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'fit',
    alias: 'xep-chu',
    about: 'fit',
    args: [['[text]', 'text']],
    options: [
      ['--box <size>', 'box'],
      ['--caps', 'caps'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'init',
    alias: 'khoi-tao',
    about: 'init',
    args: [['[folder]', 'initFolder']],
    options: [
      ['--campaign <id>', 'campaign'],
      ['--year <year>', 'year'],
      ['--unit <name>', 'unit'],
      ['--parent <name>', 'parent'],
      ['--place <name>', 'place'],
      ['--from <date>', 'from'],
      ['--to <date>', 'to'],
    ],
  },
  {
    name: 'theme',
    alias: 'chu-de',
    about: 'theme',
    args: [
      ['[action]', 'themeAction'],
      ['[args...]', 'themeArgs'],
    ],
    options: [
      ['--campaign <id>', 'campaign'],
      ['--year <year>', 'year'],
      ['--slogan <text>', 'slogan'],
      ['--from <date>', 'from'],
      ['--to <date>', 'to'],
      ['--dispatch <number>', 'dispatch'],
      ['--dispatch-date <date>', 'dispatchDate'],
      ['--source <text>', 'source'],
      ['--messages <file>', 'messageFile'],
      ['--license <text>', 'license'],
      ['--key <file>', 'signKey'],
      ['--sign <file>', 'signNow'],
      ['--signer <name>', 'signer'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'verify',
    alias: 'xac-minh',
    about: 'verifyFile',
    args: [['[files...]', 'verifyFiles']],
    options: [
      ['--key <file...>', 'verifyKey'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'merge',
    alias: 'gop',
    about: 'merge',
    args: [['[folders...]', 'mergeFolders']],
    options: [
      ['-o, --output <dir>', 'output'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'prepare',
    alias: 've-san',
    about: 'prepare',
    args: [],
    options: [
      ['--campaign <id>', 'campaign'],
      ['--year <year>', 'year'],
      ['--json', 'json'],
    ],
  },
  {
    name: 'preview',
    alias: 'xem',
    about: 'preview',
    args: [['[folder]', 'folder']],
    options: [
      ['-o, --output <dir>', 'output'],
      ['--proof', 'proof'],
      ['--campaign <id>', 'campaign'],
      ['--year <year>', 'year'],
    ],
  },
  { name: 'doctor', alias: 'chan-doan', about: 'doctor', args: [], options: [['--json', 'json']] },
]

/** The program in one language; it never ends the process and writes through `io`. */
export function createProgram(version: string, lang: Lang, io: Io, action: Action, commands = COMMANDS): Command {
  const words = wordsOf(lang)
  const program = setUp(new Command('bo-kit'), lang, io)
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .helpCommand(false)
  for (const spec of commands) {
    const command = setUp(new Command(spec.name), lang, io).alias(spec.alias).description(words[spec.about])
    for (const [syntax, about] of spec.args) command.argument(syntax, words[about])
    for (const [flags, about] of spec.options) command.addOption(new Option(flags, words[about]))
    command.addOption(new Option('--lang <lang>', words.lang))
    command.action(async (...given: unknown[]) => {
      const args = given
        .slice(0, spec.args.length)
        .flat()
        .filter((arg): arg is string => typeof arg === 'string')
      await action(spec.name, args, command.opts())
    })
    program.addCommand(command)
  }
  return program.addOption(new Option('--lang <lang>', words.lang))
}

function setUp(command: Command, lang: Lang, io: Io): Command {
  const words = wordsOf(lang)
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Options:': words.options,
    'Arguments:': words.arguments,
    'Commands:': words.commands,
  }
  return command
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // `[options]` and `[command]` in the usage line are words too
      ...(lang === 'vi' ? { commandUsage: vietnameseUsage, subcommandTerm: vietnameseTerm } : {}),
    })
}

const vietnameseUsage = (command: Command): string =>
  new Help().commandUsage(command).replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')

const vietnameseTerm = (command: Command): string => new Help().subcommandTerm(command).replace(' [options]', '')
