import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMMANDS } from '../../src/cli/program.js'
import { wordsOf } from '../../src/cli/words.js'
import { loadFormats } from '../../src/input/formats.js'
import { BUILT_IN_LISTS, listedRows } from '../../src/input/listed-rows.js'
import { loadThemes } from '../../src/input/themes.js'
import type { Format } from '../../src/model/format.js'
import type { Theme } from '../../src/model/theme.js'
import { formatDay } from '../../src/text/dates.js'
import { plainText } from '../../src/text/marks.js'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const code = (text: string): string => `\`${text}\``

/** 6000 × 800 mm as banners are called, in metres; paper stays in millimetres. */
const sizeOf = ({ medium, width, height }: Format): string => {
  if (medium === 'screen') return `${width} × ${height} px`
  return Math.max(width, height) > 1500 ? `${width / 1000} × ${height / 1000} m` : `${width} × ${height} mm`
}

const productRow = (format: Format): string[] => [
  code(format.id),
  format.vi,
  sizeOf(format),
  format.pieces.map(({ content, inKit }) => (inKit && isDefault(format) ? `**${content}**` : content)).join(', '),
]

const isDefault = (format: Format): boolean => format.medium === 'print' || format.priority === 1

/** How a slogan's wording is known. */
const WORDING = {
  primary: 'dispatch',
  two_or_more: 'two sources or more',
  one_public_source: 'one source',
  uncertain: 'uncertain',
} as const satisfies Record<Theme['sloganConfidence'], string>

const themeRow = (theme: Theme): string[] => [
  code(theme.campaign),
  String(theme.year),
  theme.slogan === null ? '–' : plainText(theme.slogan),
  theme.slogan === null ? '–' : WORDING[theme.sloganConfidence],
  `${formatDay(theme.dates.from)} – ${formatDay(theme.dates.to)}`,
  String(theme.messages.length),
]

/** What tests/bench/line-breaking.ts wrote: shares of 1, `fill` and `cap` as well. */
interface LineBreaking {
  readonly rows: readonly {
    readonly name: string
    readonly compound: number
    readonly layouts: number
    readonly lonely: number
    readonly fill: number
    readonly cap: number
  }[]
}

async function lineBreakingRows(root: string): Promise<readonly (readonly string[])[]> {
  const file = await readFile(join(root, 'tests', 'bench', 'line-breaking.json'), 'utf8')
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  return (JSON.parse(file) as LineBreaking).rows.map(({ name, compound, layouts, lonely, fill, cap }) => [
    name,
    percent(compound),
    percent(layouts),
    percent(lonely),
    fill.toFixed(2),
    percent(cap),
  ])
}

const listRows = (root: string): Promise<string[][]> =>
  Promise.all(
    [...BUILT_IN_LISTS].map(async ([id, { vi }]) => {
      const list = await listedRows(root, id, null)
      return [code(id), vi, String(list?.rows.length ?? 0)]
    }),
  )

/** The generated tables of README.md by the name between their markers. */
export async function readmeTables(root: string): Promise<Readonly<Record<string, string>>> {
  const [formats, themes, lists] = await Promise.all([loadFormats(root), loadThemes(root), listRows(root)])
  const words = wordsOf('en')
  const build = COMMANDS.find(({ name }) => name === 'build')?.options ?? []
  return {
    commands: table(
      ['Command', 'Vietnamese', 'What it does'],
      COMMANDS.map(({ name, alias, about, args }) => [
        code(['bo-kit', name, ...args.map(([syntax]) => syntax)].join(' ')),
        code(alias),
        words[about],
      ]),
    ),
    options: table(
      ['Flag', 'What it says'],
      build.map(([flags, about]) => [code(flags), words[about]]),
    ),
    flags: table(
      ['Command', 'Flags'],
      COMMANDS.filter(({ name, options }) => name !== 'build' && options.length > 0).map(({ name, options }) => [
        code(name),
        // `check` takes what `build` takes
        (name === 'check'
          ? ['what to make, as for `build`', code('--json')]
          : options.map(([flags]) => code(flags))
        ).join(' '),
      ]),
    ),
    lists: table(['List', 'Holds', 'Units'], lists),
    'line-breaking': table(
      [
        'Who breaks the lines',
        'Breaks inside a word',
        'Layouts with one',
        'Last line of one syllable',
        'Size against breaking anywhere',
        'Cap height of the box',
      ],
      await lineBreakingRows(root),
    ),
    products: table(['Id', 'Product', 'Size', 'Contents'], formats.map(productRow)),
    themes: table(['Campaign', 'Year', 'Slogan', 'Wording from', 'Dates', 'Messages'], themes.map(themeRow)),
  }
}

/** The page with every generated table put between its markers. */
export const fillTables = (page: string, tables: Readonly<Record<string, string>>): string =>
  Object.entries(tables).reduce((text, [name, content]) => {
    const [start, end] = [`<!-- table:${name} -->\n`, `<!-- /table:${name} -->`]
    const [from, to] = [text.indexOf(start), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`README.md has no place for the table “${name}”`)
    return `${text.slice(0, from + start.length)}\n${content}\n\n${text.slice(to)}`
  }, page)
