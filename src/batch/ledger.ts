import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../model/diagnostic.js'
import type { Artifact, Job } from '../model/job.js'
import type { JournalEntry } from '../write/journal.js'
import { loadManifest } from '../write/manifest-file.js'
import type { Manifest } from '../write/manifest-schema.js'
import { sha256 } from '../write/sha256.js'

/** A piece that an earlier run finished. */
interface Entry {
  /** Digest of all it was made from. */
  readonly from: string
  readonly artifacts: readonly Artifact[]
}

/** What earlier runs made of one unit, by piece. */
export type Ledger = ReadonlyMap<string, Entry>

/** Name of a piece among its unit's: its path, and the kinds of file asked for. */
export const pieceId = ({ path, fileTypes, extras = [] }: Job): string =>
  `${path}:${[...fileTypes, ...extras.map((extra) => Object.values(extra).join('-'))].join('+')}`

/** Reads the unit's manifest, and over it what a run that was killed had finished. */
export async function loadLedger(folder: string, left: readonly JournalEntry[]): Promise<Ledger> {
  const ledger = new Map<string, Entry>()
  const manifest = await loadManifest(folder).catch((error: unknown) => {
    // a record nobody can read vouches for nothing: its files are made again
    if (error instanceof UserError) return null
    throw error
  })
  for (const [id, { from, files }] of Object.entries(manifest?.pieces ?? {})) {
    const artifacts = files.flatMap((path) => manifest?.artifacts.find((artifact) => artifact.path === path) ?? [])
    if (artifacts.length === files.length) ledger.set(id, { from, artifacts })
  }
  for (const { id, from, artifacts } of left) ledger.set(id, { from, artifacts })
  return ledger
}

/** The files of a piece, where all were made from the same and are still as they were made; else null. */
export async function keptArtifacts(
  ledger: Ledger,
  job: Job,
  from: string,
  folder: string,
): Promise<readonly Artifact[] | null> {
  const entry = ledger.get(pieceId(job))
  if (entry?.from !== from) return null
  for (const { path, sha256: digest } of entry.artifacts) {
    const bytes = await readFile(join(folder, ...path.split('/'))).catch(() => null)
    if (bytes === null || sha256(bytes) !== digest) return null
  }
  return entry.artifacts
}

/** Files that an earlier run made of a piece and this run did not make again: another kind of file, or another name. */
export function leftovers(ledger: Ledger, job: Job, now: readonly Artifact[]): readonly string[] {
  const made = new Set(now.map((artifact) => artifact.path))
  return (ledger.get(pieceId(job))?.artifacts ?? []).map((artifact) => artifact.path).filter((path) => !made.has(path))
}

/** The record of pieces as the manifest keeps it. */
export const piecesOf = (entries: ReadonlyMap<string, Entry>): Manifest['pieces'] =>
  Object.fromEntries(
    [...entries].map(([id, { from, artifacts }]) => [id, { from, files: artifacts.map((artifact) => artifact.path) }]),
  )
