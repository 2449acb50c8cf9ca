import { placeAt } from '../../model/geometry.js'
import { heartHalves } from '../../model/pairs.js'
import { TOP } from '../../motif/couple.js'
import { heart } from '../../motif/heart.js'
import { heartLayouts } from '../../text/heart-layouts.js'
import { setBlock } from '../parts/block.js'
import { groundFill } from '../parts/ground.js'
import { type CommonStage, HEADLINE_TRACKING, type Template } from '../stage.js'
import { fitHeart } from './fit-heart.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { shownMessage } from './message-head.js'
import { waveArt } from './k8-song.js'
import { notSuited } from './not-suited.js'

/** K6 Trong tim: the message inside the two-tone heart (reference 26, 44). */
export const heartMessage: Template = {
  id: 'k6-trong-tim',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

/** Motif height at which the band cuts the heart: well above the tip, or it would nearly touch. */
const CUT = 69
/** Lowest baseline, in motif units. */
const LOWEST = 63

function art(stage: CommonStage): FramedArt {
  const { u, width, skin } = stage
  const frame = messageFrame(stage)
  const { bandTop, column } = frame
  const headTop = 4.6 * u
  const k = clearOfEdges((bandTop - headTop) / (CUT - TOP), u)
  const fitted = fitHeart(stage, heartLayouts(shownMessage(stage)), {
    k,
    bottom: LOWEST,
    width: column.width,
    maxSize: 12.5 * u,
  })
  if (!fitted) return notSuited(waveArt(stage), 'K6', 'câu quá dài, trái tim chỉ chứa được bốn dòng ngắn')
  const originY = bandTop - CUT * k
  const text = setBlock(stage.fonts, fitted.lines, {
    x: width / 2,
    y: originY + fitted.top * k,
    face: 'black',
    size: fitted.size,
    tracking: HEADLINE_TRACKING,
    pitch: fitted.pitch,
    fill: 'white',
    slot: 'message',
    use: 'display',
    align: 'center',
  })
  return inFrame(frame, [
    groundFill(stage),
    { kind: 'group', transform: placeAt(width / 2, originY, k), items: heart(heartHalves(skin, stage.job.ground)) },
    ...frame.band,
    ...text.items,
  ])
}

/** A heart stands free of the side edges or bleeds over them; it never just touches. */
const clearOfEdges = (k: number, u: number): number => (k > 0.92 * u && k < 1.05 * u ? 0.92 * u : k)
