import type { Asset, Job } from '../model/job.js'
import { sha256 } from '../write/sha256.js'

/** Digest of everything a job's files follow from; `made` names code, fonts and theme. */
export function inputsOf(job: Job, made: string, assets: ReadonlyMap<string, Asset>): string {
  const { emblem, logo, partners, photo } = job.assets
  const digestOf = (id: string | null): string | null => (id === null ? null : (assets.get(id)?.sha256 ?? id))
  const pictures = [emblem, logo, ...partners, photo].map(digestOf)
  // asset ids may hold a path of this machine; what counts is what the pictures show
  const told = {
    ...job,
    unit: { ...job.unit, logo: null, photo: null, products: null, quantities: null },
    assets: pictures,
  }
  return sha256(`${made}\n${JSON.stringify(told)}`)
}
