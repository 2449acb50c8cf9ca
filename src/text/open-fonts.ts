import * as fontkit from 'fontkit'
import type { Face } from '../model/scene.js'
import { type Fonts, type FontKits, fontsOf } from './fonts.js'

/** Opens the five faces. Throws where a file is no font: the files ship with the product. */
export const createFonts = (data: Readonly<Record<Face, Uint8Array>>): Fonts => fontsOf(data, openKits(data))

/** The faces as a shaper reads them. */
export function openKits(data: Readonly<Record<Face, Uint8Array>>): FontKits {
  const open = (face: Face): fontkit.Font => {
    // fontkit types ask for a Buffer but read any Uint8Array, which is what a browser has
    const font = fontkit.create(data[face] as Buffer)
    if ('fonts' in font) throw new Error(`font collection where one face was expected: ${face}`)
    return font
  }
  return {
    medium: open('medium'),
    semibold: open('semibold'),
    bold: open('bold'),
    extrabold: open('extrabold'),
    black: open('black'),
  }
}
