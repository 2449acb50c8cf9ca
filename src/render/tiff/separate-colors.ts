import type { Color, Role, Skin } from '../../model/color.js'

/** Which inks a pass draws: cyan, magenta and yellow as inverted red, green and blue; black as gray. */
export type Pass = 'cmy' | 'k'

const byte = (ink: number): string =>
  Math.round(255 - (ink * 255) / 100)
    .toString(16)
    .padStart(2, '0')

/** What a pass paints a build with (`#RRGGBB`). */
export const passColor = ([c, m, y, k]: Color['cmyk'], pass: Pass): string =>
  pass === 'cmy' ? `#${byte(c)}${byte(m)}${byte(y)}` : `#${byte(k).repeat(3)}`

/** What a pass paints each role with (`#RRGGBB`), so that the pixels drawn are the inks of its build. */
export function passColors({ roles }: Skin, pass: Pass): Readonly<Record<Role, string>> {
  const entries = Object.entries(roles).map(([role, { cmyk }]) => [role, passColor(cmyk, pass)])
  return Object.fromEntries(entries) as Record<Role, string>
}
