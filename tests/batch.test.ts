import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEntries } from '../src/write/journal.js'
import type { UnitIndex } from '../src/write/unit-index.js'
import { cli } from './support/cli.js'
import { digests, tempFolder } from './support/folder.js'

const PLACE = 'binh-dang-gioi-2024'
const NAMES = [
  'Bảo hiểm xã hội tỉnh Khánh Hòa',
  'Bảo hiểm xã hội tỉnh Phú Yên',
  'Bảo hiểm xã hội tỉnh Lâm Đồng',
  'Bảo hiểm xã hội tỉnh Đắk Lắk',
  'Bảo hiểm xã hội tỉnh Ninh Thuận',
]
/** Two images and a print file. */
const ONLY = 'web-mrec,fb-bai-vuong,ap-phich-a4,ten-thang'

const base = mkdtempSync(join(tmpdir(), 'bo-kit-'))
const [list, whole, cache] = [join(base, 'don-vi.csv'), join(base, 'whole'), join(base, 'cache')]

const build = (output: string, ...more: readonly string[]): string[] => [
  'build',
  '--campaign',
  'binh-dang-gioi',
  '--year',
  '2024',
  '--units',
  list,
  '--only',
  ONLY,
  '-o',
  output,
  ...more,
]
const run = (argv: readonly string[], more: Parameters<typeof cli>[1] = {}) =>
  cli(argv, { ...more, env: { BOKIT_CACHE: cache } })

beforeAll(async () => {
  writeFileSync(list, ['name', ...NAMES].join('\n'))
  const { code, err } = await run(build(whole))
  if (code !== 0) throw new Error(err)
})

afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('a run over many units', () => {
  test('makes a kit a unit, a list of units and a page over all', () => {
    const index = JSON.parse(readFileSync(join(whole, PLACE, 'don-vi.json'), 'utf8')) as UnitIndex
    expect(index.units.map((unit) => unit.name).sort()).toEqual([...NAMES].sort())
    expect(index.units.every((unit) => unit.present && unit.files > 0 && unit.failed === 0)).toBe(true)
    const page = readFileSync(join(whole, PLACE, 'tong-hop.html'), 'utf8')
    for (const unit of index.units) expect(page).toContain(`href="${unit.slug}/xem-truoc.html"`)
    const gallery = readFileSync(join(whole, PLACE, index.units[0]?.slug ?? '', 'xem-truoc.html'), 'utf8')
    expect(gallery).toContain('src="mang-xa-hoi/fb-bai-vuong-1080x1080-ten-thang.png"')
  })

  test('with other pieces later shows the earlier images from their files too', async () => {
    const output = tempFolder()
    cpSync(whole, output, { recursive: true })
    const { code, err } = await run(build(output, '--only', 'web-og,ten-thang'))
    expect(code, err).toBe(0)
    const gallery = readFileSync(join(output, PLACE, 'bao-hiem-xa-hoi-tinh-phu-yen', 'xem-truoc.html'), 'utf8')
    const sources = Array.from(
      gallery.matchAll(/<img class="picture" [^>]* src="([^"]{0,70})/g),
      ([, source]) => source,
    )
    expect(sources.filter((source) => !source?.startsWith('data:'))).toHaveLength(3)
    expect(sources.filter((source) => source?.startsWith('data:image/svg+xml'))).toHaveLength(1)
    expect(sources).toHaveLength(4)
  })

  test('has pages that preview writes again as they were', async () => {
    const output = tempFolder()
    cpSync(whole, output, { recursive: true })
    const { code, err } = await run(['preview', output])
    expect(code, err).toBe(0)
    expect(digests(output)).toEqual(digests(whole))
  })

  test('still knows a unit whose folder is gone', async () => {
    const output = tempFolder()
    cpSync(whole, output, { recursive: true })
    rmSync(join(output, PLACE, 'bao-hiem-xa-hoi-tinh-phu-yen'), { recursive: true })
    const some = join(tempFolder(), 'hai.csv')
    writeFileSync(some, ['name', ...NAMES.filter((name) => !name.includes('Phú Yên'))].join('\n'))
    await run([...build(output), '--units', some])
    const index = JSON.parse(readFileSync(join(output, PLACE, 'don-vi.json'), 'utf8')) as UnitIndex
    expect(index.units.filter((unit) => !unit.present).map((unit) => unit.name)).toEqual([
      'Bảo hiểm xã hội tỉnh Phú Yên',
    ])
    expect(readFileSync(join(output, PLACE, 'tong-hop.html'), 'utf8')).toContain('thư mục đã xóa')
  })

  test('the same with a cache, without one, and read back in full', async () => {
    const [bare, full] = [tempFolder(), tempFolder()]
    await run(build(bare, '--no-cache', '--jobs', '1'))
    await run(build(full, '--verify', 'day-du', '--jobs', '3'))
    expect(digests(bare)).toEqual(digests(whole))
    expect(digests(full)).toEqual(digests(whole))
  })

  test('a row that was refused costs only its unit, and the exit says so', async () => {
    const bad = join(tempFolder(), 'loi.csv')
    writeFileSync(bad, `name,from\n${NAMES[0]},\n${NAMES[1]},ngày mai\n`)
    const output = tempFolder()
    const { code, err } = await run([...build(output), '--units', bad])
    expect(code, err).toBe(1)
    expect(err).toContain('ngày mai')
    expect(existsSync(join(output, PLACE, 'bao-hiem-xa-hoi-tinh-khanh-hoa', 'manifest.json'))).toBe(true)
  })

  test('--unit beside --units is refused before anything is made', async () => {
    const output = tempFolder()
    expect((await run(build(output, '--unit', 'X'))).code).toBe(2)
    expect(digests(output)).toEqual({})
  })
})

