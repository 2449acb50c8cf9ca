import type { Scene } from '../../model/scene.js'

/** A PDF box in points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export interface PageBoxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** 1, or 0.1 where the finished piece is larger than a PDF page can be. */
  readonly scale: 1 | 0.1
  /** Points per scene unit in the file. */
  readonly perUnit: number
}

/** Acrobat's largest page side, 200 inches (14400 pt). */
const LARGEST_MM = 5080

const POINTS_PER_MM = 72 / 25.4

/** The scale a print file of this size has: one tenth as soon as a side with its bleed passes 5.08 m. */
export const printScale = (size: { width: number; height: number; bleed: number }): 1 | 0.1 =>
  Math.max(size.width, size.height) + 2 * size.bleed > LARGEST_MM ? 0.1 : 1

/** A ten-thousandth of a point: 35 nanometers. */
const tidy = (value: number): number => Math.round(value * 10000) / 10000

/** Where trim and bleed lie on the PDF page; a scene in pixels counts 72 to the inch. */
export const pageBoxes = (scene: Pick<Scene, 'width' | 'height' | 'bleed' | 'unit'>): PageBoxes => {
  const scale = scene.unit === 'mm' ? printScale(scene) : 1
  const perUnit = scene.unit === 'mm' ? POINTS_PER_MM * scale : 1
  const inset = scene.bleed * perUnit
  const [width, height] = [scene.width * perUnit, scene.height * perUnit]
  const media: Box = [0, 0, tidy(width + 2 * inset), tidy(height + 2 * inset)]
  const trim: Box = [tidy(inset), tidy(inset), tidy(inset + width), tidy(inset + height)]
  return { media, bleed: media, trim, scale, perUnit }
}
