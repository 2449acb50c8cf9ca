import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFonts } from './fonts.js'
import { packProfile, packSheetFace, SHEET_FACES } from './packed-assets.js'

// Writes what files embed as it is packed anew: to be run after a font file or the output profile has changed.
const assets = join(import.meta.dirname, '..', '..', 'assets')
const faces = join(assets, 'fonts', 'sheet')
mkdirSync(faces, { recursive: true })
for (const face of SHEET_FACES) writeFileSync(join(faces, `${face}.face`), packSheetFace(openFonts(), face))
writeFileSync(join(assets, 'icc', 'FOGRA39L.icc.deflated'), packProfile())
