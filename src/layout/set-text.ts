import type { Face, Outline, PlacedLetter, SceneItem, TextItem } from '../model/scene.js'
import type { Fonts } from '../text/fonts.js'
import { outlineOf } from '../text/glyph-table.js'
import { lineOf } from '../text/measure.js'
import type { LineRequest } from './line-request.js'
import { setOnArc } from './set-arc.js'

/** Text is set at this size, so one unit is a thousandth of an em: the font's own grid. */
const EM = 1000

/** Gives every text item its outline; each line is set once per face and tracking, whatever its size. */
export async function setText(items: readonly SceneItem[], fonts: Fonts): Promise<readonly SceneItem[]> {
  const missing = new Map<string, LineRequest>()
  // held here too: what is remembered may be forgotten while lines are set
  const set = new Map<string, Outline>()
  for (const item of textItems(items)) {
    if (item.arc) continue
    const key = lineKey(item)
    const known = fonts.outlines.get(key)
    if (known) set.set(key, known)
    else missing.set(key, { ...item, key })
  }
  await setLines([...missing.values()], set, fonts)
  return items.map((item) => withOutline(item, set, fonts))
}

/** All text items, in painting order. */
export function textItems(items: readonly SceneItem[]): readonly TextItem[] {
  return items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textItems(item.items) : []))
}

const lineKey = (line: { text: string; face: Face; tracking: number }): string =>
  `${line.face} ${line.tracking} ${line.text}`

function withOutline(item: SceneItem, set: ReadonlyMap<string, Outline>, fonts: Fonts): SceneItem {
  if (item.kind === 'group') return { ...item, items: item.items.map((child) => withOutline(child, set, fonts)) }
  if (item.kind !== 'text') return item
  if (item.arc) return { ...item, outline: setOnArc(item, item.arc, fonts) }
  const outline = set.get(lineKey(item))
  if (!outline) throw new Error(`line was not set: ${item.text}`)
  return { ...item, outline }
}

/** Sets lines from the letters written down beforehand, and by satori what those leave to a shaper. */
async function setLines(requests: readonly LineRequest[], set: Map<string, Outline>, fonts: Fonts): Promise<void> {
  const keep = (key: string, outline: Outline): void => {
    fonts.outlines.set(key, outline)
    set.set(key, outline)
  }
  const hard: LineRequest[] = []
  for (const request of requests) {
    const outline = setByTable(request, fonts)
    if (outline === null) hard.push(request)
    else keep(request.key, outline)
  }
  if (hard.length === 0) return
  const { setBySatori } = await import('./set-by-satori.js')
  const paths = await setBySatori(hard, fonts)
  hard.forEach(({ key, text, face, tracking }, index) => {
    const { width, box } = lineOf(fonts, text, face, tracking)
    keep(key, { d: paths[index] ?? '', advance: width, ink: box })
  })
}

function setByTable({ text, face, tracking }: LineRequest, fonts: Fonts): Outline | null {
  const glyphs = fonts.tables?.[face]
  if (!glyphs) return null
  const { segments, width, box } = lineOf(fonts, text, face, tracking)
  const letters: PlacedLetter[] = []
  for (const { x, shaped } of segments) {
    if (!shaped.places) return null
    shaped.places.forEach((place, index) => {
      const pen = x + (shaped.pens[index] ?? 0) + tracking * index
      letters.push({ d: glyphs.table.paths[place] ?? '', shift: Math.round(pen * EM * 10) })
    })
  }
  let d: string | null = null
  return {
    // those who draw letter by letter never ask for it
    get d() {
      return (d ??= outlineOf(glyphs, letters))
    },
    advance: width,
    ink: box,
    letters,
  }
}
