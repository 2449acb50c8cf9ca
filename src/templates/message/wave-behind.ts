import { contrast } from '../../model/contrast.js'
import type { SceneItem } from '../../model/scene.js'
import { waveTexture } from '../../motif/wave.js'
import { overrun } from '../parts/ground.js'
import type { CommonStage } from '../stage.js'

/** Least contrast of display text against the lines of the wave below it. */
const LEAST_CONTRAST = 3

/** The wave from the top edge down to `height`, `k` scene units a motif unit; none where words on it would suffer. */
export function waveBehind(stage: CommonStage, height: number, k: number): readonly SceneItem[] {
  const { skin, ground, width } = stage
  const readable = contrast(skin.roles[ground.head], skin.roles[ground.texture]) >= LEAST_CONTRAST
  return readable ? [stage.draw(waveTexture, width, height, { role: ground.texture, k, bleed: overrun(stage) })] : []
}
