import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './kit.js'

/** The program as it is built and bundled from the sources of now, in a folder of its own. */
export interface BuiltProgram {
  readonly folder: string
  /** Starts it with a cache of its own; `node` are arguments for Node itself, `env` is added to the surroundings. */
  readonly start: (
    args: readonly string[],
    more?: { readonly node?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
  ) => Started
}

export interface Started {
  readonly child: ChildProcess
  /** Its exit code (null where a signal ended it) and what it said, when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>
}

/** Builds the program; the folder is the caller's to remove. */
export function buildProgram(): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), 'bo-kit-'))
  for (const name of ['assets', 'bin', 'themes', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', root, '--outDir', join(folder, 'dist')], { stdio: 'inherit' })
  execFileSync(process.execPath, [join(folder, 'bin', 'bundle.mjs')], { stdio: 'inherit' })
  const start: BuiltProgram['start'] = (args, { node = [], env = {} } = {}) => {
    const child = spawn(process.execPath, [...node, join(folder, 'bin', 'bo-kit.js'), ...args], {
      env: { ...process.env, BOKIT_CACHE: join(folder, 'cache'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (text: Buffer) => (err += text.toString()))
    child.stdout.resume()
    const ended = new Promise<{ code: number | null; err: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, err })),
    )
    return { child, ended }
  }
  return { folder, start }
}
