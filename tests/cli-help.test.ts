import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/program.js'
import { cli } from './support/cli.js'
import { root } from './support/kit.js'

test('help is Vietnamese and names every command with its alias', async () => {
  const { code, out, err } = await cli(['--help'])
  expect(code).toBe(0)
  expect(err).toBe('')
  for (const { name, alias } of COMMANDS) expect(out).toContain(`${name}|${alias}`)
  expect(out).toContain('Cách dùng: bo-kit [tùy chọn] [lệnh]')
  expect(out).not.toMatch(/Usage|Options|Commands|display|output the/)
})

test('help speaks English when asked', async () => {
  for (const given of [await cli(['--help', '--lang', 'en']), await cli(['--help'], { env: { BOKIT_LANG: 'en' } })]) {
    expect(given.code).toBe(0)
    expect(given.out).toContain('Usage: bo-kit [options] [command]')
    expect(given.out).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
  }
})

test.each(COMMANDS)('$name --help tells of every option in both languages', async ({ name, alias, options }) => {
  const vi = await cli([name, '--help'])
  expect(vi.code).toBe(0)
  expect((await cli([alias, '--help'])).out).toBe(vi.out)
  const en = await cli([name, '--help', '--lang', 'en'])
  for (const [flags] of options) {
    // the flag and, after two spaces or on the next line, words
    const told = new RegExp(`${flags.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s{2,}\\S`, 'u')
    expect(vi.out).toMatch(told)
    expect(en.out).toMatch(told)
  }
})

test('no command prints the help as talk and counts as wrong usage', async () => {
  const { code, out, err } = await cli([])
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain('Cách dùng:')
})

/** Files and packages that a program loads for its help. */
function loadedBy(program: string): readonly string[] {
  const spy = pathToFileURL(join(root, 'tests', 'support', 'load-spy.mjs')).href
  const { status, stderr } = spawnSync(process.execPath, ['--import', spy, program, '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return [...stderr.matchAll(/^loads (.*)$/gm)].map(([, url = '']) => url)
}

const packagesOf = (loaded: readonly string[]): ReadonlySet<string> =>
  new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))

test('help loads no renderer, no reader and no other command', () => {
  const loaded = loadedBy(join('dist', 'cli', 'main.js'))
  expect(packagesOf(loaded)).toEqual(new Set(['commander']))
  const rooms = loaded.flatMap((url) => /\/dist\/(.+)\.js$/.exec(url)?.[1] ?? [])
  expect(rooms).toContain('cli/run')
  expect(rooms.filter((file) => !/^(?:cli|model)\//.test(file))).toEqual([])
  expect(rooms.filter((file) => COMMANDS.some(({ name }) => file === `cli/${name}`))).toEqual([])
})

test('the program as it is started loads no package for its help that it does not hold', () => {
  const loaded = loadedBy(join('bin', 'bo-kit.js'))
  expect(loaded.length).toBeGreaterThan(0)
  expect([...packagesOf(loaded)].filter((name) => name !== 'commander')).toEqual([])
})
