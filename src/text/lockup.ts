import type { Fonts } from './fonts.js'
import { cutAtKeys } from './key-spans.js'
import { lockupGround, type LockupStyle } from './lockup-ground.js'
import { bestStack, type LockupBox } from './lockup-search.js'
import type { Lockup, Phrase } from './phrase.js'

export type { LockupStyle } from './lockup-ground.js'
export type { Lockup, LockupLine } from './phrase.js'

/**
 * Key words large on lines of their own, what links them smaller between: of all ways to break the lines the one with
 * the highest ln(size) - cost, where cost is what an editor gives in size to be spared the breaks (lockup-ground.ts).
 * Null where the text cannot be cut at its key words. Kept by text, keys, box and style.
 */
export function lockup(
  fonts: Fonts,
  phrase: Phrase,
  keys: readonly string[],
  box: LockupBox,
  style: LockupStyle,
): Lockup | null {
  const { width, height, maxSize } = box
  const cacheKey = JSON.stringify([phrase.syllables, phrase.gaps, keys, width, height, maxSize, style])
  const known = fonts.lockups.get(cacheKey)
  if (known !== undefined) return known
  const set = setAnew(fonts, phrase, keys, box, style)
  fonts.lockups.set(cacheKey, set)
  return set
}

function setAnew(
  fonts: Fonts,
  phrase: Phrase,
  keys: readonly string[],
  box: LockupBox,
  style: LockupStyle,
): Lockup | null {
  const stretches = cutAtKeys(phrase, keys)
  if (!stretches) return null
  const { lines, downs, size } = bestStack(lockupGround(fonts, phrase, stretches, style), box)
  return {
    lines: lines.map(({ from, to, key }, i) => ({
      text: phrase.syllables.slice(from, to).join(' '),
      key,
      down: downs[i] ?? 0,
    })),
    size,
  }
}
