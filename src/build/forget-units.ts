import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import type { Fonts } from '../text/fonts.js'
import { type FontsMark, markFonts, trimFonts } from '../text/trim-fonts.js'

/** After so many units of a thread without bounds its memory is freed, which takes some 30 ms. */
const UNITS_A_CLEARING = 250

/** Gives what is to be called for every finished unit, so that memory does not grow with their number. */
export function forgetUnits(fonts: Fonts): () => void {
  let finished = 0
  let freeMemory: (() => void) | null = null
  let words: { readonly common: FontsMark; readonly latest: FontsMark } | null = null
  return () => {
    finished += 1
    if (isMainThread && finished % UNITS_A_CLEARING === 0) {
      freeMemory ??= openCollector()
      freeMemory()
    }
    // the first unit has met all words of the campaign; what came since the latest may be of units in hand
    if (words !== null) trimFonts(fonts, words.common, words.latest)
    const latest = markFonts(fonts)
    words = { common: words?.common ?? latest, latest }
  }
}

/**
 * Frees what is no longer used. Nothing bounds the heap of a process's first thread, and left to itself V8 lets the
 * garbage of hundreds of units lie in it.
 */
export function openCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}
