import type { SceneItem } from '../model/scene.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { stackedImprint, type StackedImprintOptions } from './parts/stacked-imprint.js'
import { type CommonStage, type Drawing, HEADLINE_TRACKING, type Stage, type Template } from './stage.js'

/** Small web rectangle: the name in four lines over the couple, which stands in the right corner. */
export const mrecName: Template = {
  id: 'mrec-ten-thang',
  archetypes: ['mrec'],
  contents: ['ten-thang'],
  draw,
}

function draw(stage: Stage): Drawing {
  const { shell, room } = stage.common(frame)
  const imprint = stackedImprint(stage, room)
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

/** All but unit and dates, and the room that they have. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly room: StackedImprintOptions } {
  const { width, height: h, safe, words } = stage
  const x = safe.x + 0.02 * h
  const floor = safe.y + safe.height
  const content = 0.217 * h
  const bandTop = stage.snap(floor - content - 0.035 * h)
  const top = safe.y + 0.035 * h
  const name = nameBlock(stage, words.nameWithYear, {
    x,
    y: top,
    width: safe.x + safe.width - x,
    height: 0.38 * h,
    maxSize: 0.098 * h,
    minLines: 3,
    maxLines: 5,
    tracking: HEADLINE_TRACKING,
    face: 'black',
    id: 'name',
  })
  const k = coupleScale(bandTop - name.bottom - Math.max(name.fallBelow + 0.025 * h, 0.05 * h), 0.9 * width)
  const figureX = Math.max(width / 2, width - 56 * k)
  const emblem = content
  const textX = x + emblemWidth(emblem) + 0.04 * h
  const room: StackedImprintOptions = {
    x: textX,
    y: floor - content + 0.01 * h,
    width: safe.x + safe.width - textX,
    height: content - 0.02 * h,
    size: 0.054 * h,
    fill: 'ink',
    centered: true,
    maxLines: 4,
  }
  const shell: SceneItem[] = [
    groundFill(stage),
    ...name.items,
    coupleAt(stage, figureX, bandTop, k),
    whiteBand(stage, bandTop, h - bandTop),
    emblemAt(stage, x, floor - content, emblem),
  ]
  return { shell, room }
}
