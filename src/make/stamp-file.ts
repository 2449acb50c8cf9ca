import type { ResolvedKit } from '../input/resolve-kit.js'
import type { Job } from '../model/job.js'
import type { Provenance } from '../model/provenance.js'
import type { Theme } from '../model/theme.js'
import { stampBytes, type Stamped } from '../write/metadata/embed.js'
import { isSealValid } from '../write/metadata/seal.js'

/** Where a file comes from, by the name of its unit and whether its emblem is the stand-in. */
export type ProvenanceOf = (unit: string, standIn: boolean) => Provenance

/** Where a run's files come from; a seal over another theme or identity than those in use is left out. */
export function provenanceBy(
  { campaign, year, digest }: Pick<Theme, 'campaign' | 'year' | 'digest'>,
  { identity, seal }: ResolvedKit['origin'],
): ProvenanceOf {
  const sealedWith = (used: string | null): Omit<Provenance, 'unit'> => {
    const sealed = { campaign, year, theme: digest, identity: used }
    return { ...sealed, seal: seal !== null && isSealValid(seal, sealed) ? seal : null }
  }
  const [official, temporary] = [sealedWith(identity), sealedWith(null)]
  return (unit, standIn) => ({ ...(standIn ? temporary : official), unit })
}

/** The file with its provenance in XMP, where its type has a place for it and the format's byte limit leaves the room. */
export function stampFile<T extends Stamped>(file: T, job: Job, provenance: ProvenanceOf): T {
  const stamped = stampBytes(file, provenance(job.unit.name, job.assets.emblem === null))
  const most = job.format.medium === 'screen' ? job.format.maxBytes : Infinity
  return stamped.bytes.length > most ? file : { ...file, ...stamped }
}
