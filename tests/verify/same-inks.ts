import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Skin } from '../../src/model/color.js'
import { ask, GS_QUIET } from './programs.js'

/** Four bytes a pixel, C M Y K, 255 is full ink. */
interface InkPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** What a role's ink is in a picture where the PDF has its build. */
export interface RoleInks {
  /** The build in percent. */
  readonly build: string
  /** Places looked at. */
  readonly places: number
  /** Mean distance of the worst ink, in percent of ink. */
  readonly mean: number
  /** Share of places where an ink is more than five percent of ink off. */
  readonly off: number
}

/** Ghostscript's plates of a page, from its bleed. */
async function readPlates(pdf: string, page: number, dpi: number, folder: string): Promise<InkPicture> {
  const file = join(folder, 'plates.pam')
  await ask('gs', [
    ...GS_QUIET,
    '-dUseBleedBox',
    '-sDEVICE=pamcmyk32',
    `-r${dpi}`,
    `-dFirstPage=${page}`,
    `-dLastPage=${page}`,
    `-sOutputFile=${file}`,
    pdf,
  ])
  const bytes = await readFile(file)
  const end = bytes.indexOf('ENDHDR\n') + 7
  const head = bytes.toString('latin1', 0, end)
  const number = (key: string): number => Number(new RegExp(`^${key} (\\d+)$`, 'm').exec(head)?.[1])
  return { width: number('WIDTH'), height: number('HEIGHT'), data: bytes.subarray(end) }
}

async function readInks(file: string): Promise<InkPicture> {
  const { data, info } = await sharp(file, { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Distance between places looked at, and how far around a place all must be of one color, in pixels. */
const STEP = 3
const REACH = 3
const FAR = 0.05 * 255
const ROUNDING = 1.01

/**
 * Compares a CMYK picture with the plates of its PDF page wherever those have the build of a role, edges left out: both
 * begin at the bleed's corner, give or take the pixel that is not whole.
 */
export async function compareInks(
  picture: string,
  pdf: string,
  page: number,
  dpi: number,
  skin: Skin,
  folder: string,
): Promise<RoleInks[]> {
  const [plates, inks] = await Promise.all([readPlates(pdf, page, dpi, folder), readInks(picture)])
  if (Math.abs(plates.width - inks.width) > 1 || Math.abs(plates.height - inks.height) > 1)
    throw new Error(`${inks.width}×${inks.height} pixels, the PDF has ${plates.width}×${plates.height}`)
  const found = new Map<string, { places: number; sum: number; off: number }>()
  const buildOf = createBuildFinder(skin)
  for (let y = REACH; y < Math.min(plates.height, inks.height) - REACH; y += STEP) {
    for (let x = REACH; x < Math.min(plates.width, inks.width) - REACH; x += STEP) {
      const build = buildOf(plates.data, (y * plates.width + x) * 4)
      if (!build || !isFlat(plates, x, y)) continue
      const at = (y * inks.width + x) * 4
      const worst = Math.max(...build.bytes.map((ink, i) => Math.abs(ink - inks.data[at + i])))
      const told = found.get(build.name) ?? { places: 0, sum: 0, off: 0 }
      found.set(build.name, told)
      told.places += 1
      told.sum += worst
      if (worst > FAR) told.off += 1
    }
  }
  return [...found].map(([build, { places, sum, off }]) => ({
    build,
    places,
    mean: sum / places / 2.55,
    off: off / places,
  }))
}

interface RoleBuild {
  readonly name: string
  /** Inks as bytes that are not rounded. */
  readonly bytes: readonly number[]
}

/** Finds the role's build that four bytes are, to their rounding; null where they are none. */
function createBuildFinder({ roles }: Skin): (data: Uint8Array, at: number) => RoleBuild | null {
  const builds = Object.values(roles).map(({ cmyk }) => ({ name: cmyk.join(), bytes: cmyk.map((ink) => ink * 2.55) }))
  const known = new Map<number, RoleBuild | null>()
  return (data, at) => {
    const inks = [0, 1, 2, 3].map((i) => data[at + i])
    const key = inks.reduce((sum, ink) => sum * 256 + ink, 0)
    const before = known.get(key)
    if (before !== undefined) return before
    const build = builds.find(({ bytes }) => bytes.every((ink, i) => Math.abs(inks[i] - ink) < ROUNDING))
    known.set(key, build ?? null)
    return build ?? null
  }
}

/** Whether all around a place has its color. */
function isFlat({ data, width }: InkPicture, x: number, y: number): boolean {
  const middle = (y * width + x) * 4
  for (let row = y - REACH; row <= y + REACH; row += 1) {
    const start = (row * width + x - REACH) * 4
    for (let at = start; at < start + (2 * REACH + 1) * 4; at += 1)
      if (data[at] !== data[middle + (at % 4)]) return false
  }
  return true
}
