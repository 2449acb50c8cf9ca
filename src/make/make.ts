import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openShaper } from './load-engine.js'
import { findingsOf, layPages, type LaidPage, type PageResources } from './lay-pages.js'
import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Artifact, Job, Outcome } from '../model/job.js'
import type { Thumbnail } from '../model/thumbnail.js'
import { omittedSlots } from '../preflight/words.js'
import { renderExtra, renderFile } from './render-file.js'
import { filePathOf, type RenderedFile, type RenderResources } from './rendered-file.js'
import { altText } from '../report/alt.js'
import { type ProvenanceOf, stampFile } from './stamp-file.js'
import { showsPartners } from '../templates/index.js'
import { ShaperNeededError } from '../text/fonts.js'
import { readBack } from '../write/read-back.js'
import { sha256From } from '../write/sha256.js'
import { writeAtomic } from '../write/write-atomic.js'

/** What making needs beside the job. `profile` is the deflated output profile; `folder` holds all units of the run. */
export interface MakeResources extends PageResources {
  readonly profile: Uint8Array
  readonly folder: string
  readonly verify: 'quick' | 'full'
  readonly brush: RenderResources['brush']
  readonly operators: RenderResources['operators']
  /** What files say about where they come from. */
  readonly provenance: ProvenanceOf
  /** Pictures of a file's pages for the gallery. */
  readonly picture: (
    file: RenderedFile,
    job: Job,
    path: string,
    pages: () => Promise<readonly LaidPage[]>,
  ) => Promise<readonly Thumbnail[]>
  /** What is wrong with a picture that could not be used, by the id that jobs call it by. */
  readonly assetFaults: ReadonlyMap<string, readonly Diagnostic[]>
}

/** Lays out, preflights, renders, writes and reads back one job; a job that cannot be made leaves no file. */
export async function make(job: Job, resources: MakeResources): Promise<Outcome> {
  try {
    const faults = pictureFaults(job, resources)
    if (faults.length > 0) return { status: 'failed', job, diagnostics: faults }
    const pages = await layPages(job, resources)
    const findings = findingsOf(pages)
    const errors = findings.filter((d) => d.severity === 'error')
    if (errors.length > 0) return { status: 'failed', job, diagnostics: errors }
    // all types are rendered before the first is written, so that a job that fails leaves nothing behind
    const files: RenderedFile[] = []
    for (const type of job.fileTypes) files.push(await renderFile(job, pages, type, resources))
    for (const extra of job.extras ?? []) files.push(...(await renderExtra(job, pages, extra, resources)))
    const told = withNotes(findings, files)
    const artifacts: Artifact[] = []
    const thumbnails = new Map<string, readonly Thumbnail[]>()
    for (const plain of files) {
      const file = stampFile(plain, job, resources.provenance)
      const artifact = await writeFile(job, pages, file, told, resources)
      artifacts.push(artifact)
      thumbnails.set(artifact.path, await resources.picture(file, job, artifact.path, async () => pages))
    }
    return { status: 'made', job, artifacts, warnings: told, thumbnails }
  } catch (error) {
    if (error instanceof UserError) return { status: 'failed', job, diagnostics: error.diagnostics }
    // rare letters: what shapes them is loaded when the first of them is met
    if (!(error instanceof ShaperNeededError)) throw error
    await openShaper(resources.fonts)
    return make(job, resources)
  }
}

/** Faults of the pictures this piece would show; a piece without them is made. */
function pictureFaults(job: Job, { assetFaults }: MakeResources): readonly Diagnostic[] {
  const { emblem, logo, partners, photo } = job.assets
  const shows = (content: string): boolean => job.pages.some((piece) => piece.content === content)
  const used = [emblem, logo, ...(showsPartners(job) ? partners : []), shows('tin-hoat-dong') ? photo : null]
  return used.flatMap((id) => (id === null ? [] : (assetFaults.get(id) ?? [])))
}

/** Findings and what the files' writers say, each thing once. */
const withNotes = (findings: readonly Diagnostic[], files: readonly RenderedFile[]): readonly Diagnostic[] => [
  ...new Map(
    [...findings, ...files.flatMap((file) => file.notes ?? [])].map((found) => [
      `${found.code} ${found.message}`,
      found,
    ]),
  ).values(),
]

async function writeFile(
  job: Job,
  pages: readonly LaidPage[],
  file: RenderedFile,
  findings: readonly Diagnostic[],
  resources: MakeResources,
): Promise<Artifact> {
  const path = filePathOf(job, file)
  const target = join(resources.folder, job.unit.slug, ...path.split('/'))
  const digest = sha256From(file.bytes, file.begun)
  writeAtomic(target, file.bytes)
  const faults = await readBack(target, { ...file.expectation, sha256: digest }, file.bytes)
  if (faults.length > 0) {
    await rm(target, { force: true })
    throw new UserError(faults)
  }
  const [piece] = job.pages
  if (!piece) throw new UserError([problem('khong-co-trang', `“${job.format.vi}” không có trang nào.`)])
  return {
    path,
    sha256: digest,
    bytes: file.bytes.length,
    product: job.format.vi,
    format: job.format.id,
    content: piece.content,
    template: resources.findTemplate(job, piece).id,
    composition: job.composition,
    ground: job.ground,
    message: job.message?.id ?? null,
    medium: job.format.medium,
    fileType: file.fileType,
    trim: { width: job.format.width, height: job.format.height, unit: pages[0]?.imprint.unit ?? 'px' },
    pixels: file.pixels,
    boxes: file.boxes,
    scale: file.scale,
    alt: altText(job, resources.theme, piece),
    omitted: [
      ...omittedSlots(job, piece, resources.theme),
      ...(job.assets.partners.length > 0 && !showsPartners(job) ? (['partners'] as const) : []),
    ],
    standIn: job.assets.emblem === null,
    ...(file.letters ? { letters: file.letters } : {}),
    ...(file.inks && file.inks.length > 0 ? { inks: file.inks } : {}),
    warnings: findings.map((finding) => finding.message),
  }
}
