import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeDigest } from './code-digest.js'
import { type Face } from './model/scene.js'
import { loadOutputProfile } from './render/png/print-images.js'
import type { Phrase } from './text/fit.js'
import { createFonts, type Fonts } from './text/fonts.js'
import { gradeGaps } from './text/grade.js'
import { loadLexicon } from './text/lexicon.js'

/** What every run opens once: the faces, the judge of unmarked text, the print profile. */
export interface Engine {
  readonly fonts: Fonts
  readonly grade: (text: string) => Phrase
  readonly profile: Uint8Array
  /** Digest of the program and its fonts: with another one nothing drawn before is used. */
  readonly code: string
}

const FONT_FILES: Readonly<Record<Face, string>> = {
  medium: 'BeVietnamPro_500Medium.ttf',
  semibold: 'BeVietnamPro_600SemiBold.ttf',
  bold: 'BeVietnamPro_700Bold.ttf',
  extrabold: 'BeVietnamPro_800ExtraBold.ttf',
  black: 'BeVietnamPro_900Black.ttf',
}

/** Opens fonts, lexicon and profile of `<root>/assets`. */
export async function loadEngine(root: string): Promise<Engine> {
  const faces = Object.keys(FONT_FILES) as Face[]
  const files = await Promise.all(faces.map((face) => readFile(join(root, 'assets', 'fonts', FONT_FILES[face]))))
  const data = Object.fromEntries(faces.map((face, index) => [face, new Uint8Array(files[index] ?? [])])) as Record<Face, Uint8Array>
  const lexicon = loadLexicon(await readFile(join(root, 'assets', 'lexicon.txt'), 'utf8'))
  return { fonts: createFonts(data), grade: (text) => gradeGaps(text, lexicon), profile: await loadOutputProfile(), code: await codeDigest(root) }
}
