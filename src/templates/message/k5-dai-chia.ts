import { placeAt } from '../../model/geometry.js'
import { secondGround } from '../../model/pairs.js'
import { twist, twistHeight } from '../../motif/twist.js'
import { splitClauses } from '../../text/message-parts.js'
import { shiftBlock } from '../parts/block.js'
import { box, groundFill, strip } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'
import { waveArt } from './k8-song.js'
import { notSuited } from './not-suited.js'

/** K5 Dải chia: two clauses on two grounds, the white ribbon between them (reference 25). */
export const dividedMessage: Template = {
  id: 'k5-dai-chia',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

/** Least distance of words from the ribbon, in u. */
const CLEAR = 4.4
/** Largest headline, in u. */
const LARGEST = 13.5

function art(stage: CommonStage): FramedArt {
  const { u, width, height } = stage
  const clauses = splitClauses(shownMessage(stage))
  if (!clauses) return notSuited(waveArt(stage), 'K5', 'cần đúng một dấu phẩy chia câu thành hai vế ngắn')
  const lower = stage.skin.grounds[secondGround(stage.job.ground) ?? 'man']
  const frame = messageFrame(stage)
  const { column, bandTop, top } = frame
  const halves = frame.portrait ? 3 : 4
  const k = width / (halves * 50)
  // Two clips share this edge: on whole pixels no hairline shows.
  const mid = stage.snap(bandTop * 0.5)
  const reach = (twistHeight() / 2) * k
  const room = mid - top - reach - CLEAR * u
  const set = (index: 0 | 1, lines: number, maxSize: number) =>
    messageHead(stage, clauses[index], {
      x: column.left,
      y: top,
      width: column.width,
      height: room,
      minLines: lines,
      maxLines: lines,
      maxSize,
      fill: index === 0 ? stage.ground.head : lower.head,
      emphasis: [],
    })
  // Both clauses speak equally loud: the numbers of lines that allow the largest common size.
  const counts = [1, 2, 3].flatMap((a) =>
    [1, 2, 3].map((b) => ({ a, b, size: Math.min(set(0, a, LARGEST * u).size, set(1, b, LARGEST * u).size) })),
  )
  const [best = { a: 1, b: 1, size: u }] = counts.sort((p, q) => q.size - p.size || p.a + p.b - q.a - q.b)
  const above = set(0, best.a, best.size)
  const below = set(1, best.b, best.size)
  const bottom = bandTop - Math.max(0.98 * column.left, below.fallBelow + 3 * u)
  return inFrame(frame, [
    groundFill(stage),
    box(strip(stage, mid, height - mid), lower.bg),
    { kind: 'group', transform: placeAt(0, mid, k), items: [twist(halves)] },
    ...frame.band,
    ...above.items,
    ...shiftBlock(below, 0, bottom - below.bottom).items,
  ])
}
