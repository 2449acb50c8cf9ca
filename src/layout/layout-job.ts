import type { Diagnostic } from '../model/diagnostic.js'
import type { Piece } from '../model/format.js'
import type { Asset, Job } from '../model/job.js'
import type { Scene, Slot } from '../model/scene.js'
import type { Theme } from '../model/theme.js'
import { hotlinesOf } from '../model/unit.js'
import type { Art, CommonStage, Drawing, Stage, Template } from '../templates/stage.js'
import { resolveWords } from '../templates/words.js'
import type { Phrase } from '../text/fit.js'
import type { Fonts } from '../text/fonts.js'
import { parseMarked } from '../text/marks.js'
import { createDrawn, type Drawn, drawOnce, partsOf } from './drawn.js'
import { setText } from './set-text.js'

/** What layout needs beside the job: opened fonts, the judge of unmarked text, templates and the user's pictures. */
export interface LayoutResources {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly grade: (text: string) => Phrase
  readonly findTemplate: (job: Job, piece: Piece) => Template
  readonly assets: ReadonlyMap<string, Asset>
  /** What serves every unit; a run shares one. */
  readonly drawn?: Drawn | undefined
}

/** The pages of a job and what stands in the way of making them. */
export interface Laid {
  readonly scenes: readonly Scene[]
  readonly problems: readonly Diagnostic[]
}

/** Draws every page of a job and sets its text. */
export async function layoutJob(job: Job, resources: LayoutResources): Promise<Laid> {
  const scenes: Scene[] = []
  const problems: Diagnostic[] = []
  for (const piece of job.pages) {
    const drawing = resources.findTemplate(job, piece).draw(createStage(job, piece, resources))
    problems.push(...drawing.problems)
    scenes.push(await toScene(job, drawing, resources.fonts))
  }
  return { scenes, problems }
}

/** Everything a template may look at, for one page of a job. */
export function createStage(job: Job, piece: Piece, resources: LayoutResources): Stage {
  const { format } = job
  const { fonts } = resources
  const theme = { ...resources.theme, hotlines: hotlinesOf(job.unit, resources.theme) }
  const art = (id: string | null): Art | null => {
    const asset = id === null ? undefined : resources.assets.get(id)
    return asset ? { id: asset.id, aspect: asset.aspect } : null
  }
  const carried = new Set<Slot>(piece.carries)
  const { drawn = createDrawn() } = resources
  const draw = drawOnce(drawn)
  const parts = partsOf(drawn, resources.theme, job, piece)
  const stage: Stage = {
    width: format.width,
    height: format.height,
    u: format.width / 100,
    bleed: format.medium === 'print' ? format.bleed : 0,
    safe: format.safe,
    avoid: format.avoid,
    format,
    piece,
    job,
    theme,
    skin: theme.skin,
    // the job's ground is its first page's; a back has its own
    ground: theme.skin.grounds[piece === job.pages[0] ? job.ground : piece.ground],
    words: resolveWords(job, theme, { parse: (marked) => draw(parseMarked, marked), grade: resources.grade }),
    fonts,
    art: {
      emblem: art(job.assets.emblem),
      logo: art(job.assets.logo),
      partners: job.assets.partners.flatMap((id) => art(id) ?? []),
      photo: art(job.assets.photo),
    },
    carries: (slot) => carried.has(slot),
    snap: format.medium === 'screen' ? Math.round : (length) => length,
    draw,
    common: <T>(part: (all: CommonStage) => T): T => {
      if (!parts.has(part)) parts.set(part, part(stage))
      return parts.get(part) as T
    },
  }
  return stage
}

async function toScene(job: Job, drawing: Drawing, fonts: Fonts): Promise<Scene> {
  return sceneOf(job, drawing, {
    shell: await setText(drawing.shell, fonts),
    imprint: await setText(drawing.imprint, fonts),
  })
}

/** The page around parts whose text is set. */
export function sceneOf(
  { format }: Job,
  drawing: Pick<Drawing, 'imprintRects'>,
  parts: Pick<Scene, 'shell' | 'imprint'>,
): Scene {
  return {
    width: format.width,
    height: format.height,
    unit: format.medium === 'print' ? 'mm' : 'px',
    bleed: format.medium === 'print' ? format.bleed : 0,
    safe: format.safe,
    avoid: format.avoid,
    circle: format.medium === 'screen' && format.circle ? format.circle : undefined,
    transparent: format.medium === 'screen' && format.transparent,
    ...parts,
    imprintRects: drawing.imprintRects,
  }
}
