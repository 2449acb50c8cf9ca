import { placeAt, type Rect } from '../model/geometry.js'
import type { SceneItem } from '../model/scene.js'
import { row } from '../motif/row.js'
import { setBlock } from './parts/block.js'
import { campaignLines } from './parts/campaign-lines.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { box, groundFill } from './parts/ground.js'
import { orgLines } from './parts/org.js'
import { FRAME, ribbonFrame } from './parts/ribbon-frame.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Certificate A4: a white sheet in a frame of the woven ribbon, ruled lines for the name to be written in. */
export const certificate: Template = {
  id: 'giay-chung-nhan',
  archetypes: ['chung-nhan'],
  contents: ['giay-chung-nhan'],
  draw,
}

/** People who stand on the lower edge, and the width of the group in u. */
const PEOPLE = 5
const GROUP = 36
const VISIBLE = 60

/** Ends of what stands beside the middle, top and height of the emblem, in u. */
const SIDE = FRAME + 5
const TOP = FRAME + 3.8
const EMBLEM = 9.4

function draw(stage: Stage): Drawing {
  const { u, width } = stage
  const { shell, bottom } = stage.common(frame)
  const left = SIDE * u
  const right = width - left
  const emblem = EMBLEM * u
  const orgX = left + emblemWidth(emblem) + 2.4 * u
  const org = orgLines(stage, {
    x: orgX,
    y: TOP * u + 1.2 * u,
    width: right - orgX,
    size: 1.85 * u,
    fill: 'ink',
    height: emblem - 2.4 * u,
    centered: true,
  })
  const sign = signature(stage, bottom + 3 * u, right)
  return {
    shell: [...shell, ...sign.shell],
    imprint: [...org.items, ...sign.imprint],
    imprintRects: [org.rect, sign.rect],
    problems: org.problems,
  }
}

/** All but the issuer and the line over the signature; `bottom` is where the words end. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly bottom: number } {
  const { width, height, u, fonts, ground } = stage
  const middle = width / 2
  const emblem = EMBLEM * u
  const top = TOP * u
  const title = setBlock(fonts, ['GIẤY CHỨNG NHẬN'], {
    x: middle,
    y: top + emblem + 4 * u,
    align: 'center',
    face: 'black',
    size: 7.2 * u,
    tracking: -0.008,
    fill: ground.em,
    slot: 'label',
    use: 'display',
    id: 'title',
  })
  const first = title.bottom + 6.4 * u
  const second = first + 4.8 * u
  const lines = [
    ['Chứng nhận ông (bà)', first],
    ['Đơn vị', second],
  ] as const
  const said = setBlock(fonts, ['đã tham gia'], {
    x: middle,
    y: second + 3 * u,
    align: 'center',
    face: 'medium',
    size: 2 * u,
    tracking: -0.004,
    fill: 'ink',
    slot: 'label',
    use: 'small',
    id: 'said',
  })
  const name = campaignLines(stage, {
    x: middle,
    y: said.bottom + 2 * u,
    width: 76 * u,
    size: 2.5 * u,
    maxLines: 2,
    minLines: 2,
    align: 'center',
  })
  const inner = { x: FRAME * u, y: FRAME * u, width: width - 2 * FRAME * u, height: height - 2 * FRAME * u }
  return {
    shell: [
      groundFill(stage, ground.row[0]),
      box(inner, 'white'),
      people(stage, inner),
      ...ribbonFrame(stage),
      emblemAt(stage, SIDE * u, top, emblem),
      ...title.items,
      ...lines.flatMap(([label, y]) => ruledLine(stage, label, middle - 34 * u, middle + 34 * u, y)),
      ...said.items,
      ...name.items,
    ],
    bottom: name.bottom,
  }
}

/** A group of people with woven arms who come out of the frame's lower left corner. */
function people(stage: CommonStage, inner: Rect): SceneItem {
  const k = (GROUP / (50 * PEOPLE)) * stage.u
  const floor = inner.y + inner.height
  const figures = stage.draw(row, PEOPLE, {
    colors: [...stage.ground.row].reverse(),
    height: VISIBLE,
    y0: 40,
    amplitude: 12.5,
    extra: 0,
  })
  return { kind: 'group', transform: placeAt(inner.x, floor - VISIBLE * k, k), items: figures }
}

/** A label and a fine rule to write on; `y` is their common baseline. */
function ruledLine(stage: CommonStage, label: string, left: number, right: number, y: number): readonly SceneItem[] {
  const { u, fonts } = stage
  const size = 2 * u
  const text = setBlock(fonts, [label], {
    x: left,
    y: y - 0.74 * size,
    face: 'medium',
    size,
    tracking: -0.004,
    fill: 'ink',
    slot: 'recipient',
    use: 'small',
    id: `recipient ${label}`,
  })
  const start = text.right + 1.2 * u
  return [...text.items, box({ x: start, y: y + 0.1 * u, width: right - start, height: 0.1 * u }, 'ink')]
}

/** Place and date over the room for signature and seal, at the right. */
function signature(stage: Stage, y: number, right: number) {
  const { u, fonts, words, theme, job } = stage
  const x = right - 16 * u
  const open = `ngày …… tháng …… năm ${theme.year}`
  const place = job.event?.place ?? job.unit.place
  const line = words.placeDate ?? (place === null ? `N${open.slice(1)}` : `${place}, ${open}`)
  const style = {
    x,
    align: 'center',
    face: 'medium',
    size: 1.75 * u,
    tracking: -0.004,
    fill: 'ink',
    use: 'small',
  } as const
  const natural = setBlock(fonts, [line], { ...style, y, slot: 'place' })
  const size = Math.min(style.size, (style.size * 36 * u) / natural.width)
  const date = setBlock(fonts, [line], { ...style, size, y, slot: 'place' })
  const hint = setBlock(fonts, ['(Ký tên, đóng dấu)'], {
    ...style,
    size: 1.4 * u,
    y: date.bottom + 1.6 * u,
    slot: 'label',
    id: 'signature',
  })
  const rect = imprintRect(stage, { x: x - 18.5 * u, y: y - 0.9 * u, width: 37 * u, height: 2.8 * u })
  return { shell: hint.items, imprint: date.items, rect }
}
