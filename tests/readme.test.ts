import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Io } from '../src/cli/io.js'
import { COMMANDS, createProgram } from '../src/cli/program.js'
import { loadFormats } from '../src/input/formats.js'
import { kitSchema, loadKit } from '../src/input/kit.js'
import { meaningOf } from '../src/input/sheet/column-names.js'
import { productsOf } from '../src/input/sheet/product-words.js'
import { eventKinds } from '../src/model/kit.js'
import { root } from './support/kit.js'
import { fillTables, readmeTables } from './support/readme-tables.js'

const page = readFileSync(join(root, 'README.md'), 'utf8')

test('the tables say what the data say (npm run readme)', async () => {
  expect(page).toBe(fillTables(page, await readmeTables(root)))
})

test('every linked file is there, and pictures are light', () => {
  const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) {
    expect(existsSync(join(root, link)), link).toBe(true)
    if (link.endsWith('.webp')) expect(statSync(join(root, link)).size, link).toBeLessThanOrEqual(150_000)
  }
})

test('every npm script it tells of exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...page.matchAll(/npm (?:run ([a-z:]+)|(start|test))/g)].map(
    ([, script, short]) => script ?? short ?? '',
  )
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'verify', 'bench', 'readme']))
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})

/** A world in which nothing is seen of what a program says. */
const silent: Io = {
  out: () => undefined,
  err: () => undefined,
  isTerminal: false,
  columns: 80,
  cwd: root,
  env: {},
  input: async function* () {},
  signal: new AbortController().signal,
  now: () => 0,
}

/** Command lines in fences and in running text, as a shell takes them apart. */
const commandLines = [...page.matchAll(/(?:npx bo-kit|node bin\/bo-kit\.js) ((?:"[^"]*"|[^`#\n"])+)/g)].map(
  ([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
)

test('every command line it shows is one the program takes', async () => {
  expect(commandLines.length).toBeGreaterThan(20)
  for (const argv of commandLines.filter(([name]) => name !== '…')) {
    const ran: string[] = []
    const program = createProgram('0', 'en', silent, async (name) => void ran.push(name))
    await expect(program.parseAsync([...argv], { from: 'user' }), argv.join(' ')).resolves.toBeDefined()
    expect(ran, argv.join(' ')).toHaveLength(1)
  }
})

test('every flag it names is one of the program', () => {
  const every = new Set(
    COMMANDS.flatMap(({ options }) => options.flatMap(([flags]) => flags.match(/--[a-z-]+/g) ?? [])),
  )
  const named = [...page.matchAll(/(?<=[\s`])--[a-z][a-z-]+/g)].map(([flag]) => flag)
  expect(named.filter((flag) => !every.has(flag) && !['--lang', '--help'].includes(flag))).toEqual([])
})

test('its kit.yaml files load, and the longest shows every key there is', async () => {
  const files = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
  const folder = await mkdtemp(join(tmpdir(), 'bo-kit-'))
  try {
    const keys = new Set<string>()
    for (const [index, text] of files.entries()) {
      const file = join(folder, `kit-${index}.yaml`)
      await writeFile(file, text)
      await loadKit(file)
      for (const [, key = ''] of text.matchAll(/^(\w+):/gm)) keys.add(key)
    }
    expect([...keys].sort()).toEqual(Object.keys(kitSchema.shape).sort())
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('headings of a list that it names are understood', async () => {
  const products = productsOf(await loadFormats(root))
  const rows = page.slice(page.indexOf('| Column | Gives |')).split('\n\n')[0]?.split('\n').slice(2) ?? []
  const headings = rows.flatMap((row) => row.split('|')[1]?.split('·') ?? []).map((heading) => heading.trim())
  expect(headings.length).toBeGreaterThan(8)
  expect(headings.filter((heading) => meaningOf(heading, products) === null)).toEqual([])
})

test('every place in the page that it points to is there', () => {
  const anchors = page
    .replace(/```.*?```/gs, '')
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\d -]/gu, '')
        .replaceAll(' ', '-'),
    )
  const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target)
  expect(targets.filter((target) => !anchors.includes(target))).toEqual([])
})

test('kinds of event it names are those there are', () => {
  for (const [, kind] of page.matchAll(/--event ([a-z-]+)/g)) expect(Object.keys(eventKinds)).toContain(kind)
})
