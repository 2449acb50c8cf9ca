import type { Fonts } from '../text/fonts.js'
import { type FontsMark, markFonts, trimFonts } from '../text/trim-fonts.js'
import { freeMemory, type Making } from './tell-v8.js'

/** After so many units the memory of the first thread is freed. */
const UNITS_A_CLEARING: Readonly<Record<Making, number>> = { images: 100, print: 250 }

/** Gives what is to be called for every finished unit, so that memory does not grow with their number. */
export function forgetUnits(fonts: Fonts): (making: Making) => Promise<void> {
  let finished = 0
  let words: { readonly common: FontsMark; readonly latest: FontsMark } | null = null
  return async (making) => {
    finished += 1
    // the first unit has met all words of the campaign; what came since the latest may be of units in hand
    if (words !== null) trimFonts(fonts, words.common, words.latest)
    const latest = markFonts(fonts)
    words = { common: words?.common ?? latest, latest }
    if (finished % UNITS_A_CLEARING[making] === 0) await freeMemory(making)
  }
}
