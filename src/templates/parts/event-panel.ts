import type { Rect } from '../../model/geometry.js'
import type { SceneItem, Slot } from '../../model/scene.js'
import { fit } from '../../text/fit.js'
import type { Drawing, Stage } from '../stage.js'
import { linesHeight } from './band.js'
import { setBlock } from './block.js'
import { emblemAt, emblemWidth } from './emblem.js'
import { eventTimeLines } from './event-facts.js'
import { box } from './ground.js'
import { orgRow } from './org-row.js'
import { imprintRect } from './unit.js'

const FACT_PITCH = 1.34

/** The panel's height, and what stands in it once its top is known. */
export interface EventPanel {
  readonly height: number
  readonly place: (top: number) => {
    shell: readonly SceneItem[]
    imprint: readonly SceneItem[]
    rects: readonly Rect[]
    problems: Drawing['problems']
  }
}

/** Time and place side by side over a rule, the issuer under it; room for two lines each. */
export function eventPanel(
  stage: Stage,
  { margin, column, small }: { margin: number; column: number; small: number },
): EventPanel {
  const { u, words, fonts } = stage
  const size = 2.9 * u
  const split = margin + 0.42 * column
  const facts = linesHeight(2, size, FACT_PITCH)
  // printed emblems are at least 12 mm high, a square one in this slot too
  const emblem = Math.max(7.6 * u, stage.format.medium === 'print' ? 13.8 : 0)
  const issuer = Math.max(9.4 * u, emblem + 0.6 * u)
  const factsTop = 5.2 * u + 0.74 * small + 2.5 * u
  const ruleAt = factsTop + facts + 3.4 * u
  const place: EventPanel['place'] = (top) => {
    const fact = (
      x: number,
      title: string,
      lines: readonly string[],
      slot: Slot,
      fontSize: number,
    ): readonly SceneItem[] => {
      if (lines.length === 0) return []
      const heading = setBlock(fonts, [title], {
        x,
        y: top + 5.2 * u,
        face: 'extrabold',
        size: small,
        tracking: 0.1,
        fill: 'deep',
        slot: 'label',
        use: 'label',
        id: title,
      })
      const body = setBlock(fonts, lines, {
        x,
        y: top + factsTop,
        face: 'bold',
        size: fontSize,
        tracking: -0.012,
        fill: 'ink',
        pitch: FACT_PITCH,
        slot,
        use: 'small',
      })
      return [...heading.items, ...body.items]
    }
    const venue = stage.carries('place') ? words.eventPlace : null
    const room = { width: margin + column - split, height: facts, maxSize: size, maxLines: 3, pitch: FACT_PITCH }
    const where = venue && fit(fonts, venue, room, { face: 'bold', tracking: -0.012, align: 'left' })
    const issuerTop = top + ruleAt + 1.9 * u
    const x = margin + emblemWidth(emblem) + 2 * u
    const row = orgRow(stage, {
      x,
      right: margin + column,
      middle: issuerTop + issuer / 2,
      height: issuer,
      size: Math.max(2.3 * u, stage.format.minText),
      oneLine: true,
    })
    return {
      shell: [
        box({ x: margin, y: top + ruleAt, width: column, height: 0.2 * u }, 'deep'),
        emblemAt(stage, margin - 0.2 * u, issuerTop + (issuer - emblem) / 2, emblem),
      ],
      imprint: [
        ...fact(margin, 'THỜI GIAN', stage.carries('eventTime') ? eventTimeLines(stage) : [], 'eventTime', size),
        ...(where ? fact(split, 'ĐỊA ĐIỂM', where.lines, 'place', where.size) : []),
        ...row.items,
      ],
      rects: [
        imprintRect(stage, { x: margin - u, y: top + 3.6 * u, width: column + 2 * u, height: ruleAt - 4.4 * u }),
        imprintRect(stage, { x: x - u, y: issuerTop, width: margin + column - x + 2 * u, height: issuer }),
      ],
      problems: row.problems,
    }
  }
  return { height: ruleAt + 1.9 * u + issuer + 2.4 * u, place }
}
