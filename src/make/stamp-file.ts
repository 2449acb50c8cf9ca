import type { ResolvedKit } from '../input/resolve-kit.js'
import type { Job } from '../model/job.js'
import type { Provenance } from '../model/provenance.js'
import type { Theme } from '../model/theme.js'
import { embedMetadata } from '../write/metadata/embed.js'
import { isSealValid } from '../write/metadata/seal.js'

/** Where a unit's files come from; a seal over another theme or identity than those in use is left out. */
export function provenanceOf(
  unit: string,
  standIn: boolean,
  { campaign, year, digest }: Theme,
  { identity, seal }: ResolvedKit['origin'],
): Provenance {
  const sealed = { campaign, year, theme: digest, identity: standIn ? null : identity }
  return { ...sealed, unit, seal: seal !== null && isSealValid(seal, sealed) ? seal : null }
}

/** The file with its provenance in XMP, where its type has a place for it and the format's byte limit leaves the room. */
export function stampFile<T extends { readonly bytes: Uint8Array }>(
  file: T,
  job: Job,
  theme: Theme,
  origin: ResolvedKit['origin'],
): T {
  const bytes = embedMetadata(file.bytes, provenanceOf(job.unit.name, job.assets.emblem === null, theme, origin))
  const most = job.format.medium === 'screen' ? job.format.maxBytes : Infinity
  return bytes.length > most ? file : { ...file, bytes }
}
