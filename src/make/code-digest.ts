import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of the program itself, from source or built. */
const MODULE = /(?<!\.d)\.(?:js|ts)$/
/** A script that holds many of them. */
const BUNDLE = /\.cjs$/

interface Source {
  /** `/` between folders, the same on every system. */
  readonly name: string
  readonly path: string
}

/**
 * Digest of the program and of the data under `<root>/assets` that can change a drawing: fonts, letters and lexicon.
 * `memory` is a folder that keeps it as long as no file's size and time change; without one every file is read.
 */
export async function codeDigest(root: string, memory: string | null): Promise<string> {
  const sources = sourcesOf(root)
  const stamp = createHash('sha256')
  for (const { name, path } of sources) {
    const { size, mtimeMs } = statSync(path)
    stamp.update(`${path} ${name} ${size} ${mtimeMs}\n`)
  }
  const kept = memory === null ? null : join(memory, 'ban-dung', stamp.digest('hex').slice(0, 32))
  const known = kept === null ? null : readKept(kept)
  if (known !== null) return known
  const digest = digestOf(sources)
  if (kept !== null) await keep(kept, digest).catch(() => undefined)
  return digest
}

/** Folder of what the bundled program has read of its data when it was built; null where it is not bundled. */
export function builtData(): string | null {
  const own = fileURLToPath(import.meta.url)
  return BUNDLE.test(own) ? join(dirname(own), 'data') : null
}

function sourcesOf(root: string): readonly Source[] {
  const own = fileURLToPath(import.meta.url)
  const assets = join(root, 'assets')
  const below = (folder: string, prefix = ''): Source[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const [name, path] = [`${prefix}${entry.name}`, join(folder, entry.name)]
      return entry.isDirectory() ? below(path, `${name}/`) : [{ name, path }]
    })
  const code = BUNDLE.test(own)
    ? below(dirname(own)).filter(({ name }) => BUNDLE.test(name))
    : below(join(dirname(own), '..')).filter(({ name }) => MODULE.test(name))
  const data = ['fonts', 'glyphs'].flatMap((folder) => below(join(assets, folder), `${folder}/`))
  const sources = [...code, ...data, { name: 'lexicon.txt', path: join(assets, 'lexicon.txt') }]
  return sources.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function digestOf(sources: readonly Source[]): string {
  const hash = createHash('sha256')
  for (const { name, path } of sources) hash.update(`${name} `).update(readFileSync(path))
  return hash.digest('hex')
}

function readKept(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8')
    return /^[\da-f]{64}$/.test(text) ? text : null
  } catch {
    return null
  }
}

async function keep(path: string, digest: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, digest)
}
