import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveUnits } from '../../src/input/resolve-units.js'
import { loadEngine } from '../../src/make/load-engine.js'
import { layoutJob } from '../../src/layout/layout-job.js'
import type { Skin } from '../../src/model/color.js'
import type { SceneItem, TextItem } from '../../src/model/scene.js'
import { plan } from '../../src/plan/plan.js'
import { renderSvg } from '../../src/render/svg/render-svg.js'
import { templateFor } from '../../src/templates/index.js'
import { FACE_WEIGHT } from '../../src/text/fonts.js'
import { planKit, root } from '../support/kit.js'

/** Baseline below the top of a line of height 1, from the ascent 1000 and descent 265 of the font. */
const BASELINE = 0.8675

const FONT_FILES = { 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold', 900: '900Black' }

const textItems = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textItems(item.items) : []))

const withoutText = (items: readonly SceneItem[]): SceneItem[] =>
  items
    .filter((item) => item.kind !== 'text')
    .map((item) => (item.kind === 'group' ? { ...item, items: withoutText(item.items) } : item))

const wordOf =
  (skin: Skin) =>
  ({ text, x, y, size, face, tracking, fill }: TextItem) => ({
    text,
    x,
    baseline: y,
    top: y - BASELINE * size,
    size,
    weight: FACE_WEIGHT[face],
    spacing: tracking * size,
    color: skin.roles[fill].hex,
  })

/** Writes what the peers draw: our own layouts, each with the picture of its shell and its words in place. */
export async function writePieces(file: string, only: readonly string[], units: string): Promise<number> {
  const { resolved: base } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, only })
  const resolved = await resolveUnits(root, base, { source: units, logos: null, parent: null })
  const engine = await loadEngine(root)
  const planned = plan(resolved.kit)
  const { skin } = planned.theme
  const word = wordOf(skin)
  const formats: Record<string, unknown> = {}
  const pieces: unknown[] = []
  for (const job of planned.jobs) {
    const { scenes } = await layoutJob(job, {
      ...engine,
      theme: planned.theme,
      assets: new Map(),
      findTemplate: templateFor,
    })
    const [scene] = scenes
    if (!scene) continue
    const { width, height } = scene
    const drawing = renderSvg({ ...scene, shell: withoutText(scene.shell), imprint: [] }, skin, new Map(), {
      area: 'trim',
    })
    formats[job.format.id] ??= { width, height, drawing, words: textItems(scene.shell).map(word) }
    pieces.push({ format: job.format.id, unit: job.unit.slug, words: textItems(scene.imprint).map(word) })
  }
  const fonts = Object.fromEntries(
    Object.entries(FONT_FILES).map(([weight, name]) => [
      weight,
      join(root, 'assets', 'fonts', `BeVietnamPro_${name}.ttf`),
    ]),
  )
  writeFileSync(file, JSON.stringify({ formats, pieces, fonts }))
  return pieces.length
}
