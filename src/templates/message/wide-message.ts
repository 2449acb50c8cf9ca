import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { row } from '../../motif/row.js'
import { shiftBlock } from '../parts/block.js'
import { coupleAt } from '../parts/figure.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { messageHead, shownMessage } from './message-head.js'
import { overWideBand, type WideArt } from './wide-band.js'
import { wideFrame } from './wide-frame.js'
import { waveBehind } from './wave-behind.js'

const wide = { archetypes: ['ngang'], contents: ['thong-diep'], partners: true } as const

/** Wide message over a row that fills the width. */
export const wideRowMessage: Template = { ...wide, id: 'ngang-hang-nguoi', draw: overWideBand(rowArt) }
/** Wide message beside the couple, which leans out of the picture. */
export const wideCoupleMessage: Template = { ...wide, id: 'ngang-doi', draw: overWideBand(coupleArt) }
/** Wide message, type alone on the wave. */
export const wideWaveMessage: Template = { ...wide, id: 'ngang-song', draw: overWideBand(waveArt) }

const VISIBLE = 62
const HEADS = 20
/** The row takes at most this share of the room above the band. */
const ROW_SHARE = 0.5

function rowArt(stage: CommonStage): WideArt {
  const { width, height: h, ground } = stage
  const frame = wideFrame(stage)
  const people = Math.max(6, Math.ceil((width * (VISIBLE + HEADS)) / (50 * ROW_SHARE * frame.room)))
  const k = width / (people * 50)
  const shoulders = frame.band.top - VISIBLE * k
  const free = shoulders - HEADS * k - frame.top
  const head = messageHead(stage, shownMessage(stage), {
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height: free - 0.075 * h,
    maxSize: 0.17 * h,
    minLines: 1,
    maxLines: 4,
  })
  const down = Math.max(0, (free - 0.05 * h - head.height) / 2 - 0.02 * h)
  const figure: SceneItem = {
    kind: 'group',
    transform: placeAt(0, shoulders, k),
    items: stage.draw(row, people, { colors: ground.row, height: VISIBLE + 6, y0: 41, amplitude: 13 }),
  }
  return { foot: frame.text, shell: [groundFill(stage), figure, ...frame.foot, ...shiftBlock(head, 0, down).items] }
}

/** The couple's middle from the right edge, and the room it takes at its left, in its own units. */
const FROM_RIGHT = 42
const REACH = 58

function coupleArt(stage: CommonStage): WideArt {
  const { width, height: h } = stage
  const frame = wideFrame(stage)
  const k = Math.min((0.86 * frame.room) / 56, (0.4 * width) / 100)
  const middle = width - FROM_RIGHT * k
  const head = messageHead(stage, shownMessage(stage), {
    x: frame.left,
    y: frame.top,
    width: middle - REACH * k - frame.left,
    height: frame.room - 0.1 * h,
    maxSize: 0.16 * h,
    minLines: 2,
    maxLines: 7,
  })
  const down = Math.max(0, (frame.room - 0.1 * h - head.height) / 2)
  return {
    foot: frame.text,
    shell: [
      groundFill(stage),
      coupleAt(stage, middle, frame.band.top, k),
      ...frame.foot,
      ...shiftBlock(head, 0, down).items,
    ],
  }
}

function waveArt(stage: CommonStage): WideArt {
  const { height: h } = stage
  const frame = wideFrame(stage)
  const head = messageHead(stage, shownMessage(stage), {
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height: frame.room - 0.12 * h,
    maxSize: 0.2 * h,
    minLines: 2,
    maxLines: 5,
  })
  const down = Math.max(0, (frame.room - 0.1 * h - head.height) / 2)
  const texture = waveBehind(stage, frame.band.top, 0.0036 * h)
  return { foot: frame.text, shell: [groundFill(stage), ...texture, ...frame.foot, ...shiftBlock(head, 0, down).items] }
}
