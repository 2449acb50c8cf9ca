import type { GroundId, Role, Skin } from './color.js'
import { contrast } from './contrast.js'

/** Least contrast of display text, and of two bodies side by side. */
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

/** The ground's own pair of bodies where it carries white words and differs in itself, else the clearest pair. */
export function heartHalves(skin: Skin, ground: GroundId): HeartHalves {
  const { bg, figure } = skin.grounds[ground]
  const ratio = (a: Role, b: Role): number => contrast(skin.roles[a], skin.roles[b])
  const pairs: readonly (readonly [Role, Role])[] = [
    [figure[0], figure[1]],
    ['primary', 'deep'],
    ['ink', 'primary'],
    ['deep', 'ink'],
  ]
  const usable = pairs.filter((pair) =>
    pair.every((role) => ratio(role, 'white') >= TEXT_CONTRAST && ratio(role, bg) >= GROUND_CONTRAST),
  )
  const clear = usable.find(([left, right]) => ratio(left, right) >= HALVES_CONTRAST)
  const [best] = [...usable].sort((a, b) => ratio(b[0], b[1]) - ratio(a[0], a[1]))
  const [left, right] = clear ?? best ?? [figure[0], figure[1]]
  return { left, right, clear: clear !== undefined }
}

/** The second ground of a piece that is parted by the white ribbon; null where ribbon or grounds would not show. */
export function secondGround(ground: GroundId): GroundId | null {
  const second: Readonly<Record<GroundId, GroundId | null>> = {
    cam: 'man',
    man: 'cam',
    kem: null,
    hp: null,
    dat: 'man',
  }
  return second[ground]
}

/** Least contrast of the white ribbon against a ground that it crosses together with words. */
const RIBBON_CONTRAST = 1.5

/** The color of words that the white ribbon strikes out: it stands out from the ground and from the ribbon. */
export interface StruckColor {
  readonly role: Role
  /** Whether words, ribbon and ground all differ clearly. */
  readonly clear: boolean
}

/** The role that is farthest from both the ground and white. */
export function struckColor(skin: Skin, ground: GroundId): StruckColor {
  const { bg, em } = skin.grounds[ground]
  const ratio = (a: Role, b: Role): number => contrast(skin.roles[a], skin.roles[b])
  const least = (role: Role): number => Math.min(ratio(role, bg), ratio(role, 'white'))
  const roles: readonly Role[] = [em, 'ink', 'primary', 'deep']
  const role = roles.reduce((best, next) => (least(next) > least(best) ? next : best))
  return { role, clear: least(role) >= TEXT_CONTRAST && ratio('white', bg) >= RIBBON_CONTRAST }
}
