import type { Asset, Job } from '../model/job.js'
import { sha256 } from '../write/sha256.js'

/**
 * Digests of everything a job's files follow from; `made` names code, fonts and theme. What jobs have in common, such as
 * their format or their unit, is digested once.
 */
export function inputsBy(made: string, assets: ReadonlyMap<string, Asset>): (job: Job) => string {
  const digests = new WeakMap<object, string>()
  const digestOf = (part: object, told = part): string => {
    const digest = digests.get(part) ?? sha256(JSON.stringify(told))
    digests.set(part, digest)
    return digest
  }
  const toldOf = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(toldOf)
    return typeof part === 'object' && part !== null ? digestOf(part) : part
  }
  const pictureOf = (id: string | null): string | null => (id === null ? null : (assets.get(id)?.sha256 ?? id))
  return (job) => {
    const { unit } = job
    const { emblem, logo, partners, photo } = job.assets
    // asset ids may hold a path of this machine; what counts is what the pictures show
    const whose =
      digests.get(unit) ?? digestOf(unit, { ...unit, logo: null, photo: null, products: null, quantities: null })
    const told: unknown[] = [made, whose, pictureOf(emblem), pictureOf(logo), partners.map(pictureOf), pictureOf(photo)]
    for (const [name, part] of Object.entries(job)) {
      if (name !== 'unit' && name !== 'assets') told.push(name, toldOf(part))
    }
    return sha256(JSON.stringify(told))
  }
}
