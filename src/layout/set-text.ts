import type { Face, Outline, SceneItem, TextItem } from '../model/scene.js'
import type { Fonts } from '../text/fonts.js'
import { outlineByTable } from '../text/glyph-table.js'
import { lineOf, segments } from '../text/measure.js'
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
  const hard: LineRequest[] = []
  for (const request of requests) {
    const d = setByTable(request, fonts)
    if (d === null) hard.push(request)
    else set.set(request.key, keepLine(request, d, fonts))
  }
  if (hard.length === 0) return
  const { setBySatori } = await import('./set-by-satori.js')
  const paths = await setBySatori(hard, fonts)
  hard.forEach((request, index) => set.set(request.key, keepLine(request, paths[index] ?? '', fonts)))
}

function setByTable({ text, face, tracking }: LineRequest, fonts: Fonts): string | null {
  if (!fonts.tables) return null
  let d = ''
  for (const segment of segments(fonts, text, face, tracking)) {
    const part = outlineByTable(fonts.tables[face], segment.text, segment.x * EM, tracking * EM)
    if (part === null) return null
    d += part
  }
  return d
}

function keepLine({ key, text, face, tracking }: LineRequest, d: string, fonts: Fonts): Outline {
  const { width, box } = lineOf(fonts, text, face, tracking)
  const outline = { d, advance: width, ink: box }
  fonts.outlines.set(key, outline)
  return outline
}
