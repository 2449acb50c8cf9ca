import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Artifact } from '../src/model/job.js'
import { manifestSchema } from '../src/write/manifest-schema.js'
import { cli } from './support/cli.js'
import { digest, digests, tempFolder } from './support/folder.js'

const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
const FOLDER = 'binh-dang-gioi-2024/bao-hiem-xa-hoi-tinh-khanh-hoa'
const PRODUCTS = 'bang-ron-6x0.8m,ap-phich-a3,fb-bai-vuong,zalo-bia-oa'
const build = (output: string, ...more: readonly string[]): string[] => [
  'build',
  '--campaign',
  'binh-dang-gioi',
  '--year',
  '2024',
  '--unit',
  UNIT,
  '--only',
  PRODUCTS,
  '-o',
  output,
  ...more,
]

const manifestOf = (output: string, folder = FOLDER) => {
  const text = readFileSync(join(output, folder, 'manifest.json'), 'utf8')
  return { text, manifest: manifestSchema.parse(JSON.parse(text)) }
}

const ofFormat = (artifacts: readonly Artifact[], format: string): Artifact => {
  const found = artifacts.find((artifact) => artifact.format === format)
  if (!found) throw new Error(`not made: ${format}`)
  return found
}

describe('a build', () => {
  test('makes its files, a manifest that is true of them and a gallery', async () => {
    const output = tempFolder()
    const { code, err, out } = await cli(build(output))
    expect(code, err).toBe(0)
    expect(out).toBe('')
    const { manifest } = manifestOf(output)
    expect(manifest.unit).toMatchObject({
      name: UNIT,
      short: 'BHXH tỉnh Khánh Hòa',
      parent: 'Bảo hiểm xã hội Việt Nam',
    })
    for (const artifact of manifest.artifacts) {
      const bytes = readFileSync(join(output, FOLDER, artifact.path))
      expect(digest(bytes), artifact.path).toBe(artifact.sha256)
      expect(bytes.length).toBe(artifact.bytes)
      expect(artifact.path).toMatch(/^[a-z0-9./-]+$/)
      expect(artifact.alt.length).toBeGreaterThan(30)
      expect(artifact.standIn).toBe(true)
    }
    const listed = [
      ...manifest.artifacts.map(({ path }) => path),
      'manifest.json',
      'phieu-in-an.pdf',
      'xem-truoc.html',
    ].map((path) => `${FOLDER}/${path}`)
    expect(Object.keys(digests(output)).toSorted()).toEqual(listed.toSorted())
    expect(err).toContain(FOLDER)
  })

  test('says in the manifest what a file is, with what it leaves out', async () => {
    const output = tempFolder()
    await cli(build(output))
    const { artifacts } = manifestOf(output).manifest
    const banner = ofFormat(artifacts, 'bang-ron-6x0.8m')
    expect(banner).toMatchObject({
      medium: 'print',
      fileType: 'pdf',
      trim: { width: 6000, height: 800, unit: 'mm' },
      scale: 0.1,
      pixels: null,
    })
    // 1:10 in points, bleed of 50 mm around
    const sides = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): number[] =>
      [x1 - x0, y1 - y0].map((points) => (points / 72) * 254)
    expect(sides(banner.boxes!.trim)).toEqual([expect.closeTo(6000, 1), expect.closeTo(800, 1)])
    expect(sides(banner.boxes!.bleed)).toEqual([expect.closeTo(6100, 1), expect.closeTo(900, 1)])
    expect(banner.omitted).toEqual(expect.arrayContaining(['parent', 'slogan', 'hotlines']))
    expect(banner.omitted).not.toContain('unit')
    const square = ofFormat(artifacts, 'fb-bai-vuong')
    expect(square).toMatchObject({
      medium: 'screen',
      trim: { unit: 'px' },
      pixels: { width: 1080, height: 1080 },
      boxes: null,
      scale: 1,
    })
    expect(square.alt).toContain('Bài đăng Facebook vuông')
    expect(square.alt).toContain(UNIT)
  })

  test('gives the same bytes every time, whatever the number of jobs, the place and the clock', async () => {
    const [one, two] = [tempFolder(), tempFolder()]
    await cli(build(one, '--jobs', '1'))
    await cli(build(two, '--jobs', '3'))
    const first = digests(one)
    expect(Object.keys(first).length).toBeGreaterThan(6)
    expect(digests(two)).toEqual(first)
    await cli(build(two, '--jobs', '2'))
    expect(digests(two)).toEqual(first)
  })

  test('writes no clock, no path of this machine, no version of Node', async () => {
    const output = tempFolder()
    await cli(build(output))
    const today = new Date().toISOString().slice(0, 10)
    for (const name of Object.keys(digests(output))) {
      const text = readFileSync(join(output, name), 'latin1')
      for (const secret of [output, process.cwd(), process.version, today, today.replaceAll('-', '')]) {
        expect(text.includes(secret), `${name} holds ${secret}`).toBe(false)
      }
    }
  })

  test('keeps in the manifest what an earlier run of the same unit made', async () => {
    const output = tempFolder()
    await cli(build(output, '--only', 'ap-phich-a3'))
    const before = manifestOf(output).manifest.artifacts
    await cli(build(output, '--only', 'fb-bai-vuong'))
    const after = manifestOf(output).manifest.artifacts
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.length).toBeGreaterThan(before.length)
  })

  test('tells every file as an event with --json', async () => {
    const output = tempFolder()
    const { code, events } = await cli(build(output, '--json'))
    expect(code).toBe(0)
    const told = events().filter(({ event }) => event === 'artifact')
    expect(told).toHaveLength(manifestOf(output).manifest.artifacts.length)
    expect(events().at(-1)).toMatchObject({ event: 'done' })
  })

  test('makes any other size, composed after its shape', async () => {
    const output = tempFolder()
    const { code, err } = await cli([
      'build',
      '--year',
      '2024',
      '--unit',
      UNIT,
      '--size',
      '420x70cm',
      '--size',
      '1170x300px',
      '-o',
      output,
    ])
    expect(code, err).toBe(0)
    const { artifacts } = manifestOf(output).manifest
    expect(artifacts.map(({ trim }) => `${trim.width}x${trim.height} ${trim.unit}`).toSorted()).toEqual([
      '1170x300 px',
      '4200x700 mm',
    ])
  })

  test('makes the file types asked for', async () => {
    const output = tempFolder()
    const { code, err } = await cli(build(output, '--only', 'fb-bai-vuong', '--type', 'png,jpg,webp,svg,pdf'))
    expect(code, err).toBe(0)
    const types = new Set(manifestOf(output).manifest.artifacts.map(({ fileType }) => fileType))
    expect(types).toEqual(new Set(['png', 'jpg', 'webp', 'svg', 'pdf']))
  })

  test('puts two units whose names give one folder name into two folders', async () => {
    const output = tempFolder()
    const only = ['--only', 'fb-bai-vuong', '-o', output]
    await cli(['build', '--year', '2024', '--unit', 'Hội Phụ nữ xã An Bình', ...only])
    await cli(['build', '--year', '2024', '--unit', 'Hội Phụ nữ xã Ân Bình', ...only])
    const folders = readdirSync(join(output, 'binh-dang-gioi-2024'))
    expect(folders).toHaveLength(2)
    const names = folders.map((folder) => manifestOf(output, `binh-dang-gioi-2024/${folder}`).manifest.unit.name)
    expect(names.toSorted()).toEqual(['Hội Phụ nữ xã An Bình', 'Hội Phụ nữ xã Ân Bình'])
  })

  test('stopped half-way exits 130, leaves whole files only and can be run again', async () => {
    const output = tempFolder()
    const stop = new AbortController()
    const stopped = await cli(build(output, '--jobs', '1', '--json'), {
      signal: stop.signal,
      onOut: (text) => text.includes('"artifact"') && stop.abort(),
    })
    expect(stopped.code).toBe(130)
    const left = Object.keys(digests(output))
    const { artifacts } = manifestOf(output).manifest
    const pieces = left.filter((name) => !/manifest\.json$|phieu-in-an\.pdf$|xem-truoc\.html$/.test(name))
    expect(pieces.toSorted()).toEqual(artifacts.map(({ path }) => `${FOLDER}/${path}`).toSorted())
    expect((await cli(build(output))).code).toBe(0)
    const fresh = tempFolder()
    await cli(build(fresh))
    expect(digests(output)).toEqual(digests(fresh))
  })
})

