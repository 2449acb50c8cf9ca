import type { SceneItem } from '../model/scene.js'
import { fit } from '../text/fit.js'
import { linesHeight } from './parts/band.js'
import { setBlock } from './parts/block.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { box, groundFill, whiteBand } from './parts/ground.js'
import { nameHead } from './parts/name-head.js'
import { linesByGoodBreaks } from './parts/slogan-head.js'
import { unitAndDates, unitAndDatesHeight, type UnitAndDatesOptions } from './parts/unit-and-dates.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Portrait 4:5 and 3:4: the name over the couple, the slogan and the unit in the band (reference 10). */
export const portraitName: Template = {
  id: 'doc-ten-thang',
  archetypes: ['doc-4x5'],
  contents: ['ten-thang'],
  draw,
}

/** Pitch of the slogan, in em. */
const SLOGAN_PITCH = 1.34

function draw(stage: Stage): Drawing {
  const { shell, room } = stage.common(frame)
  const imprint = unitAndDates(stage, room)
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

/** All but unit and dates, and the room that they have. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly room: UnitAndDatesOptions } {
  const { width, height, u, words, safe } = stage
  const column = textColumn(stage, 7 * u)
  const size = 2.4 * u
  const zone = unitAndDatesHeight(size)
  const floor = Math.min(height - 4.4 * u, safe.y + safe.height - 0.7 * u)
  const slogan = sloganPart(stage, column.left, column.right)
  const bandTop = stage.snap(floor - zone - 1.9 * u - slogan.height)
  const head = nameHead(stage, words.name, {
    x: column.left,
    y: Math.max(7.2 * u, safe.y + 0.6 * u),
    width: column.width,
    height: bandTop - 7 * u - 29 * u,
    maxSize: (stage.skin.yearInline ? 8.5 : 12) * u,
    maxLines: 5,
  })
  const gap = Math.max(5 * u, head.fallBelow + 2.6 * u)
  const k = coupleScale(bandTop - head.bottom - gap, column.width)
  const rule = bandTop + slogan.height
  return {
    shell: [
      groundFill(stage),
      ...head.items,
      coupleAt(stage, width / 2, bandTop, k),
      whiteBand(stage, bandTop, height - bandTop),
      ...slogan.place(bandTop),
      box({ x: column.left, y: rule, width: column.width, height: 0.22 * u }, 'deep'),
    ],
    room: { x: column.left, right: column.right, top: floor - zone, size },
  }
}

/** Emblem and slogan above the rule: how high they are together with their margins, and how to draw them. */
function sloganPart(
  stage: CommonStage,
  left: number,
  right: number,
): { height: number; place: (bandTop: number) => readonly SceneItem[] } {
  const { u, words, fonts } = stage
  const slogan = stage.carries('slogan') ? words.slogan : null
  const x = left + emblemWidth(14.2 * u) + 3.2 * u
  const style = { face: 'bold', tracking: -0.012, align: 'left' } as const
  const room = {
    width: right - x,
    height: linesHeight(4, 3.12 * u, SLOGAN_PITCH),
    maxSize: 4.4 * u,
    pitch: SLOGAN_PITCH,
    // a short slogan is not cut into its words for the sake of size
    maxLines: slogan ? Math.max(2, Math.min(4, linesByGoodBreaks(slogan))) : 4,
  }
  const fitted = slogan ? fit(fonts, slogan, room, style) : null
  const text = fitted ? linesHeight(fitted.lines.length, fitted.size, SLOGAN_PITCH) : 0
  const high = Math.max(text, 11.4 * u)
  const emblemHeight = Math.min(14.2 * u, high + 2.4 * u)
  const place = (bandTop: number): readonly SceneItem[] => {
    const middle = bandTop + 4.4 * u + high / 2
    const emblem = emblemAt(stage, left - 0.2 * u, middle - emblemHeight / 2, emblemHeight)
    if (!fitted) return [emblem]
    const y = middle - text / 2
    return [
      emblem,
      ...setBlock(fonts, fitted.lines, {
        ...style,
        x,
        y,
        size: fitted.size,
        fill: 'ink',
        pitch: SLOGAN_PITCH,
        slot: 'slogan',
        use: 'small',
      }).items,
    ]
  }
  return { height: 4.4 * u + high + 3.2 * u, place }
}
