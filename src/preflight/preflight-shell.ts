import type { Diagnostic } from '../model/diagnostic.js'
import { grow, overlaps, type Rect } from '../model/geometry.js'
import type { Outline, Scene, SceneItem, Slot } from '../model/scene.js'
import { IMPRINT_CHECKS, SHELL_CHECKS } from './checks.js'
import type { PreflightContext } from './context.js'
import { EMBLEM, FIGURE } from './limits.js'
import { type Expected, expectedWords } from './expected-words.js'
import { wordFaults } from './lost-words.js'
import { marksOf } from './marks.js'
import { openScene, scaleOf } from './page.js'

/** How far from an imprint rectangle things still matter to it, as a share of the page's shorter side. */
const REACH = 0.06

/** What a shell says about itself once, for all units. */
export interface CheckedShell {
  readonly findings: readonly Diagnostic[]
  /** What an imprint must be held against: all words, and art near its place; outlines far from it are left out. */
  readonly near: readonly SceneItem[]
  /** Texts whose words were compared with those asked for, since none of them stands in an imprint. */
  readonly compared: readonly string[]
}

/** Checks a shell by itself; `scene` has an imprint too, which tells what words are its own. */
export function preflightShell(scene: Scene, context: PreflightContext): CheckedShell {
  const page = openScene({ ...scene, imprint: [] }, context.shapes)
  const own = expectedWords(context.job, context.theme, context.piece).filter(
    ({ places }) => has(scene.shell, places) && !has(scene.imprint, places),
  )
  const findings = [...SHELL_CHECKS.flatMap((check) => check(page, context)), ...wordFaults(page, context, own)]
  return { findings, near: nearImprint(scene, context), compared: [...new Set(own.map(keyOf))] }
}

const keyOf = ({ slot, places }: Pick<Expected, 'slot' | 'places'>): string => `${slot} ${places.join()}`

/** Whether any text of the items stands in one of the slots. */
const has = (items: readonly SceneItem[], slots: readonly Slot[]): boolean =>
  items.some((item) =>
    item.kind === 'group' ? has(item.items, slots) : item.kind === 'text' && slots.includes(item.slot),
  )

/** Checks an imprint against a shell that was checked before; what is wrong with the shell alone is not said again. */
export function preflightImprint(
  imprint: Scene,
  { near, compared }: CheckedShell,
  context: PreflightContext,
): readonly Diagnostic[] {
  const opened = openScene({ ...imprint, shell: near }, context.shapes, 'imprint')
  const asked = expectedWords(
    context.job,
    context.theme,
    context.piece,
    (words) => !compared.includes(keyOf(words)) || has(imprint.imprint, words.places),
  )
  return [...IMPRINT_CHECKS.flatMap((check) => check(opened, context)), ...wordFaults(opened, context, asked)]
}

function nearImprint(shell: Scene, context: PreflightContext): readonly SceneItem[] {
  const page = openScene({ ...shell, imprint: [] }, context.shapes)
  const reach = REACH * Math.min(shell.width, shell.height)
  const places = shell.imprintRects.map((rect) => grow(rect, reach))
  const texts = page.texts.filter((text) => meets(places, text.box))
  const marks = marksOf(page, context).map((mark) => grow(mark.box, EMBLEM.clearSpace * mark.box.height))
  const couples = page.shell.couples.map((couple) => grow(couple.box, FIGURE.near * scaleOf(couple.matrix)))
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
  if (item.kind !== 'text') return kept.has(item) ? [item] : []
  return item.outline ? [{ ...item, outline: plain(item.outline, kept.has(item)) }] : []
}

/** An outline as it is kept, the path data of those near alone. */
const plain = (outline: Outline, isNear: boolean): Outline => ({
  d: isNear ? outline.d : '',
  advance: outline.advance,
  ink: outline.ink,
})
