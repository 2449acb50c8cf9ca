import type { Face } from '../model/scene.js'

/** A line to set: `key` tells it from all others. */
export interface LineRequest {
  readonly key: string
  readonly text: string
  readonly face: Face
  readonly tracking: number
}
