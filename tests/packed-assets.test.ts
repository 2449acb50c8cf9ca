import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STYLES } from '../src/report/order-sheet/page-pen.js'
import { openFonts } from './support/fonts.js'
import { root } from './support/kit.js'
import { packProfile, packSheetFace, SHEET_FACES } from './support/packed-assets.js'

const asset = (...path: string[]): Buffer => readFileSync(join(root, 'assets', ...path))

// what fails here is mended with tests/support/write-packed-assets.ts
test.each(SHEET_FACES)('the sheet’s face %s is what its font file gives', (face) => {
  expect(asset('fonts', 'sheet', `${face}.face`).equals(packSheetFace(openFonts(), face))).toBe(true)
})

test('there is a face for every style of the sheet', () => {
  expect(new Set(Object.values(STYLES).map(({ face }) => face))).toEqual(new Set(SHEET_FACES))
})

test('the deflated profile is the output profile', () => {
  expect(asset('icc', 'FOGRA39L.icc.deflated').equals(packProfile())).toBe(true)
})