describe('a second run', () => {
  const times = (folder: string): Record<string, number> =>
    Object.fromEntries(
      Object.keys(digests(folder))
        .filter((name) => /\.(?:png|jpg|pdf)$/.test(name) && !name.endsWith('phieu-in-an.pdf'))
        .map((name) => [name, statSync(join(folder, name)).mtimeMs]),
    )

  test('makes again what is gone or changed and nothing else', async () => {
    const output = tempFolder()
    cpSync(whole, output, { recursive: true, preserveTimestamps: true })
    const before = times(output)
    const [first = '', second = ''] = Object.keys(before)
    rmSync(join(output, first))
    writeFileSync(join(output, second), 'đã sửa')
    const { code, events } = await run(build(output, '--json'))
    expect(code).toBe(0)
    expect(digests(output)).toEqual(digests(whole))
    const after = times(output)
    expect(
      Object.keys(after)
        .filter((name) => after[name] !== before[name])
        .sort(),
    ).toEqual([first, second].sort())
    expect(events().at(-1)).toMatchObject({ event: 'done', kept: Object.keys(before).length - 2 })
  })

  test('makes again the pieces of a unit whose parent has changed', async () => {
    const output = tempFolder()
    cpSync(whole, output, { recursive: true })
    const changed = join(tempFolder(), 'khac.csv')
    writeFileSync(
      changed,
      ['name,parent', ...NAMES.map((name, i) => `${name},${i === 0 ? 'Cơ quan khác' : ''}`)].join('\n'),
    )
    const { events } = await run([...build(output, '--json'), '--units', changed])
    const pieces = Object.keys(times(whole)).length / NAMES.length
    expect(events().at(-1)).toMatchObject({ kept: pieces * (NAMES.length - 1), pieces: pieces * NAMES.length })
  })
})

