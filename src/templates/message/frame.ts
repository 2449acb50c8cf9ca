import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { type Column, textColumn } from '../parts/column.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { whiteBand } from '../parts/ground.js'
import type { CommonStage, Drawing, Stage } from '../stage.js'
import { bandWordsHeight, bandWordsRoom, unitOverCampaign, type UnitRoom } from './band-words.js'

/** What square and portrait message pieces share: the column of words, and the white band with unit and campaign. */
export interface Frame {
  readonly column: Column
  readonly portrait: boolean
  /** Highest cap-top of the message, and the room from there to the band. */
  readonly top: number
  readonly room: number
  readonly bandTop: number
  /** The band with emblem and partners; goes over the art. */
  readonly band: readonly SceneItem[]
  /** Room of the unit's words in the band, and where they may reach. */
  readonly words: UnitRoom
  readonly rect: Rect
}

/** A message piece but for the unit's words; problems where the message does not suit the composition. */
export interface FramedArt {
  readonly frame: Frame
  readonly shell: readonly SceneItem[]
  readonly problems: readonly Diagnostic[]
}

/** Font size in the band, the least height of the band, and the least white above and below its words, in u. */
const SIZE = 2.5
const LEAST_BAND = 14.5
const LEAST_PAD = 2.6
/** White above the words as a share of what the platform may cut off below them. */
const ABOVE = 0.75
/** A piece this much higher than wide is composed as a portrait. */
const PORTRAIT = 1.15

/** The frame; the height of its band depends on theme and format only. */
export function messageFrame(stage: CommonStage): Frame {
  const { u, height, safe } = stage
  const portrait = height > PORTRAIT * stage.width
  const column = textColumn(stage, (portrait ? 7 : 6.6) * u)
  const size = SIZE * u
  const words = bandWordsHeight(stage, column.width - 11 * u, size)
  const pad = Math.max(LEAST_PAD * u, (LEAST_BAND * u - words) / 2)
  const below = Math.max(pad, height - safe.y - safe.height)
  const bandTop = stage.snap(height - below - words - Math.max(pad, ABOVE * below))
  const bandHeight = height - bandTop
  const middle = height - below - words / 2
  const emblem = Math.min(0.66 * bandHeight, words)
  const text = bandWordsRoom(stage, {
    x: column.left + emblemWidth(emblem) + 3 * u,
    right: column.right,
    middle,
    height: words,
    size,
  })
  const top = Math.max(column.left + 0.4 * u, safe.y + 0.4 * u)
  return {
    column,
    portrait,
    top,
    room: bandTop - top,
    bandTop,
    band: [
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(stage, column.left - 0.2 * u, middle - emblem / 2, emblem),
      ...text.shell,
    ],
    words: text.words,
    rect: text.rect,
  }
}

/** What a composition drew, in its frame. */
export const inFrame = (frame: Frame, shell: readonly SceneItem[]): FramedArt => ({ frame, shell, problems: [] })

/** Draws a composition, once for all units, and the unit's words in its frame. */
export const framed =
  (art: (stage: CommonStage) => FramedArt) =>
  (stage: Stage): Drawing => {
    const { frame, shell, problems } = stage.common(art)
    const text = unitOverCampaign(stage, frame.words)
    return { shell, imprint: text.items, imprintRects: [frame.rect], problems: [...text.problems, ...problems] }
  }
