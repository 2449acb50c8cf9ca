import type { Face, TextItem } from '../../model/scene.js'
import type { EmbeddedFont } from '../pdf/object-store.js'
import { round } from '../number.js'

/** A face in the file and its name among a page's resources. */
export interface PageFont {
  readonly name: string
  readonly font: EmbeddedFont
}

/** Whether letters are seen, or only lie under their outlines to be found, copied and read aloud. */
export type Visibility = 'seen' | 'hidden'

interface Word {
  readonly operand: string
  /** How far the pen moves over the word and the space after it, in em. */
  readonly advance: number
  /** The same without the space between the letters. */
  readonly tight: number
  readonly spaces: number
}

/** Letters of a word with kerning, as the operand of TJ. */
function spell(text: string, font: EmbeddedFont, tracking: number): Word {
  let [operand, advance, tight] = ['', 0, 0]
  for (const { code, moves, width } of font.encode(text)) {
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
export function textOperators(
  run: TextItem,
  fonts: Readonly<Record<Face, PageFont>>,
  visibility: Visibility,
  more: boolean,
): string {
  const { name, font } = fonts[run.face]
  const words = run.text.split(/(?<= )/u)
  const last = words.length - 1
  const spelled = words.map((word, i) => spell(i === last && more ? `${word} ` : word, font, run.tracking))
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
