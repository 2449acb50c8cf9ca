import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { manifestSchema } from '../src/write/manifest-schema.js'
import { cli } from './support/cli.js'
import { digest, tempFolder } from './support/folder.js'
import { openPdf } from './support/pdf.js'
import { readableTexts } from './support/pdf-text.js'

const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
const FOLDER = join('binh-dang-gioi-2024', 'bao-hiem-xa-hoi-tinh-khanh-hoa')

const kitFile = (lines: string): string => {
  const folder = tempFolder()
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'kit.yaml')
  writeFileSync(file, `unit: ${UNIT}\nyear: 2024\n${lines}`)
  return file
}

const sheetTexts = async (output: string): Promise<string[]> => {
  const pdf = await openPdf(readFileSync(join(output, FOLDER, 'phieu-in-an.pdf')))
  return pdf.getPages().flatMap((page) => readableTexts(page))
}

describe('files for shops and offices', () => {
  test('are made from one command, recorded, and the order sheet counts what the kit asks for', async () => {
    const output = tempFolder()
    const config = kitFile(
      'only: to-roi-a5\ntype: [pdf, tif, jpg, chia-se]\ndpi: 72\nimposition: A4\ntiling: a4\nquantities:\n  to-roi-a5: 2000\n',
    )
    const { code, err } = await cli(['build', '-c', config, '-o', output])
    expect(code, err).toBe(0)
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(output, FOLDER, 'manifest.json'), 'utf8')))
    expect(manifest.artifacts.map(({ path }) => path)).toEqual([
      'chia-se/to-roi-a5-chu-de-chia-se.pdf',
      'in/to-roi-a5-chu-de-72dpi-mat-1.jpg',
      'in/to-roi-a5-chu-de-72dpi-mat-1.tif',
      'in/to-roi-a5-chu-de-72dpi-mat-2.jpg',
      'in/to-roi-a5-chu-de-72dpi-mat-2.tif',
      'in/to-roi-a5-chu-de-binh-2-con-a4.pdf',
      'in/to-roi-a5-chu-de.pdf',
    ])
    for (const { path, sha256 } of manifest.artifacts)
      expect(digest(readFileSync(join(output, FOLDER, path)))).toBe(sha256)
    const tif = await sharp(join(output, FOLDER, 'in', 'to-roi-a5-chu-de-72dpi-mat-2.tif')).metadata()
    expect(tif).toMatchObject({ format: 'tiff', space: 'cmyk', density: 72, width: 436, height: 612 })
    const texts = await sheetTexts(output)
    expect(texts).toContain('Số lượng 2.000 tờ')
    expect(texts).toContain('Tệp in to-roi-a5-chu-de.pdf')
    expect(texts.filter((text) => text.startsWith('hoặc tệp'))).toHaveLength(5)
  })

  test('leave out what a piece cannot have, and say so', async () => {
    const output = tempFolder()
    const { code, err } = await cli([
      'build',
      '--unit',
      UNIT,
      '--year',
      '2024',
      '--only',
      'bang-ron-3x1m,fb-bai-vuong',
      '--type',
      'chia-se',
      '--tiling',
      'a4',
      '-o',
      output,
    ])
    expect(code, err).toBe(0)
    expect(err).toContain('Không ghép từ giấy A4: “Băng rôn 3 × 1 m” cần hơn 64 tờ.')
    expect(readdirSync(join(output, FOLDER)).toSorted()).toEqual(['chia-se', 'manifest.json', 'xem-truoc.html'])
    expect(existsSync(join(output, FOLDER, 'phieu-in-an.pdf'))).toBe(false)
    expect(err).toContain('Gửi Zalo, thư điện tử: thư mục “chia-se”\n')
    expect(err).not.toMatch(/Gửi nhà in|in-van-phong/)
  })

  test('are refused with all that is wrong at once', async () => {
    const { code, err } = await cli([
      'build',
      '--unit',
      UNIT,
      '--type',
      'cdr',
      '--dpi',
      '90',
      '--imposition',
      'a6',
      '-o',
      tempFolder(),
    ])
    expect(code).toBe(2)
    for (const words of ['không có loại tệp “cdr”', 'không có mức “90”', 'không có khổ giấy “a6”'])
      expect(err).toContain(words)
    const strange = await cli(['build', '-c', kitFile('quantities:\n  stande: 3\n'), '-o', tempFolder()])
    expect(strange.code).toBe(2)
    expect(strange.err).toContain('không có sản phẩm “stande”')
    expect(strange.err).toContain('Có phải “standee”?')
    const ink = await cli(['build', '-c', kitFile('inks:\n  "#0054A6": [100, 100, 100, 10]\n'), '-o', tempFolder()])
    expect(ink.code).toBe(2)
    expect(ink.err).toContain('300')
  })
})
