import type { Diagnostic } from '../model/diagnostic.js'
import { grow, overlaps, type Rect } from '../model/geometry.js'
import type { Outline, Scene, SceneItem } from '../model/scene.js'
import { checkContrast } from './contrast.js'
import type { Check, PreflightContext } from './context.js'
import { checkEmblem } from './emblem.js'
import { checkFigure } from './figure.js'
import { checkGlyphs } from './glyphs.js'
import { checkImprint } from './imprint.js'
import { EMBLEM, FIGURE } from './limits.js'
import { checkWords } from './lost-words.js'
import { couplesOf, marksOf } from './marks.js'
import { openScene, scaleOf } from './page.js'
import { checkResolution } from './resolution.js'
import { checkSafeArea } from './safe-area.js'
import { checkReadingSize, checkTextSize, checkThumbnail } from './text-size.js'
import { checkTouchingLines } from './touching-lines.js'

/** What can be wrong with a shell whatever is imprinted on it. */
const SHELL: readonly Check[] = [
  checkGlyphs,
  checkSafeArea,
  checkTouchingLines,
  checkTextSize,
  checkReadingSize,
  checkThumbnail,
  checkContrast,
  checkEmblem,
  checkFigure,
  checkResolution,
]
/** What an imprint can get wrong, by itself or against what is near it. */
const IMPRINT: readonly Check[] = [
  checkGlyphs,
  checkWords,
  checkSafeArea,
  checkTouchingLines,
  checkTextSize,
  checkContrast,
  checkEmblem,
  checkFigure,
  checkResolution,
  checkImprint,
]
/** How far from an imprint rectangle things still matter to it, as a share of the page's shorter side. */
const REACH = 0.06

/** What a shell says about itself once, for all units. */
export interface CheckedShell {
  readonly findings: readonly Diagnostic[]
  /** What an imprint must be held against: all words, and art near its place; outlines far from it are left out. */
  readonly near: readonly SceneItem[]
}

/** Checks a shell without any imprint. */
export function preflightShell(shell: Scene, context: PreflightContext): CheckedShell {
  const page = openScene({ ...shell, imprint: [] }, context.shapes)
  return { findings: SHELL.flatMap((check) => check(page, context)), near: nearImprint(shell, context) }
}

/** Checks the imprint of a page whose shell is `near` and was found good. */
export function preflightImprint(page: Scene, context: PreflightContext): readonly Diagnostic[] {
  const opened = openScene(page, context.shapes)
  return IMPRINT.flatMap((check) => check(opened, context))
}

function nearImprint(shell: Scene, context: PreflightContext): readonly SceneItem[] {
  const page = openScene({ ...shell, imprint: [] }, context.shapes)
  const reach = REACH * Math.min(shell.width, shell.height)
  const places = shell.imprintRects.map((rect) => grow(rect, reach))
  const texts = page.texts.filter((text) => meets(places, text.box))
  const marks = marksOf(page, context).map((mark) => grow(mark.box, EMBLEM.clearSpace * mark.box.height))
  const couples = couplesOf(page).map((couple) => grow(couple.box, FIGURE.near * scaleOf(couple.matrix)))
  const zones = [...places, ...texts.map((text) => text.box), ...marks, ...couples]
  const kept = new Set<SceneItem>([
    ...texts.map((text) => text.item),
    ...[...page.fills, ...page.images].filter((thing) => meets(zones, thing.box)).map((thing) => thing.item),
  ])
  return shell.shell.flatMap((item) => keep(item, kept))
}

const meets = (zones: readonly Rect[], box: Rect): boolean => zones.some((zone) => overlaps(zone, box))

/** The item with what is kept of it; words stay, their far outlines do not. */
function keep(item: SceneItem, kept: ReadonlySet<SceneItem>): SceneItem[] {
  if (item.kind === 'group') {
    const items = item.items.flatMap((child) => keep(child, kept))
    return items.length === 0 ? [] : [{ ...item, items }]
  }
  if (kept.has(item)) return [item]
  return item.kind === 'text' && item.outline ? [{ ...item, outline: withoutPath(item.outline) }] : []
}

const withoutPath = (outline: Outline): Outline => ({ ...outline, d: '' })
