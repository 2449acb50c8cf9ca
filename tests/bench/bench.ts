import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/build.js'
import type { Scene } from '../../src/model/scene.js'
import { inspect, layoutResources, openEngine, planKit, unitNames } from '../support/kit.js'
import { naiveElement, naivePng, satoriFonts } from './naive.js'

/** Screen pieces of several shapes, which both ways can make. */
const PIECES = ['fb-bai-vuong', 'fb-bai-doc', 'fb-story', 'web-og', 'zalo-bia-oa', 'web-billboard', 'ten-thang']
const UNITS = unitNames('hard-unit-names.csv').slice(0, 6)
const KIT_UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** What `build` does for one unit, from its name to files that were read back. */
async function buildUnit(unit: string, only: readonly string[], output: string): Promise<number> {
  const { resolved, planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit, only })
  const { outcomes } = await build(planned, resolved, await openEngine(), {
    output,
    concurrency: 2,
    signal: new AbortController().signal,
    onOutcome: () => undefined,
  })
  return outcomes.reduce((sum, outcome) => sum + (outcome.status === 'made' ? outcome.artifacts.length : 0), 0)
}

/** The same pieces drawn already, so that the naive way has only to set, rasterize, encode and write them. */
async function naivePieces(unit: string) {
  const { resolved, planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit, only: PIECES })
  const resources = layoutResources(await openEngine(), planned, resolved)
  const scenes: Scene[] = []
  for (const job of planned.jobs) scenes.push(...(await inspect(job, resources)).scenes)
  return scenes.map((scene) => ({ scene, element: naiveElement(scene, planned.theme.skin) }))
}

const row = (name: string, count: number, time: number): string =>
  `${name.padEnd(34)}${String(count).padStart(6)}${time.toFixed(2).padStart(10)}${(count / time).toFixed(1).padStart(12)}`

const output = await mkdtemp(join(tmpdir(), 'bo-kit-bench-'))
try {
  const fonts = satoriFonts((await openEngine()).fonts)
  const pieces = await Promise.all(UNITS.map(naivePieces))
  const flat = pieces.flat()
  // Each way once beforehand, then turn by turn unit after unit, so that a busy machine is unfair to neither.
  await buildUnit('Khởi động', PIECES, output)
  await naivePng(flat[0].element, flat[0].scene, fonts)
  const [ours, naive] = [
    { count: 0, time: 0 },
    { count: 0, time: 0 },
  ]
  for (const [index, unit] of UNITS.entries()) {
    ours.time += await seconds(async () => (ours.count += await buildUnit(unit, PIECES, output)))
    naive.time += await seconds(async () => {
      for (const [number, { element, scene }] of pieces[index].entries()) {
        await writeFile(join(output, `naive-${index}-${number}.png`), await naivePng(element, scene, fonts))
        naive.count += 1
      }
    })
  }
  const whole = { count: 0, time: 0 }
  whole.time = await seconds(async () => (whole.count = await buildUnit(KIT_UNIT, [], output)))
  console.log(`${''.padEnd(34)}${'files'.padStart(6)}${'seconds'.padStart(10)}${'files/s'.padStart(12)}`)
  console.log(row(`build, ${UNITS.length} units`, ours.count, ours.time))
  console.log(row('naive satori → resvg → sharp', naive.count, naive.time))
  console.log(row('build, whole kit of one unit', whole.count, whole.time))
  console.log(`build / naive: ${(ours.count / ours.time / (naive.count / naive.time)).toFixed(2)}`)
} finally {
  await rm(output, { recursive: true })
}
