import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { embedMetadata } from '../src/write/metadata/embed.js'
import { createKeyPair, createSeal } from '../src/write/metadata/seal.js'
import { cli } from './support/cli.js'
import { digests, tempFolder } from './support/folder.js'

const ARGV = [
  'build',
  '--year',
  '2024',
  '--unit',
  'Bảo hiểm xã hội tỉnh Khánh Hòa',
  '--only',
  'ap-phich-a4,web-og',
  '--type',
  'png,jpg,webp,svg,tif,pdf',
  '--dpi',
  '72',
]

test('files of a build say where they come from, whoever looks at them later', async () => {
  const cwd = tempFolder()
  const built = await cli([...ARGV, '-o', 'a'], { cwd })
  expect(built.code, built.err).toBe(0)
  expect((await cli([...ARGV, '-o', 'b'], { cwd })).code).toBe(0)
  expect(digests(join(cwd, 'b'))).toEqual(digests(join(cwd, 'a')))

  const files = readdirSync(join(cwd, 'a'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/(?:(?:in|man-hinh)\/.*\.(?:png|jpg|webp|svg|tif|pdf)|phieu-in-an\.pdf)$/u.test(file),
  )
  const kinds = new Set(files.map((file) => /phieu-in-an\.pdf$|[^.]+$/u.exec(file)?.[0] ?? ''))
  expect(kinds).toEqual(new Set(['png', 'jpg', 'webp', 'svg', 'tif', 'pdf', 'phieu-in-an.pdf']))
  for (const kind of kinds) {
    const [bytes] = files.filter((file) => file.endsWith(kind)).map((file) => readFileSync(join(cwd, 'a', file)))
    if (!bytes) throw new Error(`no ${kind}`)
    // out of its folder, without a manifest beside it
    const file = `gui-di-${kind === 'phieu-in-an.pdf' ? kind : `.${kind}`}`
    writeFileSync(join(cwd, file), bytes)
    const whole = await cli(['verify', file, '--json'], { cwd })
    expect(whole.code, file).toBe(0)
    expect(whole.events()).toEqual([
      expect.objectContaining({ file, verdict: 'stand-in', theme: 'same', record: null }),
    ])
    // behind the last bytes that say something: an SVG ends with its metadata
    const at = kind === 'svg' ? 200 : bytes.length - 60
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(join(cwd, file), bytes)
    const edited = await cli(['xac-minh', file], { cwd })
    expect(edited.code, file).toBe(1)
    expect(edited.out).toContain('ĐÃ BỊ SỬA')
    expect(edited.out).toContain('Chủ đề: Tháng hành động vì bình đẳng giới năm 2024; đơn vị: ')
  }

  writeFileSync(
    join(cwd, 'la.jpg'),
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer(),
  )
  const foreign = await cli(['verify', 'la.jpg'], { cwd })
  expect(foreign.code).toBe(1)
  expect(foreign.out).toContain('KHÔNG PHẢI do bo-kit')
})

test('no seal is told of a file that was edited, and a file that is missing hides no other', async () => {
  const cwd = tempFolder()
  const theme = { campaign: 'binh-dang-gioi', year: 2024, theme: 'a'.repeat(64), identity: null }
  const seal = createSeal(theme, 'Bảo hiểm xã hội Việt Nam', createKeyPair().privateKey)
  const bare = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>\n')
  const svg = new TextDecoder().decode(embedMetadata(bare, { ...theme, unit: 'Sở Y tế', seal }))
  writeFileSync(join(cwd, 'goc.svg'), svg)
  writeFileSync(join(cwd, 'sua.svg'), svg.replace('</svg>', '<path d="M0 0H9V9Z"/></svg>'))
  const { code, out, err } = await cli(['verify', 'khong-co.svg', 'goc.svg', 'sua.svg'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('khong-co.svg')
  const [whole, edited] = out.split('sua.svg: ')
  expect(whole).toMatch(/chữ ký/iu)
  expect(edited).toContain('ĐÃ BỊ SỬA')
  expect(edited).not.toMatch(/chữ ký/iu)
})

test('verify says what it needs', async () => {
  const cwd = tempFolder()
  expect((await cli(['verify'], { cwd })).err).toContain('Ví dụ: npx bo-kit verify')
  writeFileSync(join(cwd, 'a.png'), 'x')
  writeFileSync(join(cwd, 'k.pub'), 'x')
  const { code, err } = await cli(['verify', 'a.png', '--key', 'k.pub'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('khóa công khai')
})
