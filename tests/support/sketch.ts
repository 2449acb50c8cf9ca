import { setText } from '../../src/layout/set-text.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Piece, PrintFormat, ScreenFormat } from '../../src/model/format.js'
import { placeAt } from '../../src/model/geometry.js'
import type { Asset, Job } from '../../src/model/job.js'
import type { Scene, SceneItem, TextItem } from '../../src/model/scene.js'
import type { Theme } from '../../src/model/theme.js'
import { couple, emblem } from '../../src/motif/couple.js'
import { type CheckedShell, preflightImprint, preflightShell } from '../../src/preflight/preflight-shell.js'
import type { PreflightContext } from '../../src/preflight/context.js'
import { preflightScene } from '../../src/preflight/preflight-scene.js'
import { createShapeCache } from '../../src/preflight/shape.js'
import type { Engine } from '../../src/make/load-engine.js'
import { openEngine, planKit } from './kit.js'
import { rect } from './scene.js'

export const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
export const PARENT = 'Bảo hiểm xã hội Việt Nam'

/** The square that carries name, year, unit and dates: what the sketches below are held against. */
export async function openSquare(): Promise<{ engine: Engine; theme: Theme; job: Job; piece: Piece }> {
  const given = { campaign: 'binh-dang-gioi', year: 2024, unit: UNIT, parent: PARENT, only: ['fb-bai-vuong'] }
  const { planned } = await planKit(given)
  const job = planned.jobs.find((candidate) => candidate.pages[0]?.content === 'ten-thang')
  const [piece] = job?.pages ?? []
  if (!job || !piece) throw new Error('the square has no name piece')
  return { engine: await openEngine(), theme: planned.theme, job, piece }
}

export type Square = Awaited<ReturnType<typeof openSquare>>

export const text = (words: string, x: number, y: number, size: number, change: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  text: words,
  slot: 'name',
  use: 'display',
  face: 'black',
  size,
  tracking: -0.026,
  x,
  y,
  fill: 'white',
  block: 'name',
  line: 0,
  ...change,
})

export const small = { use: 'small', face: 'bold', tracking: 0, fill: 'ink' } as const
export const name1 = text('Tháng hành động', 70, 180, 80)
export const name2 = text('vì bình đẳng giới', 70, 280, 80, { line: 1 })
export const year = text('năm 2024', 810, 280, 42, { slot: 'year', block: 'year' })
export const unit = text(UNIT, 250, 960, 30, { ...small, slot: 'unit', block: 'unit' })
export const dates = text('Từ ngày 15/11/2024 đến ngày 15/12/2024', 250, 1010, 30, {
  ...small,
  slot: 'dates',
  block: 'dates',
})
export const ground: SceneItem = { kind: 'fill', d: rect(0, 0, 1080, 1080), fill: 'primary' }
export const band: SceneItem = { kind: 'fill', d: rect(0, 880, 1080, 200), fill: 'white' }
/** The knock-out emblem, 114 px high at (`x`, `y`) for k = 1. */
export const standIn = (x: number, y: number, k = 1): SceneItem => ({
  kind: 'group',
  transform: placeAt(x + 50 * k, y + 20 * k, k),
  items: emblem({ left: 'primary', right: 'deep', inner: 'accent' }, { child: false }),
})
/** The couple with its crop line at `bandTop`. */
export const figure = (bandTop: number, k: number): SceneItem => ({
  kind: 'group',
  transform: placeAt(540, bandTop - 36 * k, k),
  items: couple(
    { left: 'ink', right: 'deep', inner: 'accent', weave: 'ink', ribbon: 'white' },
    { weave: false, child: false },
  ),
})

/** What is other than on the sound page. */
export interface Sketch {
  readonly shell?: readonly SceneItem[]
  readonly imprint?: readonly SceneItem[]
  readonly scene?: Partial<Scene>
  readonly format?: Partial<Omit<ScreenFormat, 'medium'>> | PrintFormat
  readonly job?: Partial<Job>
  readonly piece?: Partial<Piece>
  readonly assets?: readonly Asset[]
  readonly theme?: Partial<Theme>
  /** Added after text was set. */
  readonly late?: readonly SceneItem[]
}

export const shell = [ground, name1, name2, year, figure(880, 8), band, standIn(80, 905)]
export const imprint = [unit, dates]

/** The sketch as a page with its text set. */
export async function lay({ engine }: Square, sketch: Sketch): Promise<Scene> {
  return {
    width: 1080,
    height: 1080,
    unit: 'px',
    bleed: 0,
    avoid: [],
    transparent: false,
    safe: { x: 54, y: 54, width: 972, height: 972 },
    imprintRects: [{ x: 240, y: 900, width: 780, height: 140 }],
    shell: [...(await setText(sketch.shell ?? shell, engine.fonts)), ...(sketch.late ?? [])],
    imprint: await setText(sketch.imprint ?? imprint, engine.fonts),
    ...sketch.scene,
  }
}

/** Everything preflight says about a sketch. */
export async function findings(square: Square, sketch: Sketch): Promise<readonly Diagnostic[]> {
  return preflightScene(await lay(square, sketch), contextOf(square, sketch))
}

/** What preflight says about a sketch's shell, and about its imprint against that shell. */
export async function findingsInTwo(
  square: Square,
  sketch: Sketch,
): Promise<{ shell: CheckedShell['findings']; imprint: readonly Diagnostic[] }> {
  const [scene, context] = [await lay(square, sketch), contextOf(square, sketch)]
  const checked = preflightShell(scene, context)
  return { shell: checked.findings, imprint: preflightImprint(scene, checked, context) }
}

function contextOf({ job, theme, piece, engine }: Square, sketch: Sketch): PreflightContext {
  return {
    job: { ...job, format: { ...job.format, ...sketch.format }, ...sketch.job },
    theme: { ...theme, ...sketch.theme },
    piece: { ...piece, ...sketch.piece },
    assets: new Map((sketch.assets ?? []).map((asset) => [asset.id, asset])),
    fonts: engine.fonts,
    shapes: createShapeCache(),
  }
}

/** The codes of the findings, each once. */
export const codes = async (square: Square, sketch: Sketch): Promise<string[]> =>
  [...new Set((await findings(square, sketch)).map((d) => d.code))].toSorted()

/** The sketch with one text changed. */
export const changed = (item: TextItem, change: Partial<TextItem>): Sketch => {
  const swap = (items: readonly SceneItem[]) => items.map((other) => (other === item ? { ...item, ...change } : other))
  return { shell: swap(shell), imprint: swap(imprint) }
}

export const picture = (kind: Asset['kind'], pixels: Asset['pixels']): Asset => ({
  id: 'anh',
  kind,
  mime: 'image/png',
  aspect: pixels ? pixels.width / pixels.height : 1,
  pixels,
  bytes: new Uint8Array(),
  sha256: '',
})
export const image = (x: number, y: number, width: number, height: number): SceneItem => ({
  kind: 'image',
  asset: 'anh',
  box: { x, y, width, height },
})
