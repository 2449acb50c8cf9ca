import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeDigest } from './code-digest.js'
import { type Face } from '../model/scene.js'
import type { Phrase } from '../text/fit.js'
import { type Fonts, fontsOf, ShaperNeededError } from '../text/fonts.js'
import { type Glyphs, type GlyphTable, openGlyphs } from '../text/glyph-table.js'
import { gradeGaps } from '../text/grade.js'
import { type Lexicon, loadLexicon } from '../text/lexicon.js'

/** What every run opens once: the faces, the judge of unmarked text, the print profile. Each is read when first asked for. */
export interface Engine {
  readonly fonts: Fonts
  readonly grade: (text: string) => Phrase
  /** The output intent's profile, deflated as a PDF holds it. */
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

/** Texts whose gaps are remembered. */
const GRADED = 500

export interface EngineOptions {
  /** `later` loads no shaper until a text needs more than the written-down letters; see `withShaper`. */
  readonly shaper?: 'now' | 'later' | undefined
  /** The program's digest, where it is known already. */
  readonly code?: string | undefined
}

/** Opens fonts, lexicon and profile of `<root>/assets`. */
export async function loadEngine(root: string, { shaper = 'now', code }: EngineOptions = {}): Promise<Engine> {
  const read = (...path: string[]): Uint8Array => readFileSync(join(root, 'assets', ...path))
  const data = perFace((face): Uint8Array => new Uint8Array(read('fonts', FONT_FILES[face])))
  const tables = perFace((face): Glyphs =>
    openGlyphs(JSON.parse(new TextDecoder().decode(read('glyphs', `${face}.json`))) as GlyphTable),
  )
  const fonts = fontsOf(data, null, tables)
  if (shaper === 'now') await openShaper(fonts)
  const lexicon = once((): Lexicon => loadLexicon(new TextDecoder().decode(read('lexicon.txt'))))
  const profile = once(() => read('icc', 'FOGRA39L.icc.deflated'))
  const graded = new Map<string, Phrase>()
  return {
    fonts,
    grade: (text) => {
      const phrase = graded.get(text) ?? gradeGaps(text, lexicon())
      // names of units come and go
      if (graded.size > GRADED) graded.clear()
      graded.set(text, phrase)
      return phrase
    },
    get profile() {
      return profile()
    },
    code: code ?? (await codeDigest(root, null)),
  }
}

/** Loads what shapes texts that the written-down letters do not cover. */
export async function openShaper(fonts: Fonts): Promise<void> {
  const { openKits } = await import('../text/open-fonts.js')
  fonts.kits ??= openKits(fonts.data)
}

/** Runs work that may meet letters which only a shaper can set, again once that is loaded. */
export async function withShaper<T>(fonts: Fonts, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ShaperNeededError)) throw error
    await openShaper(fonts)
    return work()
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** A value a face, made when first asked for. */
function perFace<T>(make: (face: Face) => T): Readonly<Record<Face, T>> {
  const faces = (Object.keys(FONT_FILES) as Face[]).map(
    (face) => [face, { enumerable: true, get: once(() => make(face)) }] as const,
  )
  return Object.defineProperties({}, Object.fromEntries(faces)) as Readonly<Record<Face, T>>
}
