import type { Artifact } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import type { Unit } from '../model/unit.js'
import { inOrder } from './manifest-order.js'
import type { Manifest } from './manifest-schema.js'

/** By code unit, the same in every locale. */
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** The record of one unit's folder, artifacts sorted by path. */
export const buildManifest = (input: {
  readonly theme: Pick<Theme, 'campaign' | 'year' | 'digest' | 'confidence' | 'sloganConfidence'>
  readonly unit: Pick<Unit, 'name' | 'short' | 'parent' | 'dates'>
  readonly emblem: Manifest['emblem']
  readonly artifacts: readonly Artifact[]
  /** From what each piece was made, so that a later run knows what to make again. */
  readonly pieces?: Manifest['pieces'] | undefined
}): Manifest => {
  const { theme, unit, emblem, artifacts, pieces = {} } = input
  return {
    schema: 1,
    campaign: theme.campaign,
    year: theme.year,
    theme: { digest: theme.digest, confidence: theme.confidence, sloganConfidence: theme.sloganConfidence },
    unit: {
      name: unit.name,
      short: unit.short,
      parent: unit.parent,
      dates: { from: unit.dates.from, to: unit.dates.to },
    },
    emblem,
    artifacts: artifacts.map(inOrder).sort(byPath),
    pieces: sortedPieces(pieces),
  }
}

const sortedPieces = (pieces: Manifest['pieces']): Manifest['pieces'] =>
  Object.fromEntries(
    Object.keys(pieces)
      .sort()
      .flatMap((id) => (pieces[id] ? [[id, pieces[id]]] : [])),
  )

/** The text of `manifest.json`: same content, same bytes. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

const sameOrigin = (a: Manifest, b: Manifest): boolean =>
  a.theme.digest === b.theme.digest && JSON.stringify(a.unit) === JSON.stringify(b.unit)

/**
 * The new record with what an earlier run made added: files that still exist, that this run did not make again,
 * and that were made from the same theme for the same unit and dates.
 */
export const mergeManifest = (earlier: Manifest | null, now: Manifest, exists: (path: string) => boolean): Manifest => {
  if (earlier === null || !sameOrigin(earlier, now)) return now
  const made = new Set(now.artifacts.map((artifact) => artifact.path))
  const kept = earlier.artifacts.filter((artifact) => !made.has(artifact.path) && exists(artifact.path))
  const artifacts = [...kept, ...now.artifacts].sort(byPath)
  const there = new Set(artifacts.map((artifact) => artifact.path))
  const pieces = Object.entries({ ...earlier.pieces, ...now.pieces }).filter(([, { files }]) =>
    files.every((path) => there.has(path)),
  )
  return { ...now, artifacts, pieces: sortedPieces(Object.fromEntries(pieces)) }
}
