import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/kit.js'
import { writePieces } from './bench-pieces.js'
import { type Contender, measure, type Measured, median } from './measure.js'

// npm run bench [-- --rounds 5] [--scale] [--json]: ours beside its peers on the same pieces and the same 63 units.
const flag = (name: string): boolean => process.argv.includes(name)
const valueOf = (name: string, other: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? other : Number(process.argv[at + 1])
}
const rounds = valueOf('--rounds', 3)
const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** 1080 × 1080, 1200 × 630 and 1080 × 1920 as PNG; A3 and 6 × 0.8 m as print PDF. */
const IMAGES = ['fb-bai-vuong', 'web-og', 'fb-story', 'ten-thang']
const PRINTS = ['ap-phich-a3', 'bang-ron-6x0.8m', 'ten-thang']
const UNITS = 'bhxh-2024'
/** Installed into a folder of the bench, never among the product's own packages. */
const PEERS = ['@takumi-rs/core@2', '@napi-rs/canvas@1', '@myriaddreamin/typst-ts-node-compiler@0.7']

const folder = mkdtempSync(join(tmpdir(), 'bo-kit-peers-'))
const program = join(root, 'bin', 'bo-kit.js')
const ours = (only: readonly string[], units: string): string[] => [
  program,
  'build',
  '--campaign',
  'binh-dang-gioi',
  '--year',
  '2024',
  '--units',
  units,
  '--only',
  only.join(','),
  '-o',
  'OUT',
]
const cold = join(folder, 'cold')
const warm = join(folder, 'warm')
const peer = (name: string, set: string): string[] => [
  join(folder, 'peers', `${name}.mjs`),
  join(folder, `${set}.json`),
  'OUT',
]
const env = { BENCH_ROOT: join(root, 'package.json') }