test('--dry-run prints the plan and writes nothing', async () => {
  const output = tempFolder()
  const { code, out } = await cli(build(output, '--dry-run'))
  expect(code).toBe(0)
  expect(out).toContain('in/bang-ron-6x0.8m-ten-thang')
  expect(Object.keys(digests(output))).toEqual([])
})

test('check finds nothing wrong with the demo unit and writes nothing', async () => {
  const cwd = tempFolder()
  const { code, out, err } = await cli(['check', '--year', '2024', '--unit', UNIT, '--only', PRODUCTS], { cwd })
  expect(code, out).toBe(0)
  expect(err).toContain('0 lỗi')
  expect(Object.keys(digests(cwd))).toEqual([])
})

test('doctor, list and preview answer', async () => {
  const output = tempFolder()
  expect((await cli(['doctor'], { cwd: output })).code).toBe(0)
  const list = await cli(['liet-ke', 'formats'])
  expect(list.code).toBe(0)
  expect(list.out).toContain('bang-ron-6x0.8m')
  await cli(build(output, '--only', 'fb-bai-vuong'))
  const before = readFileSync(join(output, FOLDER, 'xem-truoc.html'), 'utf8')
  expect((await cli(['xem', join(output, FOLDER)])).code).toBe(0)
  expect(readFileSync(join(output, FOLDER, 'xem-truoc.html'), 'utf8')).toBe(before)
})
