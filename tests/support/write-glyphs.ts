import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from '../../src/model/scene.js'
import { openFonts } from './fonts.js'
import { tableOf } from './glyph-tables.js'

// Writes assets/glyphs anew: to be run after a font file has changed.
const folder = join(import.meta.dirname, '..', '..', 'assets', 'glyphs')
mkdirSync(folder, { recursive: true })
const fonts = openFonts()
for (const face of Object.keys(fonts.data) as Face[]) {
  writeFileSync(join(folder, `${face}.json`), `${JSON.stringify(await tableOf(fonts, face))}\n`)
}
