import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProgram, type BuiltProgram } from './support/built-program.js'
import { digests, tempFolder } from './support/folder.js'
import { root } from './support/kit.js'

const UNITS = 8
/** More than one thread takes, of five pieces each. */
const MANY = 65
const PLACE = 'binh-dang-gioi-2024'

let program: BuiltProgram
let whole: Record<string, string>
const listOf = (count: number): string =>
  ['Tên đơn vị', ...Array.from({ length: count }, (_, i) => `Bảo hiểm xã hội huyện số ${i + 1}`)].join('\n')
const build = (units: string, only: string, output: string, ...more: readonly string[]): string[] => {
  const list = join(program.folder, units)
  return ['build', '--year', '2024', '--units', list, '--only', only, '--json', '-o', output, ...more]
}
const few = (output: string): string[] => build('few.csv', 'web-mrec,fb-bai-vuong,ap-phich-a4,ten-thang', output)
const many = (output: string, ...more: readonly string[]): string[] =>
  build('many.csv', 'web-mrec,web-og,fb-lien-ket,zalo-bai-viet,li-bai,ten-thang', output, ...more)

beforeAll(async () => {
  program = buildProgram()
  writeFileSync(join(program.folder, 'few.csv'), listOf(UNITS))
  writeFileSync(join(program.folder, 'many.csv'), listOf(MANY))
  const output = join(program.folder, 'whole')
  const { code, err } = await program.start(few(output)).ended
  if (code !== 0) throw new Error(err)
  whole = digests(output)
})

afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

/** When each file under its final name was last written; records and pages are written again by every run. */
const times = (folder: string): ReadonlyMap<string, number> =>
  new Map(
    Object.keys(digests(folder))
      .filter((name) => /\/(?:in|mang-xa-hoi|man-hinh)\/[^.]/.test(name))
      .map((name) => [name, statSync(join(folder, name)).mtimeMs]),
  )

/** Numbers that look random and are the same in every run of the test. */
function* scattered(seed: number): Generator<number> {
  for (let x = seed; ; x = (x * 48_271) % 2_147_483_647) yield x
}

describe('a run that is stopped again and again', () => {
  test('20 times, by turns with Ctrl-C and kill -9, ends with the bytes of an unbroken one and writes nothing twice', async () => {
    const output = tempFolder()
    const moments = scattered(20_241_115)
    for (let i = 0; i < 20; i += 1) {
      const before = times(output)
      const { child, ended } = program.start(few(output))
      const after = Number(moments.next().value) % 3
      let told = 0
      child.stdout?.on('data', (text: Buffer) => {
        told += text.toString().split('"artifact"').length - 1
        if (told > before.size + after && !child.killed) child.kill(i % 2 === 0 ? 'SIGINT' : 'SIGKILL')
      })
      const { code, err } = await ended
      if (i % 2 === 0) expect([0, 130], err).toContain(code)
      const now = times(output)
      for (const [name, time] of before) expect(now.get(name), name).toBe(time)
      for (const [name, digest] of Object.entries(digests(output)))
        if (now.has(name)) expect(digest, name).toBe(whole[name])
    }
    expect(times(output).size).toBeGreaterThan(0)
    const { code } = await program.start(few(output)).ended
    expect(code).toBe(0)
    expect(digests(output)).toEqual(whole)
  }, 600_000)

  test('on a disk that fills up says so, leaves no half file, and goes on when there is room', async () => {
    const output = tempFolder()
    const disk = pathToFileURL(join(root, 'tests', 'support', 'full-disk.mjs')).href
    const { code, err } = await program.start(few(output), {
      node: ['--import', disk],
      env: { DISK_BYTES: '1500000', BOKIT_CACHE: join(output, 'cache') },
    }).ended
    expect(code).toBe(1)
    expect(err).toContain('ổ đĩa đã đầy')
    const made = times(output)
    expect(made.size).toBeGreaterThan(0)
    for (const [name, digest] of Object.entries(digests(join(output, PLACE))))
      expect([whole[`${PLACE}/${name}`], 'record'], name).toContain(/\.(?:html|json)$/.test(name) ? 'record' : digest)
    for (const name of Object.keys(digests(output)))
      if (name.endsWith('.json')) JSON.parse(readFileSync(join(output, name), 'utf8'))
    rmSync(join(output, 'cache'), { recursive: true, force: true })
    expect((await program.start(few(output)).ended).code).toBe(0)
    expect(digests(output)).toEqual(whole)
  })
})

describe('a run over more units than one thread takes', () => {
  test('makes the bytes that its parts make one by one, and goes on after Ctrl-C', async () => {
    const [together, apart] = [tempFolder(), tempFolder()]
    const cut = program.start(many(together))
    let told = 0
    cut.child.stdout?.on('data', (text: Buffer) => {
      told += text.toString().split('"artifact"').length - 1
      if (told > 30 && !cut.child.killed) cut.child.kill('SIGINT')
    })
    expect((await cut.ended).code).toBe(130)
    expect((await program.start(many(together)).ended).code).toBe(0)
    for (const part of [1, 2, 3, 4, 5]) await program.start(many(apart, '--shard', `${part}/5`)).ended
    await program.start(['merge', '-o', apart]).ended
    expect(
      readdirSync(join(together, PLACE), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    ).toHaveLength(MANY)
    expect(digests(together)).toEqual(digests(apart))
  })
})
