import type { Scene, SceneItem } from './scene.js'

/** A stretch of a page that is drawn together. */
export interface ScenePart {
  /** Tells all that is drawn, its place too, where pages of other units have the very same; null for a unit's own. */
  readonly key: string | null
  readonly items: readonly SceneItem[]
}

/** A page in parts that are painted and read one after the other; its shell is the items of all of them. */
export interface PartedScene extends Scene {
  readonly parts: readonly ScenePart[]
}
