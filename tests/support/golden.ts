import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { encodePng } from '../../src/render/png/encode.js'
import type { Raster } from '../../src/render/png/rasterize.js'

/** Where the pictures are kept; each is small, so that a clone stays light. */
const FOLDER = join(import.meta.dirname, '..', 'golden')
const MOST_BYTES = 40_000
/** Last digits of a color may differ between machines (floats, SIMD); anything more is a change. */
const TOLERANCE = 1

const updating = (): boolean => process.env['UPDATE_GOLDEN'] === '1'

/** Names of the pictures that are kept. */
export const goldenNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.png') && !file.endsWith('.changed.png'))
    .map((file) => file.slice(0, -4))

export const removeGolden = (name: string): void => {
  if (updating()) rmSync(join(FOLDER, `${name}.png`))
}

/**
 * What differs from the kept picture, null when nothing does. A changed picture is left beside the kept one as
 * `.changed.png`; with UPDATE_GOLDEN=1 it takes its place.
 */
export async function compareGolden(name: string, picture: Raster): Promise<string | null> {
  const file = join(FOLDER, `${name}.png`)
  const changed = join(FOLDER, `${name}.changed.png`)
  rmSync(changed, { force: true })
  const fault = await faultOf(file, picture)
  if (fault === null) return null
  const png = await encodePng(picture, 9)
  if (png.length > MOST_BYTES) return `${name}: ${png.length} bytes, more than ${MOST_BYTES}: draw it smaller`
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(updating() ? file : changed, png)
  return updating()
    ? null
    : `${name}: ${fault}; see ${name}.changed.png, and run UPDATE_GOLDEN=1 npm test if it is right`
}

async function faultOf(file: string, { data, width, height }: Raster): Promise<string | null> {
  if (!existsSync(file)) return 'no picture kept yet'
  const { data: kept, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  if (kept.length !== data.length || info.width !== width)
    return `${width} × ${height} instead of ${info.width} × ${info.height}`
  let [most, count] = [0, 0]
  data.forEach((value, index) => {
    const difference = Math.abs(value - (kept[index] ?? 0))
    if (difference > TOLERANCE) count += 1
    most = Math.max(most, difference)
  })
  return count === 0 ? null : `${count} channel values differ, by up to ${most}`
}
