import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifact } from '../../src/model/job.js'
import type { Skin } from '../../src/model/color.js'
import type { MadeKit } from './kits.js'
import { ask } from './programs.js'
import { compareInks } from './same-inks.js'

/** Least places at which a build must be found to be compared, and what it may differ by there, in percent of ink. */
const LEAST_PLACES = 50
const MOST = { mean: 1, off: 0.01 } as const

/** How a picture's name ends: its resolution, and its page where there are several. */
const ENDING = /-(\d+)dpi(?:-mat-(\d))?\.(?:tif|jpg)$/

/** What is wrong with a kit's print files in pixels: each must hold the inks of its PDF, role by role, and say what they are. */
export async function inkFaults({ artifacts, folder }: MadeKit, skin: Skin): Promise<string[]> {
  const faults: string[] = []
  const work = await mkdtemp(join(tmpdir(), 'bo-kit-inks-'))
  const pictures = artifacts.filter(({ path }) => ENDING.test(path))
  if (pictures.length === 0) throw new Error('no print file in pixels was made')
  for (const picture of pictures) {
    const [, dpi = '', page = '1'] = ENDING.exec(picture.path) ?? []
    const pdf = artifacts.find((other) => other.fileType === 'pdf' && isSameDesign(other, picture))
    if (!pdf) throw new Error(`no PDF of ${picture.path}`)
    const file = join(folder, picture.path)
    if (picture.fileType === 'tif') faults.push(...(await tiffFaults(file, Number(dpi))))
    // a PDF at one tenth has ten times as many pixels to its inch
    const resolution = Number(dpi) / pdf.scale
    const found = await compareInks(file, join(folder, pdf.path), Number(page), resolution, skin, work)
    const compared = found.filter(({ places }) => places >= LEAST_PLACES)
    if (compared.length < 3) faults.push(`${picture.path}: only ${compared.length} builds are large enough to compare`)
    for (const { build, mean, off } of compared) {
      if (mean > MOST.mean || off > MOST.off)
        faults.push(`${picture.path}: ${build} is ${mean.toFixed(2)} % off, ${(100 * off).toFixed(2)} % of it far off`)
    }
  }
  await rm(work, { recursive: true })
  return faults
}

const isSameDesign = (a: Artifact, b: Artifact): boolean =>
  a.format === b.format && a.content === b.content && a.message === b.message

/** Reads every strip by libtiff and looks for what a shop's program reads first. */
async function tiffFaults(file: string, dpi: number): Promise<string[]> {
  const told = await ask('tiffinfo', ['-D', file])
  const wanted = {
    inks: /Photometric Interpretation: separated/,
    compression: /Compression Scheme: LZW/,
    resolution: new RegExp(`Resolution: ${dpi}, ${dpi} pixels/inch`),
    profile: /ICC Profile: <present>/,
  }
  return Object.entries(wanted).flatMap(([name, pattern]) => (pattern.test(told) ? [] : [`${file}: ${name} not told`]))
}
