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
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Pitch of the slogan in the band, in em. */
const SLOGAN_PITCH = 1.31

/** A-series poster: the campaign's name, the couple, the theme slogan in the white band (reference 01, 40). */
export const posterName: Template = {
  id: 'ap-phich-ten-thang',
  archetypes: ['a-series'],
  contents: ['ten-thang'],
  draw,
}

/** White beside everything, in u. */
const MARGIN = 7
/** Room of parent and unit, in u; three lines begin at its top, to keep clear of the name. */
const ISSUER = { top: 5.2, height: 7.6, lower: 1.4 } as const

function draw(stage: Stage): Drawing {
  const { width, u, words, ground } = stage
  const margin = MARGIN * u
  const org = orgLines(stage, {
    x: margin,
    y: ISSUER.top * u,
    width: width - 2 * margin,
    size: 2.1 * u,
    fill: ground.small,
    height: ISSUER.height * u,
    lower: ISSUER.lower * u,
    onGround: true,
  })
  const { shell, rule } = stage.common(frame)
  const dates = setBlock(stage.fonts, [words.dates], { ...factsStyle(u, rule), x: margin, face: 'bold', slot: 'dates' })
  const rect = { x: margin - u, y: rule + 1.2 * u, width: dates.width + 4 * u, height: 4 * u }
  return {
    shell,
    imprint: [...org.items, ...dates.items],
    imprintRects: [org.rect, imprintRect(stage, rect)],
    problems: org.problems,
  }
}

/** What stands under the band's rule, which is at `rule`. */
const factsStyle = (u: number, rule: number) =>
  ({ y: rule + 2.5 * u, size: 1.98 * u, tracking: -0.003, use: 'small', fill: 'ink' }) as const

/** All but the unit and its dates, and where the band's rule is. */
interface Frame {
  readonly shell: readonly SceneItem[]
  readonly rule: number
}

function frame(stage: CommonStage): Frame {
  const { width, height, u, words } = stage
  const margin = MARGIN * u
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
  const head = headAt(Math.max(17 * u, (ISSUER.top + ISSUER.height) * u + 0.56 * CAP_HEIGHT * headAt(17 * u).size))
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
    rule: placed.rule,
  }
}

interface BandContents {
  readonly height: number
  readonly place: (top: number) => Frame
}

/** Emblem beside the labelled slogan, a rule, then hotlines on the line of the dates. */
function bandContents(stage: CommonStage, margin: number): BandContents {
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
    const hotlines = setBlock(fonts, [hotlineLine(stage, 'deep')], {
      ...factsStyle(u, rule),
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
      rule,
    }
  }
  return { height: bandHeight, place }
}
