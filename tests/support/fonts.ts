import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Fonts } from '../../src/text/fonts.js'
import { createFonts } from '../../src/text/open-fonts.js'
import { type Lexicon, loadLexicon } from '../../src/text/lexicon.js'

const assets = join(import.meta.dirname, '..', '..', 'assets')
const face = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(assets, 'fonts', `BeVietnamPro_${name}.ttf`)))

/** The five faces that ship, opened anew: nothing shaped or fitted yet. */
export const openFonts = (): Fonts =>
  createFonts({
    medium: face('500Medium'),
    semibold: face('600SemiBold'),
    bold: face('700Bold'),
    extrabold: face('800ExtraBold'),
    black: face('900Black'),
  })

/** The lexicon that ships. */
export const openLexicon = (): Lexicon => loadLexicon(readFileSync(join(assets, 'lexicon.txt'), 'utf8'))

/** A slogan with an editor's marks. */
export interface Sample {
  readonly id: string
  readonly text: string
  readonly marked: string
  readonly gaps: readonly string[]
}

const readSamples = (file: string): readonly Sample[] =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'text', file), 'utf8')) as {
      items: Sample[]
    }
  ).items

/** Slogans, unit names and dates with every gap graded by hand. */
export const samples = readSamples('slogans-dev.json')

/** Slogans of other topics, graded by the same habits. */
export const otherSamples = readSamples('own-slogans.json')

/** Unit names that are long or hard: hyphens, apostrophes, commas, brackets, Roman numerals. */
export const hardNames = ['hard-unit-names.csv', 'other-unit-names.csv'].flatMap((file) =>
  Papa.parse<{ name: string }>(readFileSync(join(import.meta.dirname, '..', 'fixtures', file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map((row) => row.name),
)
