import type { GroundId, Role, Skin } from './color.js'
import { contrast } from './contrast.js'

/** Least contrast of white display text on a body, and of two bodies side by side. */
const TEXT_CONTRAST = 3
const HALVES_CONTRAST = 1.6
/** Least contrast of a body against the ground behind it. */
const GROUND_CONTRAST = 1.5

/** The colors of the heart that carries white words: left half, right half. */
export interface HeartHalves {
  readonly left: Role
  readonly right: Role
  /** Whether the two halves differ clearly. */
  readonly clear: boolean
}

/** The ground's own pair of bodies where it carries white words and its halves differ, else the clearest pair of the skin. */
export function heartHalves(skin: Skin, ground: GroundId): HeartHalves {
  const { bg, figure } = skin.grounds[ground]
  const ratio = (a: Role, b: Role): number => contrast(skin.roles[a], skin.roles[b])
  const pairs: readonly (readonly [Role, Role])[] = [[figure[0], figure[1]], ['primary', 'deep'], ['ink', 'primary'], ['deep', 'ink']]
  const usable = pairs.filter((pair) => pair.every((role) => ratio(role, 'white') >= TEXT_CONTRAST && ratio(role, bg) >= GROUND_CONTRAST))
  const clear = usable.find(([left, right]) => ratio(left, right) >= HALVES_CONTRAST)
  const [best] = [...usable].sort((a, b) => ratio(b[0], b[1]) - ratio(a[0], a[1]))
  const [left, right] = clear ?? best ?? [figure[0], figure[1]]
  return { left, right, clear: clear !== undefined }
}

/** The second ground of a piece that is parted by the white ribbon; null where ribbon or grounds would not show. */
export function secondGround(ground: GroundId): GroundId | null {
  const second: Readonly<Record<GroundId, GroundId | null>> = { cam: 'man', man: 'cam', kem: null, hp: null, dat: 'man' }
  return second[ground]
}

/** Whether the white ribbon shows on the ground itself, not only on what it crosses. */
export const showsRibbon = (ground: GroundId): boolean => secondGround(ground) !== null
