import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { fit } from '../../text/fit.js'
import type { CommonStage } from '../stage.js'
import { linesHeight } from './band.js'
import { lineWidth, setBlock } from './block.js'

const NUMBER = { face: 'black', tracking: -0.03, fill: 'deep', slot: 'hotlines', use: 'display' } as const
const LABEL = { face: 'semibold', tracking: -0.006, align: 'left' } as const
const LABEL_PITCH = 1.3

/** Where the hotlines stand on white, in scene units. */
export interface CallsRoom {
  readonly x: number
  /** Cap-top of the first number. */
  readonly y: number
  readonly width: number
  readonly columns: 1 | 2
  /** Font sizes. */
  readonly number: number
  readonly label: number
  /** Between columns, and between rows. */
  readonly gap: number
}

const labelGap = (room: Pick<CallsRoom, 'label'>): number => 0.95 * room.label
const rowHeight = (room: CallsRoom): number =>
  CAP_HEIGHT * room.number + labelGap(room) + linesHeight(2, room.label, LABEL_PITCH)

/** Height of all hotlines, their labels on two lines each. */
export function callsHeight(stage: CommonStage, room: CallsRoom): number {
  const rows = Math.ceil(stage.theme.hotlines.length / room.columns)
  return rows === 0 ? 0 : rows * rowHeight(room) + (rows - 1) * room.gap
}

/** Every hotline's number large, whom it serves below it; the first of two columns is as narrow as its numbers. */
export function callColumns(stage: CommonStage, room: CallsRoom): readonly SceneItem[] {
  const { fonts, theme, words } = stage
  const { x, y, width, columns, gap } = room
  const widthOf = (number: string): number => lineWidth(fonts, number, { ...NUMBER, size: room.number })
  const firsts = theme.hotlines.filter((_, index) => index % 2 === 0).map((hotline) => widthOf(hotline.number))
  const left =
    columns === 1 || theme.hotlines.length === 1 ? width : Math.max(0.36 * width, Math.min(0.5 * width, ...firsts))
  return theme.hotlines.flatMap((hotline, index) => {
    const second = columns === 2 && index % 2 === 1
    const cell = {
      x: second ? x + left + gap : x,
      y: y + Math.floor(index / columns) * (rowHeight(room) + gap),
      width: second ? width - left - gap : left,
    }
    const size = Math.min(room.number, (room.number * cell.width) / widthOf(hotline.number))
    const number = setBlock(fonts, [hotline.number], {
      ...NUMBER,
      x: cell.x - 0.04 * size,
      y: cell.y + CAP_HEIGHT * (room.number - size),
      size,
      id: `number ${hotline.number}`,
    })
    const phrase = words.hotlineLabels[index]
    if (!phrase) return number.items
    const box = {
      width: cell.width,
      height: linesHeight(2, room.label, LABEL_PITCH),
      maxSize: room.label,
      maxLines: 2,
      pitch: LABEL_PITCH,
    }
    const fitted = fit(fonts, phrase, box, LABEL)
    const label = setBlock(fonts, fitted.lines, {
      ...LABEL,
      x: cell.x,
      y: number.bottom + labelGap(room),
      size: fitted.size,
      fill: 'ink',
      pitch: LABEL_PITCH,
      slot: 'hotlines',
      use: 'small',
      id: `label ${hotline.number}`,
    })
    return [...number.items, ...label.items]
  })
}
