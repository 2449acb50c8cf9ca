import type { GroundId, Skin } from '../model/color.js'
import { heartHalves, secondGround, struckColor } from '../model/pairs.js'
import type { Phrase } from '../text/fit.js'
import { heartLayouts } from '../text/heart-layouts.js'
import { parseMarked } from '../text/marks.js'
import { splitClauses, splitMiddle, splitStruck, withoutFullStop } from '../text/message-parts.js'

/** The compositions of message pieces (DESIGN section 9). */
export type Composition = 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K8' | 'K9'

const FITS: Readonly<Record<Exclude<Composition, 'K9'>, (message: Phrase) => boolean>> = {
  K1: () => true,
  K2: (message) => splitMiddle(message) !== null,
  K3: () => true,
  K4: () => true,
  K5: (message) => splitClauses(message) !== null,
  K6: (message) => heartLayouts(message).length > 0,
  K7: (message) => splitStruck(message) !== null,
  K8: () => true,
}

/** The compositions that a marked message can take, in order of their numbers; never K9, which is for hotlines. */
export function eligibleCompositions(marked: string): readonly Composition[] {
  const message = withoutFullStop(parseMarked(marked))
  return (Object.keys(FITS) as (keyof typeof FITS)[]).filter((id) => FITS[id](message))
}

/** Whether a composition shows on a ground: K5 needs a second one, K6 clear halves, K7 a visible strike. */
export function showsOn(composition: Composition, ground: GroundId, skin: Skin): boolean {
  if (composition === 'K5') return secondGround(ground) !== null
  if (composition === 'K6') return heartHalves(skin, ground).clear
  if (composition === 'K7') return struckColor(skin, ground).clear
  return true
}
