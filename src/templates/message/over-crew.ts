import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage } from '../stage.js'
import { fitCrew } from './crew.js'
import { type Frame, type FramedArt, inFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'

/** People that stand on the band, and how the message above them is set. */
export interface OverCrew {
  /** How many people may stand side by side, best first. */
  readonly counts: readonly number[]
  /** How much of them shows below the shoulders, in motif units. */
  readonly visible: number
  /** The people, drawn with their shoulders at 0. */
  readonly people: (count: number) => readonly SceneItem[]
  /** White between the words and the heads, headline size at most, and the size below which there are more people; in u. */
  readonly clear: number
  readonly maxSize: number
  readonly small: number
}

/** How far heads stand out above the shoulders, in motif units. */
const HEADS = 20

/** A message over people that fill the width: as many as leave the words their size. */
export function overCrew(stage: CommonStage, frame: Frame, crew: OverCrew): FramedArt {
  const { u, width } = stage
  const { column } = frame
  const scale = (people: number): number => width / (people * 50)
  const shouldersAt = (people: number): number => frame.bandTop - crew.visible * scale(people)
  const { people, head } = fitCrew(crew.counts, crew.small * u, (count) =>
    messageHead(stage, shownMessage(stage), {
      x: column.left,
      y: frame.top,
      width: column.width,
      height: shouldersAt(count) - HEADS * scale(count) - frame.top - crew.clear * u,
      maxSize: crew.maxSize * u,
      minLines: 2,
      maxLines: 7,
    }),
  )
  return inFrame(frame, [
    groundFill(stage),
    { kind: 'group', transform: placeAt(0, shouldersAt(people), scale(people)), items: crew.people(people) },
    ...frame.band,
    ...head.items,
  ])
}
