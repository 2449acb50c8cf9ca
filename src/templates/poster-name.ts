import type { SceneItem } from '../model/scene.js'
import { fit } from '../text/fit.js'
import { CAP_HEIGHT } from '../text/fonts.js'
import { type Block, setBlock } from './parts/block.js'
import { linesHeight } from './parts/band.js'
import { emblemAt } from './parts/emblem.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { box, groundFill, whiteBand } from './parts/ground.js'
import { hotlineLine } from './parts/info.js'
import { nameHead } from './parts/name-head.js'
import { orgLines } from './parts/org.js'
import { imprintRect } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Pitch of the slogan in the band, in em. */
const SLOGAN_PITCH = 1.31

/** A-series poster: the campaign's name, the couple, the theme slogan in the white band (reference 01, 40). */
export const posterName: Template = {
  id: 'ap-phich-ten-thang',
  archetypes: ['a-series'],
  contents: ['ten-thang'],
  draw,
}

function draw(stage: Stage): Drawing {
  const { width, height, u, words, ground } = stage
  const margin = 7 * u
  const org = orgLines(stage, {
    x: margin,
    y: 6.6 * u,
    width: width - 2 * margin,
    size: 2.1 * u,
    fill: ground.small,
    height: 8 * u,
    onGround: true,
  })
  const band = bandContents(stage, margin)
  const bandTop = stage.snap(height - band.height)
  const headAt = (y: number) =>
    nameHead(stage, words.name, {
      x: margin,
      y,
      width: width - 2 * margin,
      height: bandTop - y - 30 * u,
      maxSize: (stage.skin.yearInline ? 8.55 : 12.8) * u,
    })
  // a large name keeps more air under the room for a unit on two lines
  const head = headAt(Math.max(17 * u, 14.6 * u + 0.37 * CAP_HEIGHT * headAt(17 * u).size))
  const gap = Math.max(4.2 * u, head.fallBelow + 2.2 * u)
  const k = coupleScale(bandTop - head.bottom - gap, width - 2 * margin)
  const placed = band.place(bandTop)
  return {
    shell: [
      groundFill(stage),
      ...head.items,
      coupleAt(stage, width / 2, bandTop, k),
      whiteBand(stage, bandTop, height - bandTop),
      ...placed.shell,
    ],
    imprint: [...org.items, ...placed.imprint],
    imprintRects: [org.rect, placed.rect],
    problems: org.problems,
  }
}

interface BandContents {
  readonly height: number
  readonly place: (top: number) => {
    shell: readonly SceneItem[]
    imprint: readonly SceneItem[]
    rect: Drawing['imprintRects'][number]
  }
}

/** Emblem beside the labelled slogan, a rule, then dates and hotlines on one line. */
function bandContents(stage: Stage, margin: number): BandContents {
  const { width, u, words, fonts, theme } = stage
  const textX = margin + 19.6 * u
  const slogan = words.slogan
  const long = (slogan?.text.length ?? 0) > 90
  const style = { face: 'bold', tracking: -0.012, align: 'left' } as const
  const maxSize = (long ? 3.12 : 4.6) * u
  const fitted = slogan
    ? fit(
        fonts,
        slogan,
        {
          width: width - margin - textX,
          height: linesHeight(long ? 4 : 2, maxSize, SLOGAN_PITCH),
          maxSize,
          maxLines: long ? 4 : 2,
          pitch: SLOGAN_PITCH,
        },
        style,
      )
    : null
  const sloganHeight = fitted ? linesHeight(fitted.lines.length, fitted.size, SLOGAN_PITCH) : 11 * u
  const labelHeight = fitted ? 1.26 * u + 2.4 * u : 0
  const bandHeight = 4.8 * u + labelHeight + sloganHeight + 3 * u + 2.5 * u + 1.5 * u + 5.2 * u
  const place: BandContents['place'] = (top) => {
    const y = top + 4.8 * u
    const label = setBlock(fonts, [theme.sloganLabel.toLocaleUpperCase('vi')], {
      x: textX,
      y,
      face: 'extrabold',
      size: 1.7 * u,
      tracking: 0.1,
      fill: 'deep',
      slot: 'sloganLabel',
      use: 'label',
    })
    const text: Block | null = fitted
      ? setBlock(fonts, fitted.lines, {
          x: textX - 0.1 * u,
          y: y + labelHeight,
          face: 'bold',
          size: fitted.size,
          tracking: -0.012,
          fill: 'ink',
          pitch: SLOGAN_PITCH,
          slot: 'slogan',
          use: 'small',
        })
      : null
    const textBottom = y + labelHeight + sloganHeight
    const emblemHeight = Math.min(textBottom - y + 0.4 * u, 17.6 * u)
    const rule = textBottom + 3 * u
    const info = { y: rule + 2.5 * u, size: 1.98 * u, tracking: -0.003, use: 'small', fill: 'ink' } as const
    const dates = setBlock(fonts, [words.dates], { ...info, x: margin, face: 'bold', slot: 'dates' })
    const hotlines = setBlock(fonts, [hotlineLine(stage, 'deep')], {
      ...info,
      x: width - margin,
      face: 'medium',
      align: 'right',
      slot: 'hotlines',
    })
    return {
      shell: [
        emblemAt(stage, margin - 0.2 * u, y - 0.2 * u, emblemHeight),
        ...(text ? [...label.items, ...text.items] : []),
        box({ x: margin, y: rule, width: width - 2 * margin, height: 0.2 * u }, 'deep'),
        ...(stage.carries('hotlines') ? hotlines.items : []),
      ],
      imprint: dates.items,
      rect: imprintRect(stage, { x: margin - u, y: rule + 1.2 * u, width: dates.width + 4 * u, height: 4 * u }),
    }
  }
  return { height: bandHeight, place }
}