describe('a run that is cut off', () => {
  test('by Ctrl-C exits 130, leaves whole records, and goes on where it was', async () => {
    const output = tempFolder()
    const stop = new AbortController()
    let told = 0
    const cut = await run(build(output, '--json', '--jobs', '2'), {
      signal: stop.signal,
      onOut: (text) => text.includes('"artifact"') && ++told === 5 && stop.abort(),
    })
    expect(cut.code).toBe(130)
    const { code, events } = await run(build(output, '--json'))
    expect(code).toBe(0)
    expect(events().at(-1)?.['kept']).toBeGreaterThanOrEqual(5)
    expect(digests(output)).toEqual(digests(whole))
  })

  test('keeps whole lines of a journal with a half line in it', () => {
    const line = (id: string): string => JSON.stringify({ unit: 'u', id, from: '1', artifacts: [] })
    expect(readEntries(`\n${line('a')}\n\n{"unit":"u","id":"b","fr\n${line('c')}\n`).map(({ id }) => id)).toEqual([
      'a',
      'c',
    ])
  })

  test('two runs at once on one folder end with the same bytes', async () => {
    const output = tempFolder()
    const [one, two] = await Promise.all([run(build(output)), run(build(output))])
    expect([one.code, two.code]).toEqual([0, 0])
    expect(digests(output)).toEqual(digests(whole))
  })
})

describe('parts', () => {
  test('of a run, merged, equal the whole run byte for byte', async () => {
    const [shared, apart, merged] = [tempFolder(), tempFolder(), tempFolder()]
    for (const part of [1, 2, 3]) {
      await run(build(shared, '--shard', `${part}/3`))
      await run(build(join(apart, String(part)), '--shard', `${part}/3`))
    }
    expect(existsSync(join(shared, PLACE, 'tong-hop.html'))).toBe(false)
    expect((await run(['merge', '-o', shared])).code).toBe(0)
    expect(digests(shared)).toEqual(digests(whole))
    expect((await run(['gop', ...[1, 2, 3].map((part) => join(apart, String(part))), '-o', merged])).code).toBe(0)
    expect(digests(merged)).toEqual(digests(whole))
  })

  test('are looked for in the folders that hold them, not in those of a campaign or of something else', async () => {
    const [merged, nothing, other] = [tempFolder(), tempFolder(), tempFolder()]
    writeFileSync(join(other, 'ghi-chu.txt'), 'x')
    const { code, err } = await run(['merge', join(whole, PLACE), other, nothing, '-o', merged])
    expect(code).toBe(2)
    expect(err).toContain(`“${join(whole, PLACE)}” chưa có bộ kit nào`)
    expect(err).toContain(`Ghi thư mục chứa nó: “${whole}”`)
    expect(err).toContain(`“${other}” chưa có bộ kit nào`)
    expect(err).not.toContain(nothing)
    expect(digests(merged)).toEqual({})
    expect((await run(['merge', whole, nothing, '-o', merged])).code).toBe(0)
    expect(digests(merged)).toEqual(digests(whole))
  })

  test.each([
    [{ JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '2' }, 3],
    [{ CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2' }, 2],
  ])('are known from the surroundings: %o', async (env, units) => {
    const { code, out } = await cli(build('x', '--shard', 'auto', '--dry-run', '--json'), { env, cwd: tempFolder() })
    expect(code).toBe(0)
    const names = new Set(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { event: string; unit?: string })
        .flatMap((event) => (event.event === 'job' ? [event.unit] : [])),
    )
    expect(names.size).toBe(units)
  })

  test.each(['0/3', '4/3', 'hai', 'auto'])('--shard %s is refused', async (part) =>
    expect((await cli(build('x', '--shard', part), { cwd: tempFolder() })).code).toBe(2),
  )
})

test('--zip packs each unit’s folder under its own name, the same bytes every time', async () => {
  const [one, two] = [tempFolder(), tempFolder()]
  await run(build(one, '--zip'))
  await run(build(two, '--zip', '--jobs', '1'))
  const name = `${PLACE}/bao-hiem-xa-hoi-tinh-dak-lak.zip`
  expect(digests(one)[name]).toBe(digests(two)[name])
  const files = unzipSync(readFileSync(join(one, name)))
  expect(Object.keys(files)).toContain('Bảo hiểm xã hội tỉnh Đắk Lắk/xem-truoc.html')
  const inside = 'mang-xa-hoi/fb-bai-vuong-1080x1080-ten-thang.png'
  expect(
    Buffer.from(files[`Bảo hiểm xã hội tỉnh Đắk Lắk/${inside}`] ?? []).equals(
      readFileSync(join(one, PLACE, 'bao-hiem-xa-hoi-tinh-dak-lak', inside)),
    ),
  ).toBe(true)
})
