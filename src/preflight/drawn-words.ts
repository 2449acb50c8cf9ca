import type { Scene, Slot } from '../model/scene.js'
import { textLines } from './lines.js'
import { openScene, type PaintedText } from './page.js'
import { createShapeCache } from './shape.js'

/** The words of a text without case and punctuation: what must not be lost. */
export const tokens = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The words a scene spells for one of its texts, line by line. */
export const drawnWords = (scene: Scene, slot: Slot): string =>
  wordsOf(openScene(scene, createShapeCache()).texts, slot)

/** The words that painted texts spell for a slot. */
export function wordsOf(texts: readonly PaintedText[], slot: Slot): string {
  const own = texts.filter((text) => text.item.slot === slot)
  return textLines(own)
    .map((line) => line.text)
    .join(' ')
}
