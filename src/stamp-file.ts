import type { ResolvedKit } from './input/resolve-kit.js'
import type { Job } from './model/job.js'
import type { Provenance } from './model/provenance.js'
import type { Theme } from './model/theme.js'
import { embedMetadata } from './write/metadata/embed.js'
import { isSealValid } from './write/metadata/seal.js'

/** Where a job's files come from; a seal over another theme or identity than those in use is left out. */
export function provenanceOf(job: Job, theme: Theme, origin: ResolvedKit['origin']): Provenance {
  const { campaign, year, digest } = theme
  const sealed = { campaign, year, theme: digest, identity: job.assets.emblem === null ? null : origin.identity }
  const { seal } = origin
  return { ...sealed, unit: job.unit.name, seal: seal !== null && isSealValid(seal, sealed) ? seal : null }
}

/** The file with its provenance in XMP where its type has a place for it. */
export const stampFile = <T extends { readonly bytes: Uint8Array }>(file: T, provenance: Provenance): T => ({
  ...file,
  bytes: embedMetadata(file.bytes, provenance),
})
