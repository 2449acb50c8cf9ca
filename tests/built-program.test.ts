import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUDGET } from '../src/build/tell-v8.js'
import { buildProgram, type BuiltProgram } from './support/built-program.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'

let program: BuiltProgram
beforeAll(() => {
  program = buildProgram()
})
afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

const build = (output: string): string[] => ['build', '--year', '2024', '--only', 'web-mrec,ten-thang', '-o', output]

/** Digests of what the pieces of the only unit were made from. */
function madeFrom(output: string): readonly string[] {
  const file = join(output, 'binh-dang-gioi-2024', 'bao-hiem-xa-hoi-tinh-khanh-hoa', 'manifest.json')
  const { pieces } = JSON.parse(readFileSync(file, 'utf8')) as { readonly pieces: Record<string, { from: string }> }
  return Object.values(pieces).map((piece) => piece.from)
}

/** Prints whether V8 refuses what it compiled of a script before. */
const REFUSES = `
const [script, compiled] = process.argv.slice(1).map((file) => require('node:fs').readFileSync(file))
const { cachedDataRejected } = new (require('node:vm').Script)(script.toString('latin1'), { cachedData: compiled })
process.stdout.write(String(cachedDataRejected))`

describe('the bundled program', () => {
  test.each([
    ['help', ''],
    ['main', ''],
    ['rest', ''],
    ['zod', ''],
    ['main', '.thread'],
    ['rest', '.thread'],
  ])('starts %s%s from what V8 compiled of it', (name, made) => {
    const script = join(program.folder, 'dist', 'bundle', `${name}.cjs`)
    const told = made === '' || !process.versions.v8.startsWith(BUDGET.v8) ? [] : [BUDGET.flag]
    const args = [...told, '-e', REFUSES, script, `${script}${made}.compiled`]
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('false')
  })

  test('says all it has to say before it ends', async () => {
    const argv = ['list', 'formats', '--json']
    const { out } = await cli(argv)
    const piped = execFileSync(process.execPath, [join(program.folder, 'bin', 'bo-kit.js'), ...argv], {
      encoding: 'utf8',
    })
    expect(piped).toBe(out)
  })

  test('is another one when its script or a letter of its fonts changes, and only then', async () => {
    const output = tempFolder()
    const made = async (): Promise<readonly string[]> => {
      expect((await program.start(build(output)).ended).code).toBe(0)
      return madeFrom(output)
    }
    const first = await made()
    expect(await made()).toEqual(first)
    appendFileSync(join(program.folder, 'dist', 'bundle', 'main.cjs'), '\n')
    const second = await made()
    expect(second).not.toEqual(first)
    appendFileSync(join(program.folder, 'assets', 'glyphs', 'black.json'), '\n')
    expect(await made()).not.toEqual(second)
  })
})
