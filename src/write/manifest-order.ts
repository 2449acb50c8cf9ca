import type { Artifact } from '../model/job.js'
import type { Manifest } from './manifest-schema.js'

/** The order of an artifact's keys in a manifest, that of its schema: a record, so that a key forgotten here does not compile. */
export const ARTIFACT_KEYS: Readonly<Record<keyof Artifact, true>> = {
  path: true,
  sha256: true,
  bytes: true,
  product: true,
  format: true,
  content: true,
  template: true,
  composition: true,
  ground: true,
  message: true,
  medium: true,
  fileType: true,
  trim: true,
  pixels: true,
  boxes: true,
  scale: true,
  alt: true,
  omitted: true,
  standIn: true,
  letters: true,
  inks: true,
  warnings: true,
}

const ORDER = Object.keys(ARTIFACT_KEYS) as (keyof Artifact)[]

/** The artifact with its keys in their one order, whichever way it was put together. */
export const inOrder = (artifact: Artifact): Manifest['artifacts'][number] =>
  Object.fromEntries(
    ORDER.flatMap((key) => (artifact[key] === undefined ? [] : [[key, artifact[key]]])),
  ) as unknown as Manifest['artifacts'][number]
