import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Skin } from '../../src/model/color.js'

/** Files of a unit's own pictures. */
export interface Artwork {
  /** A vector logo in the theme's colors. */
  readonly own: string
  /** A vector logo in colors that the theme does not have. */
  readonly strange: string
  /** A logo in pixels on nothing, with soft edges, a hole and half transparent parts. */
  readonly pixels: string
  /** A photo that its camera held sideways. */
  readonly photo: string
}

const svg = (box: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}">${body}</svg>`

const emblem = (disk: string, hole: string, bar: string): string =>
  svg(
    '120 100',
    `<circle cx="50" cy="50" r="46" fill="${disk}"/>` +
      `<path fill-rule="evenodd" fill="${hole}" d="M50 12L88 78L12 78ZM50 40L34 68L66 68Z"/>` +
      `<rect x="100" y="10" width="16" height="80" rx="6" fill="${bar}"/>`,
  )

const SOFT = svg(
  '600 400" width="600" height="400',
  '<path fill-rule="evenodd" fill="#0B7A3B" d="M200 20a180 180 0 1 0 .1 0zM200 110a90 90 0 1 1-.1 0z"/>' +
    '<path fill="#1E1E20" d="M420 60h150v60h-150zM420 170h150v60h-150z"/>' +
    '<circle cx="200" cy="200" r="60" fill="#E2231A" fill-opacity="0.5"/>',
)

/** Slow waves of all colors with a grain, which no flat picture has. */
function waves(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const grain = (Math.imul(x * 7919 + y, 2654435761) >>> 27) & 15
      data[at] = 120 + 100 * Math.sin(x / 70) + grain
      data[at + 1] = 110 + 90 * Math.sin(y / 90) + grain
      data[at + 2] = 100 + 80 * Math.sin((x + y) / 110) + grain
    }
  }
  return data
}

/** Draws the pictures that a unit might give into `folder`. */
export async function drawArtwork({ roles }: Skin, folder: string): Promise<Artwork> {
  const at = (name: string): string => join(folder, name)
  const files = { own: at('own.svg'), strange: at('strange.svg'), pixels: at('pixels.png'), photo: at('photo.jpg') }
  await writeFile(files.own, emblem(roles.deep.hex, roles.white.hex, roles.ink.hex))
  await writeFile(files.strange, emblem('#0054A6', '#FFD200', '#000000'))
  await sharp(Buffer.from(SOFT)).png().toFile(files.pixels)
  const [width, height] = [1200, 900]
  await sharp(waves(width, height), { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toFile(files.photo)
  return files
}
