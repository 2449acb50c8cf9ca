import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { waveTexture } from '../../motif/wave.js'
import { overrun } from './ground.js'
import type { CommonStage } from '../stage.js'

/** Whole rows of the tone-on-tone wave between two heights, `k` scene units a motif unit: for ground that no words use. */
export function wavesIn(stage: CommonStage, top: number, bottom: number, k: number): SceneItem {
  const waves = stage.draw(waveTexture, stage.width, Math.max(0, bottom - top), {
    role: stage.ground.texture,
    k,
    bleed: overrun(stage),
  })
  return { kind: 'group', items: [waves], transform: placeAt(0, top) }
}
