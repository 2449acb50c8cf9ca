import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from '../../src/model/scene.js'
import { openFonts } from './fonts.js'
import { tableOf } from './glyph-tables.js'

// Writes assets/glyphs anew: to be run after a font file has changed.
const folder = join(import.meta.dirname, '..', '..', 'assets', 'glyphs')
mkdirSync(folder, { recursive: true })
const fonts = openFonts()
/** A text all in ASCII is decoded many times faster, and takes half the memory. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7F]/gu, (char) =>
    Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
for (const face of Object.keys(fonts.data) as Face[]) {
  writeFileSync(join(folder, `${face}.json`), `${inAscii(JSON.stringify(await tableOf(fonts, face)))}\n`)
}
