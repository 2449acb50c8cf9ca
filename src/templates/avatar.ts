import { fit } from '../text/fit.js'
import { measure } from '../text/measure.js'
import { linesHeight } from './parts/band.js'
import { setBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { box, groundFill, sheet } from './parts/ground.js'
import { imprintRect, tooSmall } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Profile picture cut to a circle: the emblem on white over the unit's short name, so that no two units look alike. */
export const avatar: Template = {
  id: 'dai-dien',
  archetypes: ['avatar'],
  contents: ['dai-dien'],
  draw,
}

/** Where the white ends, in shares of the height. */
const SPLIT = 0.565
/** The label's font size, in shares of the height, at most. */
const LABEL = 0.034

function draw(stage: Stage): Drawing {
  const { width, height: h, safe, words, theme, fonts, ground } = stage
  const split = stage.snap(SPLIT * h)
  const emblem = Math.min(0.36 * h, split - safe.y - 0.035 * h)
  const column = safe.width * 0.97
  const label = stage.carries('label')
    ? setBlock(fonts, [theme.arc], {
        x: width / 2,
        y: 0,
        align: 'center',
        face: 'extrabold',
        tracking: 0.05,
        fill: ground.em,
        slot: 'label',
        use: 'label',
        size: Math.min(LABEL * h, (0.8 * column) / measure(fonts, theme.arc, 'extrabold', 0.05)),
      })
    : null
  const floor = safe.y + safe.height - 0.012 * h
  const labelTop = floor - (label ? label.height : 0)
  const top = split + 0.055 * h
  const room = labelTop - (label ? 0.05 * h : 0) - top
  const phrase = words.unitShort
  const style = { face: 'black', tracking: -0.02, align: 'center' } as const
  const fitted = fit(
    fonts,
    phrase,
    { width: column, height: room, maxSize: 0.125 * h, minLines: 1, maxLines: 5 },
    style,
  )
  const unit = setBlock(fonts, fitted.lines, {
    ...style,
    x: width / 2,
    y: top + (room - linesHeight(fitted.lines.length, fitted.size, fitted.pitch)) / 2,
    size: fitted.size,
    pitch: fitted.pitch,
    fill: ground.head,
    slot: 'unit',
    use: 'display',
  })
  const labelItems = label
    ? label.items.map((item) => (item.kind === 'text' ? { ...item, y: item.y + labelTop } : item))
    : []
  const all = sheet(stage)
  return {
    shell: [
      groundFill(stage),
      box({ ...all, height: split - all.y }, 'white'),
      emblemAt(stage, (width - emblemWidth(emblem)) / 2, safe.y + (split - safe.y - emblem) / 2 - 0.004 * h, emblem),
      ...labelItems,
    ],
    imprint: unit.items,
    imprintRects: [
      imprintRect(stage, {
        x: safe.x,
        y: split + 0.008 * h,
        width: safe.width,
        height: labelTop - split - 0.016 * h - (label ? 0.012 * h : 0),
      }),
    ],
    problems: fitted.size < stage.format.minText ? [tooSmall(stage, phrase.text)] : [],
  }
}
