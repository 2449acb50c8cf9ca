import { placeAt } from '../../model/geometry.js'
import { struckColor } from '../../model/pairs.js'
import { STRIKE, twist } from '../../motif/twist.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { measure } from '../../text/measure.js'
import { splitStruck } from '../../text/message-parts.js'
import { setBlock, shiftBlock } from '../parts/block.js'
import { groundFill } from '../parts/ground.js'
import { type CommonStage, GIANT_TRACKING, type Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'
import { waveArt } from './k8-song.js'
import { notSuited } from './not-suited.js'

/** K7 Xóa bỏ: the ribbon strikes out "bạo lực", the only piece where these words are the largest (reference 27). */
export const struckMessage: Template = {
  id: 'k7-xoa-bo',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

/** Height of the ribbon's middle above the baseline of the struck words, in em: half their x-height. */
const STRIKE_HEIGHT = 0.27

function art(stage: CommonStage): FramedArt {
  const { u, width, fonts } = stage
  const parts = splitStruck(shownMessage(stage))
  if (!parts) return notSuited(waveArt(stage), 'K7', 'cần cụm “xóa bỏ” hoặc “chấm dứt” đứng trước “bạo lực”')
  const frame = messageFrame(stage)
  const { column, top, bandTop } = frame
  const giant = (column.width + 1.4 * u) / measure(fonts, parts.struck.text, 'black', GIANT_TRACKING)
  const box = {
    x: column.left,
    y: top,
    width: column.width,
    height: (frame.portrait ? 0.27 : 0.25) * frame.room,
    maxLines: 3,
    emphasis: [],
  }
  const set = (phrase: typeof parts.before, maxSize: number) => messageHead(stage, phrase, { ...box, maxSize })
  const most = (frame.portrait ? 10 : 8.6) * u
  const size = Math.min(set(parts.before, most).size, parts.after ? set(parts.after, most).size : most)
  const before = set(parts.before, size)
  const after = parts.after ? set(parts.after, size) : null
  const afterTop = bandTop - column.left - (after?.height ?? 0)
  const below = after ? shiftBlock(after, 0, afterTop - after.top) : null
  const wordTop = before.bottom + (afterTop - before.bottom - CAP_HEIGHT * giant) / 2 - 0.3 * u
  const word = setBlock(fonts, [parts.struck.text], {
    x: column.left - 0.9 * u,
    y: wordTop,
    face: 'black',
    size: giant,
    tracking: GIANT_TRACKING,
    fill: struckColor(stage.skin, stage.job.ground).role,
    slot: 'message',
    use: 'display',
    id: 'struck',
  })
  const halves = frame.portrait ? 3 : 4
  const strike = {
    kind: 'group',
    transform: placeAt(0, word.bottom - STRIKE_HEIGHT * giant, width / (halves * 50)),
    items: [twist(halves, STRIKE)],
  } as const
  return inFrame(frame, [
    groundFill(stage),
    ...frame.band,
    ...before.items,
    ...word.items,
    ...(below ? below.items : []),
    strike,
  ])
}