try {
  cpSync(new URL('peers', import.meta.url), join(folder, 'peers'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  say(`Installing ${PEERS.join(', ')} …`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...PEERS], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  const count = await writePieces(join(folder, 'images.json'), IMAGES, UNITS)
  const floor = writeBlob(IMAGES)
  const contenders: Contender[] = [
    {
      name: 'bo-kit, cold',
      args: ours(IMAGES, UNITS),
      env: { BOKIT_CACHE: cold },
      before: () => rmSync(cold, { recursive: true, force: true }),
    },
    { name: 'bo-kit, warm', args: ours(IMAGES, UNITS), env: { BOKIT_CACHE: warm } },
    { name: 'floor: write and hash', args: [join(folder, 'peers', 'floor.mjs'), floor, 'OUT'] },
    { name: 'takumi', args: peer('takumi', 'images'), env },
    { name: 'napi-rs/canvas + sharp', args: peer('canvas', 'images'), env },
    { name: 'satori → resvg → sharp', args: peer('naive', 'images'), env, rounds: Math.min(rounds, 2) },
    { name: 'Chromium, one page', args: peer('chromium', 'images'), env, rounds: 1 },
  ]
  const images = await measure(contenders, rounds, say)
  table(`${count} PNG of 63 units`, count, images)
  const prints = await measurePrints()
  if (flag('--scale')) await scaling()
  if (flag('--json')) console.log(JSON.stringify({ ratios: ratiosOf(images, prints) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The bytes that ours writes in one file, and where each begins; fills the warm cache on the way. */
function writeBlob(only: readonly string[]): string {
  const out = join(folder, 'made')
  execFileSync(
    process.execPath,
    ours(only, UNITS).map((arg) => (arg === 'OUT' ? out : arg)),
    { stdio: 'ignore', env: { ...process.env, BOKIT_CACHE: warm } },
  )
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  let at = 0
  const parts = files.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    at += bytes.length
    return { bytes, name: path.slice(out.length + 1), from: at - bytes.length, to: at }
  })
  const blob = join(folder, 'floor')
  writeFileSync(blob, Buffer.concat(parts.map((part) => part.bytes)))
  writeFileSync(`${blob}.json`, JSON.stringify(parts.map(({ name, from, to }) => ({ name, from, to }))))
  return blob
}

async function measurePrints(): Promise<readonly Measured[]> {
  const count = await writePieces(join(folder, 'prints.json'), PRINTS, UNITS)
  const printed = await measure(
    [
      {
        name: 'bo-kit PDF, cold',
        args: ours(PRINTS, UNITS),
        env: { BOKIT_CACHE: cold },
        before: () => rmSync(cold, { recursive: true, force: true }),
      },
      { name: 'bo-kit PDF, warm', args: ours(PRINTS, UNITS), env: { BOKIT_CACHE: warm } },
      { name: 'Typst PDF', args: peer('typst', 'prints'), env },
      { name: 'Chromium PDF', args: peer('chromium', 'prints'), env: { ...env, BENCH_PDF: '1' }, rounds: 1 },
    ],
    Math.min(rounds, 3),
    say,
  )
  table(`${count} print PDF of 63 units (Typst and Chromium: plain PDF)`, count, printed)
  return printed
}

/** Time and memory a unit at any number of units, the cache warm. */
async function scaling(): Promise<void> {
  const names = readFileSync(join(root, 'assets', 'units', '2024.csv'), 'utf8')
    .split('\n')
    .flatMap((line) => /,(Bảo hiểm xã hội (?:tỉnh|thành phố) [^,]+),/u.exec(line)?.[1] ?? [])
  for (const count of [1, 10, 63, 630, 3300]) {
    const list = join(folder, `units-${count}.csv`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      list,
      [
        'name',
        ...Array.from(
          { length: count },
          (_, i) => `${names[i % names.length]}${i < names.length ? '' : ` ${Math.floor(i / names.length)}`}`,
        ),
      ].join('\n'),
    )
    const [result] = await measure(
      [{ name: `${count} units`, args: ours(IMAGES, list), env: { BOKIT_CACHE: warm } }],
      count > 1000 ? 1 : rounds,
      say,
    )
    if (result)
      console.log(
        `${String(count).padStart(6)} units ${median(result.times).toFixed(2).padStart(9)} s ${((1000 * median(result.times)) / count).toFixed(2).padStart(9)} ms a unit ${result.peak.toFixed(0).padStart(6)} MB`,
      )
  }
}

function table(title: string, count: number, results: readonly Measured[]): void {
  console.log(
    `\n${title}\n${''.padEnd(28)}${'files/s'.padStart(9)}${'median s'.padStart(10)}${'min'.padStart(8)}${'max'.padStart(8)}${'MB'.padStart(7)}${'warm is … times faster'.padStart(25)}`,
  )
  const fastest = results.find(({ name }) => name.endsWith('warm'))
  for (const { name, times, peak } of results) {
    const cells = [count / median(times), median(times), Math.min(...times), Math.max(...times)].map((value, i) =>
      value.toFixed(i === 0 ? 1 : 2),
    )
    const ratio = fastest ? (median(times) / median(fastest.times)).toFixed(2) : ''
    console.log(
      `${name.padEnd(28)}${cells[0]?.padStart(9)}${cells[1]?.padStart(10)}${cells[2]?.padStart(8)}${cells[3]?.padStart(8)}${peak.toFixed(0).padStart(7)}${ratio.padStart(25)}`,
    )
  }
}

function ratiosOf(images: readonly Measured[], prints: readonly Measured[]) {
  const time = (list: readonly Measured[], name: string): number =>
    median(list.find((result) => result.name.startsWith(name))?.times ?? [])
  const round = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null)
  const [ourCold, ourWarm] = [time(images, 'bo-kit, cold'), time(images, 'bo-kit, warm')]
  const [pdfCold, pdfWarm] = [time(prints, 'bo-kit PDF, cold'), time(prints, 'bo-kit PDF, warm')]
  return {
    takumi: { cold: round(time(images, 'takumi') / ourCold), warm: round(time(images, 'takumi') / ourWarm) },
    naive: { cold: round(time(images, 'satori') / ourCold) },
    chromium: { cold: round(time(images, 'Chromium') / ourCold) },
    canvas: { cold: round(time(images, 'napi-rs') / ourCold), warm: round(time(images, 'napi-rs') / ourWarm) },
    floor: { warm: round(ourWarm / time(images, 'floor')) },
    pdf: {
      typst: { cold: round(time(prints, 'Typst') / pdfCold), warm: round(time(prints, 'Typst') / pdfWarm) },
      chromium: { cold: round(time(prints, 'Chromium') / pdfCold), warm: round(time(prints, 'Chromium') / pdfWarm) },
    },
  }
}
