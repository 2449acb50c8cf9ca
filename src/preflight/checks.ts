import { checkContrast } from './contrast.js'
import type { Check } from './context.js'
import { checkEmblem } from './emblem.js'
import { checkFigure } from './figure.js'
import { checkGlyphs } from './glyphs.js'
import { checkImprint } from './imprint.js'
import { checkResolution } from './resolution.js'
import { checkSafeArea } from './safe-area.js'
import { checkReadingSize, checkTextSize, checkThumbnail } from './text-size.js'
import { checkTouchingLines } from './touching-lines.js'

/** What any items can get wrong, by themselves or against what is near them. */
const ITEMS: readonly Check[] = [
  checkGlyphs,
  checkSafeArea,
  checkTouchingLines,
  checkTextSize,
  checkContrast,
  checkEmblem,
  checkFigure,
  checkResolution,
]

/** What can be wrong with a shell whatever is imprinted on it; words apart, which are compared with those asked for. */
export const SHELL_CHECKS: readonly Check[] = [...ITEMS, checkReadingSize, checkThumbnail]

/** What an imprint can get wrong; words apart. */
export const IMPRINT_CHECKS: readonly Check[] = [...ITEMS, checkImprint]

/** The same for a page with both. */
export const PAGE_CHECKS: readonly Check[] = [...SHELL_CHECKS, checkImprint]
