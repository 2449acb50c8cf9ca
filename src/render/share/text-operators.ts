import type { TextItem } from '../../model/scene.js'
import { round } from '../number.js'
import type { PageFace, Word } from './page-face.js'

/** A face in the file and its name among a page's resources. */
export interface PageFont {
  readonly name: string
  readonly face: PageFace
}

/** Whether letters are seen, or only lie under their outlines to be found, copied and read aloud. */
export type Visibility = 'seen' | 'hidden'

/** Words that are remembered; names and codes come and go. */
const MOST_WORDS = 3000

/** Letters of a word with kerning; most words of a file stand in many others too. */
function spell(text: string, face: PageFace, tracking: number): Word {
  const key = `${tracking} ${text}`
  const known = face.words.get(key)
  if (known) return known
  if (face.words.size > MOST_WORDS) face.words.clear()
  const word = spellAnew(text, face, tracking)
  face.words.set(key, word)
  return word
}

function spellAnew(text: string, face: PageFace, tracking: number): Word {
  let [operand, advance, tight] = ['', 0, 0]
  for (const { code, moves, width } of face.encode(text)) {
    const kern = Math.round((width - moves) * 10) / 10
    operand += kern === 0 ? `<${code}>` : `<${code}>${round(kern, 1)} `
    advance += moves / 1000 + tracking
    tight += moves / 1000
  }
  return { operand: operand.replaceAll('><', ''), advance, tight, spaces: text.endsWith(' ') ? 1 : 0 }
}

/**
 * One run of text, word by word, so that a line stretched by a hair still has every word under its outline.
 * `more` is whether another word follows in the same text; scene coordinates, y downwards.
 */
export function textOperators(run: TextItem, { name, face }: PageFont, visibility: Visibility, more: boolean): string {
  const words = run.text.split(/(?<= )/u)
  const last = words.length - 1
  const spelled = words.map((word, i) => spell(i === last && more ? `${word} ` : word, face, run.tracking))
  const natural = spelled.reduce((sum, word, i) => sum + (i === last && more ? 0 : word.advance), 0)
  const gaps = spelled.filter((word, i) => i < last && word.spaces > 0).length
  const wanted = run.outline && visibility === 'hidden' && gaps > 0 ? run.outline.advance + run.tracking : natural
  const stretch = gaps > 0 && !more ? (wanted - natural) / gaps : 0
  const hidden = visibility === 'hidden'
  const head = `BT /${name} ${round(run.size, 4)} Tf ${hidden ? 3 : 0} Tr ${hidden ? 0 : round(run.tracking * run.size, 4)} Tc`
  let pen = run.x
  const lines = spelled.map((word) => {
    // letters that nobody sees are drawn out instead of apart: programs take wide gaps within a word for spaces
    const wide = hidden && word.tight > 0 ? `${round((100 * word.advance) / word.tight, 2)} Tz ` : ''
    const line = `${wide}1 0 0 -1 ${round(pen, 4)} ${round(run.y, 4)} Tm [${word.operand}] TJ`
    pen += (word.advance + stretch) * run.size
    return line
  })
  return [head, ...lines, 'ET'].join('\n')
}
