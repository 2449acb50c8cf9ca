import { grow, type Rect } from '../../model/geometry.js'
import { pressArea, type Press, type PressArea, type SlugRun } from '../../model/press.js'
import type { Scene, SceneItem } from '../../model/scene.js'
import { round } from '../number.js'
import { pruneItems } from '../prune.js'
import { drawColorBar } from './color-bar.js'
import { drawItems, drawOutline, type ContentContext } from './content.js'
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

/**
 * Share of the bleed that the picture runs on past it, under a frame of bare paper. Were it cut at the bleed itself,
 * the ground below a white band would show through its smoothed edge as a hairline on screens.
 */
const UNDER = 0.2

const areaIn = ({ width, height, bleed }: Scene, share: number): Rect =>
  grow({ x: 0, y: 0, width, height }, bleed * share)

/** Bare paper all around the bleed, wider than what runs on under it. */
const drawFrame = (scene: Scene): string => {
  const rect = ({ x, y, width, height }: Rect): string =>
    `${[x, y, width, height].map((v) => round(v, 4)).join(' ')} re`
  return `0 0 0 0 k\n${rect(areaIn(scene, 1 + 2 * UNDER))}\n${rect(areaIn(scene, 1))}\nf*`
}

/** One part of the picture, cut a little outside the bleed; `part` is its marked content id. */
export const pictureStream = (
  items: readonly SceneItem[],
  part: number,
  scene: Scene,
  boxes: PageBoxes,
  context: ContentContext,
): Uint8Array => {
  const area = areaIn(scene, 1 + UNDER)
  const body = `${clipRectOperators(area, 4)}\n${drawItems(pruneItems(items, area), context)}`
  return encode(asFigure(part, inScene(body, boxes)))
}

/** Small black letters print over what lies below, so that a plate out of register leaves no white edge. */
const drawSlug = (runs: readonly SlugRun[], x: number, y: number, known: ContentContext['known']): string => {
  const lines = runs.map((run) => {
    const k = run.size / 1000
    return drawOutline(run.outline, [k, 0, 0, k, x + run.x, y + run.y], 1, known)
  })
  return [`/${RESOURCE.overprint} gs ${BLACK}`, ...lines].join('\n')
}

const areaOf = ({ width, height, bleed }: Scene, { hem, eyelets }: Press): PressArea =>
  pressArea({ width, height, bleed, hem, eyelets })

/** The frame, marks, color bar and the words of the slug line that all units share: outside the bleed. */
export const pressStream = (scene: Scene, press: Press, boxes: PageBoxes, context: ContentContext): Uint8Array => {
  const area = areaOf(scene, press)
  const shared = press.slug.filter((run) => run.isOwn !== true)
  const body = [
    drawFrame(scene),
    drawMarks(scene, press, area, RESOURCE.all),
    drawColorBar(scene, area, context.skin),
    drawSlug(shared, area.slug.x, area.slug.y, context.known),
  ].join('\n')
  return encode(asArtifact(inScene(body, boxes)))
}

/** The words of the slug line that are the file's own. */
export const slugStream = (scene: Scene, press: Press, boxes: PageBoxes, { known }: ContentContext): Uint8Array => {
  const { slug } = areaOf(scene, press)
  const own = press.slug.filter((run) => run.isOwn === true)
  return encode(asArtifact(inScene(drawSlug(own, slug.x, slug.y, known), boxes)))
}
