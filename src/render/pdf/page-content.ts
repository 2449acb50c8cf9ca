import { grow } from '../../model/geometry.js'
import { pressArea, type Press, type SlugRun } from '../../model/press.js'
import type { Scene, SceneItem } from '../../model/scene.js'
import { pruneItems } from '../prune.js'
import { drawColorBar } from './color-bar.js'
import { drawItems, drawPath, type ContentContext } from './content.js'
import { drawMarks } from './marks.js'
import { clipRectOperators, matrixOperator } from './operators.js'
import type { PageBoxes } from './page-boxes.js'
import { asArtifact, asFigure } from './structure.js'

/** Names of the resources that marks and slug line use. */
export const RESOURCE = { all: 'All', overprint: 'Over' } as const

const BLACK = '0 0 0 1 k'

/** A stream that stands alone: its coordinates are scene units, y downwards. */
const inScene = (body: string, { perUnit, trim }: PageBoxes): string =>
  `q\n${matrixOperator([perUnit, 0, 0, -perUnit, trim[0], trim[3]])}\n${body}\nQ`

const encode = (content: string): Uint8Array => new TextEncoder().encode(`${content}\n`)

/** One part of the picture, cut at the bleed; `part` is its marked content id. */
export const pictureStream = (
  items: readonly SceneItem[],
  part: number,
  scene: Scene,
  boxes: PageBoxes,
  context: ContentContext,
): Uint8Array => {
  const area = grow({ x: 0, y: 0, width: scene.width, height: scene.height }, scene.bleed)
  const body = `${clipRectOperators(area, 4)}\n${drawItems(pruneItems(items, area), context)}`
  return encode(asFigure(part, inScene(body, boxes)))
}

/** Small black letters print over what lies below, so that a plate out of register leaves no white edge. */
const drawSlug = (runs: readonly SlugRun[], x: number, y: number): string => {
  const lines = runs.map((run) => {
    const k = run.size / 1000
    return drawPath(run.d, 'f', [k, 0, 0, k, x + run.x, y + run.y], 1)
  })
  return [`/${RESOURCE.overprint} gs ${BLACK}`, ...lines].join('\n')
}

/** Marks, color bar and slug line: all of it outside the bleed. */
export const pressStream = (scene: Scene, press: Press, boxes: PageBoxes, context: ContentContext): Uint8Array => {
  const { width, height, bleed } = scene
  const area = pressArea({ width, height, bleed, hem: press.hem, eyelets: press.eyelets })
  const body = [
    drawMarks(scene, press, area, RESOURCE.all),
    drawColorBar(scene, area, context.skin),
    drawSlug(press.slug, area.slug.x, area.slug.y),
  ].join('\n')
  return encode(asArtifact(inScene(body, boxes)))
}
