import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pieceId, leftovers, piecesOf } from '../batch/ledger.js'
import type { UnitRun } from '../batch/unit-run.js'
import type { ProvenanceOf } from '../make/stamp-file.js'
import type { Format } from '../model/format.js'
import type { Artifact, Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { Quantities } from '../report/order-sheet/order-item.js'
import type { GalleryFrame } from '../report/gallery-frame.js'
import { ORDER_SHEET_FILE } from '../report/file-names.js'
import { saveManifest } from '../write/manifest-file.js'
import { buildManifest } from '../write/manifest.js'
import { writeGallery } from './write-gallery.js'
import type { SheetDesk } from './write-order-sheet.js'

/** What reports of a unit are made with; `formats` give the gallery its order. */
export interface ReportTools {
  readonly theme: Theme
  /** What files say about where they come from. */
  readonly provenance: ProvenanceOf
  readonly formats: readonly Format[]
  /** What all galleries have in common. */
  readonly frame: GalleryFrame
  /** What order sheets are written with. */
  readonly desk: SheetDesk
  /** Copies that the kit asks for; a unit's own come before them. */
  readonly quantities: Quantities
  /** The pictures of a file that was kept and that the earlier gallery does not hold; the job is that of this run, if it has one. */
  readonly redraw: (job: Job | null, artifact: Artifact) => Promise<readonly Thumbnail[]>
}

/**
 * Writes a unit's `manifest.json` and gallery, keeping what an earlier run of the same theme and unit made and is
 * still there; gives the unit's files. A unit of which nothing was made gets neither.
 */
export async function writeReports(
  run: UnitRun,
  { theme, provenance, formats, frame, desk, quantities, redraw }: ReportTools,
): Promise<readonly Artifact[]> {
  const { unit, folder, jobs, settled } = run
  // jobs end in any order; what is written must not
  const done = jobs.flatMap((job) => {
    const found = settled.get(job)
    return found ? [{ job, ...found }] : []
  })
  const artifacts = done.flatMap((piece) => piece.artifacts)
  if (artifacts.length === 0) return []
  const ledger = await run.ledger
  for (const { job, artifacts: now } of done) {
    for (const path of now.length > 0 ? leftovers(ledger, job, now) : []) await rm(join(folder, path), { force: true })
  }
  const pieces = piecesOf(
    new Map(
      done.flatMap(({ job, from, artifacts: now }) =>
        from === null ? [] : [[pieceId(job), { from, artifacts: now }]],
      ),
    ),
  )
  const emblem = artifacts.some((artifact) => artifact.standIn) ? 'stand-in' : 'official'
  const manifest = await saveManifest(folder, buildManifest({ theme, unit, emblem, artifacts, pieces }))
  const jobOf = new Map(done.flatMap(({ job, artifacts: now }) => now.map((artifact) => [artifact.path, job] as const)))
  const gallery = await writeGallery({
    folder,
    manifest,
    theme,
    formats,
    frame,
    fresh: new Map(done.flatMap(({ thumbnails }) => [...thumbnails])),
    failures: done.flatMap(({ failure }) => failure ?? []),
    redraw: (artifact) => redraw(jobOf.get(artifact.path) ?? null, artifact),
  })
  if (manifest.artifacts.some(({ path }) => path.startsWith('in/'))) {
    // a run of screen images does without
    const { writeOrderSheet } = await import('./write-order-sheet.js')
    const wanted = { ...quantities, ...unit.quantities }
    await writeOrderSheet(
      folder,
      { manifest, theme, formats, quantities: wanted, desk, thumbnails: gallery.thumbnails },
      provenance(unit.name, emblem === 'stand-in'),
    )
  } else if (ledger.size > 0) await rm(join(folder, ORDER_SHEET_FILE), { force: true })
  return manifest.artifacts
}
