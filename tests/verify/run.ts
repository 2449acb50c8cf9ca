import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadTheme } from '../../src/input/themes.js'
import type { Engine } from '../../src/make/load-engine.js'
import type { Skin } from '../../src/model/color.js'
import { openEngine, root, THEMES } from '../support/kit.js'
import { drawArtwork } from './artwork.js'
import { drawnFiles } from './drawn-files.js'
import { compareGeometry, GEOMETRY_LIMITS, readLooks } from './geometry.js'
import { makeKit, type MadeKit } from './kits.js'
import { checkPrint } from './pdf-checks.js'
import { inkFaults } from './pixel-checks.js'
import { missingPackages } from './programs.js'

/** What is said of a kit: how many files were looked at, and what is wrong. */
interface Verdict {
  readonly files: number
  readonly faults: readonly string[]
}

/** A print product of each kind that is small enough to be looked at in pixels, and the one that shows a photo. */
const DRAWN = ['ap-phich-a4', 'to-roi-a5', 'giay-moi-120x150mm', 'bang-ron-3x1m'] as const
const SOME = [...DRAWN, 'tin-hoat-dong']

/** Large ones beside those, each of another shape. */
const LARGE = [
  'bang-ron-6x0.8m',
  'phuon-0.8x2.5m',
  'phong-4x2.5m',
  'standee-0.8x2m',
  'ap-phich-a2',
  'giay-chung-nhan-a4',
]

/** A folder given as the first argument keeps pictures of where drawings differ; every product is drawn then, which takes minutes. */
const DIFFERENCES = process.argv[2]

/** Makes the print files of every theme, without and with a unit's pictures, and has them looked at by programs that are not ours. */
async function verify(): Promise<boolean> {
  const missing = await missingPackages()
  if (missing.length > 0) {
    console.error(`verify needs other programs: apt-get install ${missing.join(' ')}`)
    return false
  }
  const engine = await openEngine()
  const work = await mkdtemp(join(tmpdir(), 'bo-kit-verify-'))
  try {
    let faults = 0
    const say = (what: string, verdict: Verdict): void => {
      verdict.faults.forEach((fault) => console.error(`${what}: ${fault}`))
      faults += verdict.faults.length
      console.log(
        `${what}: ${verdict.files} files, ${verdict.faults.length === 0 ? 'all hold' : `${verdict.faults.length} faults`}`,
      )
    }
    for (const [index, [campaign, year]] of THEMES.entries()) {
      const { skin } = await loadTheme(root, campaign, year)
      const art = await drawArtwork(skin, work)
      const make = (name: string, given: Parameters<typeof makeKit>[0]): Promise<MadeKit> =>
        makeKit({ campaign, year, ...given }, engine, join(work, name))
      const pictures = { logo: art.strange, partners: [art.pixels], photo: art.photo, headline: 'Ra quân hưởng ứng' }
      const name = `${campaign} ${year}`
      say(`${name}, X-4`, await checkAll(await make('x4', {})))
      say(`${name}, X-1a with pictures`, await checkAll(await make('x1a', { ...pictures, pdfx: '1a' })))
      const some = await make('some', { ...pictures, types: ['pdf', 'tif', 'jpg'], dpi: 150, only: SOME })
      say(`${name}, X-4 with pictures`, await checkAll(some))
      say(`${name}, inks in pixels`, await checkInks(some, skin))
      // a logo in the theme's own colors is compared too
      const drawn = index === 0 ? [...DRAWN, ...LARGE] : DRAWN
      const only = DIFFERENCES === undefined ? { only: drawn } : {}
      const own = await make('own', { logo: art.own, pdfx: '1a', ...only })
      say(
        `${name}, geometry`,
        await checkGeometry(own, engine, DIFFERENCES && join(DIFFERENCES, name.replaceAll(' ', '-'))),
      )
    }
    return faults === 0
  } finally {
    await rm(work, { recursive: true })
  }
}

/** Looks at every print PDF of a kit, a few at a time. */
async function checkAll({ artifacts, folder, failures }: MadeKit): Promise<Verdict> {
  const files = artifacts.filter(({ fileType }) => fileType === 'pdf')
  if (files.length === 0) throw new Error('no print file was made')
  const faults = [...failures]
  await inParallel(files, async (artifact) => {
    const found = await checkPrint({ artifact, file: join(folder, artifact.path) })
    faults.push(...found.map((fault) => `${artifact.path}: ${fault}`))
  })
  return { files: files.length, faults }
}

/** Compares every print file in pixels with its PDF. */
const checkInks = async (kit: MadeKit, skin: Skin): Promise<Verdict> => ({
  files: kit.artifacts.filter(({ fileType }) => fileType !== 'pdf').length,
  faults: await inkFaults(kit, skin),
})

/** Draws every print PDF of a kit in several programs and as a PNG, and says which pictures are too far apart. */
async function checkGeometry(kit: MadeKit, engine: Engine, differences: string | undefined): Promise<Verdict> {
  const looks = await readLooks(kit.planned.theme.skin, engine.profile)
  const faults: string[] = []
  const worst = new Map<string, { mean: number; off: number }>()
  const files = await drawnFiles(kit, engine)
  await inParallel(files, async (file) => {
    for (const { name, rasterizer, mean, off } of await compareGeometry(file, looks, differences)) {
      const before = worst.get(rasterizer) ?? { mean: 0, off: 0 }
      worst.set(rasterizer, { mean: Math.max(mean, before.mean), off: Math.max(off, before.off) })
      if (mean > GEOMETRY_LIMITS.mean || off > GEOMETRY_LIMITS.off)
        faults.push(`${name} in ${rasterizer}: mean ${mean.toFixed(2)}, ${(100 * off).toFixed(3)} % of pixels off`)
    }
  })
  for (const [rasterizer, { mean, off }] of worst)
    console.log(`  at most in ${rasterizer}: mean ${mean.toFixed(2)}, ${(100 * off).toFixed(3)} % of pixels off`)
  return { files: files.length, faults }
}

async function inParallel<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = list.values()
  const run = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, run))
}

process.exitCode = (await verify()) ? 0 : 1
