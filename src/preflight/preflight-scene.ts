import type { Diagnostic } from '../model/diagnostic.js'
import type { Scene } from '../model/scene.js'
import type { Check, PreflightContext } from './context.js'
import { checkContrast } from './contrast.js'
import { checkEmblem } from './emblem.js'
import { checkFigure } from './figure.js'
import { checkGlyphs } from './glyphs.js'
import { checkImprint } from './imprint.js'
import { checkWords } from './lost-words.js'
import { openScene } from './page.js'
import { checkResolution } from './resolution.js'
import { checkSafeArea } from './safe-area.js'
import { checkReadingSize, checkTextSize, checkThumbnail } from './text-size.js'
import { checkTouchingLines } from './touching-lines.js'

const checks: readonly Check[] = [
  checkGlyphs,
  checkWords,
  checkSafeArea,
  checkTouchingLines,
  checkTextSize,
  checkReadingSize,
  checkThumbnail,
  checkContrast,
  checkEmblem,
  checkFigure,
  checkResolution,
  checkImprint,
]

/** Everything that is wrong with a laid out page, before a file is made of it. */
export function preflightScene(scene: Scene, context: PreflightContext): readonly Diagnostic[] {
  const page = openScene(scene, context.shapes)
  return checks.flatMap((check) => check(page, context))
}
