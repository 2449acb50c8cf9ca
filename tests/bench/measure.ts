import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A program to time: whole processes, from start to exit. */
export interface Contender {
  readonly name: string
  /** Program and arguments of `node`; `OUT` stands for an empty folder. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Runs before each round, untimed. */
  readonly before?: (() => void) | undefined
  /** Rounds, where fewer are enough. */
  readonly rounds?: number | undefined
}

export interface Measured {
  readonly name: string
  /** Seconds of each round. */
  readonly times: readonly number[]
  /** Most memory of any round, MB. */
  readonly peak: number
  /** What a round writes, MB. */
  readonly written: number
}

/**
 * What all programs find around them. Certificates that a machine adds to Node's own are read by every process when it
 * starts, which can take longer than Node itself and has nothing to do with what is measured.
 */
const { NODE_EXTRA_CA_CERTS: _, ...ENV } = process.env

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

/** Times the contenders turn by turn, round after round, so that a busy machine is unfair to none; one that fails is left out with a word. */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
  say: (text: string) => void,
): Promise<readonly Measured[]> {
  const results = new Map<string, { times: number[]; peak: number; written: number }>()
  const failed = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      if (failed.has(contender.name) || round >= (contender.rounds ?? rounds)) continue
      const run = await runOnce(contender)
      if (run === null) {
        failed.add(contender.name)
        say(`${contender.name}: failed, left out`)
        continue
      }
      const known = results.get(contender.name) ?? { times: [], peak: 0, written: 0 }
      known.times.push(run.seconds)
      known.peak = Math.max(known.peak, run.peak)
      known.written = run.written
      results.set(contender.name, known)
    }
  }
  return [...results].map(([name, result]) => ({ name, ...result }))
}

async function runOnce({
  args,
  env,
  before,
}: Contender): Promise<{ seconds: number; peak: number; written: number } | null> {
  const out = mkdtempSync(join(tmpdir(), 'bo-kit-bench-'))
  const peak = join(out, 'peak')
  try {
    before?.()
    const start = performance.now()
    const argv = [
      '--require',
      fileURLToPath(new URL('peers/peak.cjs', import.meta.url)),
      ...args.map((arg) => (arg === 'OUT' ? join(out, 'out') : arg)),
    ]
    const child = spawn(process.execPath, argv, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...ENV, ...env, BENCH_PEAK: peak },
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    const seconds = (performance.now() - start) / 1000
    if (code !== 0) process.stderr.write(`${said.slice(-600)}\n`)
    if (code !== 0) return null
    return { seconds, peak: Number(readFileSync(peak, 'utf8')) / 1024, written: megabytesIn(join(out, 'out')) }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Size of all files below a folder; 0 where there is none. */
function megabytesIn(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6
  } catch {
    return 0
  }
}
