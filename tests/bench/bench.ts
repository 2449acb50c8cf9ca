import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/kit.js'
import { writePieces } from './bench-pieces.js'
import { type Contender, measure, type Measured, median } from './measure.js'
import { ratiosOf, table, together } from './tables.js'

// npm run bench [-- --rounds 5] [--scale] [--json]: ours beside its peers on the same pieces and the same 63 units, one
// image from process start, and what asking for help costs beside an empty program.
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
const KIT = [...new Set([...IMAGES, ...PRINTS])]
const UNITS = 'bhxh-2024'
/** Installed into a folder of the bench, never among the product's own packages. */
const PEERS = ['@takumi-rs/core@2', '@napi-rs/canvas@1', '@myriaddreamin/typst-ts-node-compiler@0.7']

const folder = mkdtempSync(join(tmpdir(), 'bo-kit-peers-'))
const program = join(root, 'bin', 'bo-kit.js')
const ours = (only: readonly string[], ...whose: readonly string[]): string[] => [
  program,
  'build',
  '--campaign',
  'binh-dang-gioi',
  '--year',
  '2024',
  ...whose,
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
  const floor = writeBlob(IMAGES, 'images')
  const contenders: Contender[] = [
    {
      name: 'bo-kit, cold',
      args: ours(IMAGES, '--units', UNITS),
      env: { BOKIT_CACHE: cold },
      before: () => rmSync(cold, { recursive: true, force: true }),
    },
    { name: 'bo-kit, warm', args: ours(IMAGES, '--units', UNITS), env: { BOKIT_CACHE: warm } },
    { name: 'floor: write and hash', args: [join(folder, 'peers', 'floor.mjs'), floor, 'OUT'] },
    { name: 'takumi', args: peer('takumi', 'images'), env },
    { name: 'napi-rs/canvas + sharp', args: peer('canvas', 'images'), env },
    { name: 'satori → resvg → sharp', args: peer('naive', 'images'), env, rounds: Math.min(rounds, 2) },
    { name: 'Chromium, one page', args: peer('chromium', 'images'), env, rounds: 1 },
  ]
  const images = await measure(contenders, rounds, say)
  table(`${count} PNG of 63 units`, count, images)
  const prints = await measurePrints()
  const kits = await measureKits(images, prints)
  const starts = await measureStarts()
  if (flag('--scale')) await scaling()
  if (flag('--json')) console.log(JSON.stringify({ ratios: ratiosOf(images, prints, kits, starts) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The bytes that ours writes in one file, and where each begins; fills the warm cache on the way. */
function writeBlob(only: readonly string[], label: string): string {
  const out = join(folder, `${label}-made`)
  execFileSync(
    process.execPath,
    ours(only, '--units', UNITS).map((arg) => (arg === 'OUT' ? out : arg)),
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
  const blob = join(folder, `${label}-floor`)
  writeFileSync(blob, Buffer.concat(parts.map((part) => part.bytes)))
  writeFileSync(`${blob}.json`, JSON.stringify(parts.map(({ name, from, to }) => ({ name, from, to }))))
  return blob
}

async function measurePrints(): Promise<readonly Measured[]> {
  const count = await writePieces(join(folder, 'prints.json'), PRINTS, UNITS)
  const floor = writeBlob(PRINTS, 'prints')
  const printed = await measure(
    [
      {
        name: 'bo-kit PDF, cold',
        args: ours(PRINTS, '--units', UNITS),
        env: { BOKIT_CACHE: cold },
        before: () => rmSync(cold, { recursive: true, force: true }),
      },
      { name: 'bo-kit PDF, warm', args: ours(PRINTS, '--units', UNITS), env: { BOKIT_CACHE: warm } },
      { name: 'floor: write and hash', args: [join(folder, 'peers', 'floor.mjs'), floor, 'OUT'] },
      { name: 'Typst PDF', args: peer('typst', 'prints'), env },
      { name: 'Chromium PDF', args: peer('chromium', 'prints'), env: { ...env, BENCH_PDF: '1' }, rounds: 1 },
    ],
    Math.min(rounds, 3),
    say,
  )
  table(`${count} print PDF of 63 units (Typst and Chromium: plain PDF)`, count, printed)
  return printed
}

/** All five pieces of every unit in one run of ours; no peer makes both, so each is joined by Typst, the quickest at PDF. */
async function measureKits(images: readonly Measured[], prints: readonly Measured[]): Promise<readonly Measured[]> {
  const ourKits = await measure(
    [
      {
        name: 'bo-kit kit, cold',
        args: ours(KIT, '--units', UNITS),
        env: { BOKIT_CACHE: cold },
        before: () => rmSync(cold, { recursive: true, force: true }),
      },
      { name: 'bo-kit kit, warm', args: ours(KIT, '--units', UNITS), env: { BOKIT_CACHE: warm } },
    ],
    Math.min(rounds, 3),
    say,
  )
  const kits = [
    ...ourKits,
    ...together(images, 'takumi', prints, 'Typst PDF'),
    ...together(images, 'napi-rs/canvas + sharp', prints, 'Typst PDF'),
    ...together(images, 'satori → resvg → sharp', prints, 'Typst PDF'),
    ...together(images, 'Chromium, one page', prints, 'Chromium PDF'),
  ]
  table('The kit of 63 units, images and print PDF: 315 files', 315, kits)
  return kits
}

/** One image from process start, shells kept, and help beside a program that does nothing. */
async function measureStarts(): Promise<readonly Measured[]> {
  const list = join(folder, 'one.csv')
  const unit = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
  writeFileSync(list, `name\n${unit}\n`)
  const one = ['fb-bai-vuong', 'ten-thang']
  await writePieces(join(folder, 'one.json'), one, list)
  const starts = await measure(
    [
      { name: 'bo-kit, one image warm', args: ours(one, '--unit', unit), env: { BOKIT_CACHE: warm } },
      { name: 'takumi, one image', args: peer('takumi', 'one'), env },
      { name: 'bo-kit --help', args: [program, '--help'] },
      { name: 'empty program', args: ['-e', '0'] },
    ],
    2 * rounds,
    say,
  )
  table('From process start to exit', 1, starts)
  return starts
}

/** Time and memory a unit, and what is written, at any number of units, the cache warm. */
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
      [{ name: `${count} units`, args: ours(IMAGES, '--units', list), env: { BOKIT_CACHE: warm } }],
      count > 1000 ? 1 : rounds,
      say,
    )
    if (result)
      console.log(
        `${String(count).padStart(6)} units ${median(result.times).toFixed(2).padStart(9)} s ${((1000 * median(result.times)) / count).toFixed(2).padStart(9)} ms a unit ${result.peak.toFixed(0).padStart(6)} MB memory ${result.written.toFixed(1).padStart(9)} MB written`,
      )
  }
}
