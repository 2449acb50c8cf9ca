import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Data files read and checked before, so that a later run need not load what reads and checks them. */
export interface Memory {
  /** What `read` gives for the files and folders of `sources`, which must be plain data; kept until one of them changes. */
  readonly recall: <T>(name: string, sources: readonly string[], read: () => Promise<T>) => Promise<T>
}

/** Remembers nothing. */
export const noMemory: Memory = { recall: (_, __, read) => read() }

/**
 * Remembers in a folder that may be deleted at any time; `code` tells one make of the program from another. What was read
 * when the program was built stands in `built`, which is never written to; null where there is no such folder.
 */
export function createMemory(folder: string, code: string, built: string | null): Memory {
  return {
    recall: async (name, sources, read) => {
      const entry = `${name}-${digestOf(code, sources)}.json`
      const file = join(folder, 'du-lieu', entry)
      const known = (built === null ? null : readOrNull(join(built, entry))) ?? readOrNull(file)
      if (known !== null) return JSON.parse(known) as Awaited<ReturnType<typeof read>>
      const value = await read()
      // a full or locked disk costs only time
      await keep(file, JSON.stringify(value)).catch(() => undefined)
      return value
    },
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

async function keep(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, file)
}

/** Over names and contents; what is not there counts as not there. */
function digestOf(code: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(code)
  for (const source of sources) addSource(hash, source)
  return hash.digest('hex').slice(0, 32)
}

function addSource(hash: ReturnType<typeof createHash>, source: string): void {
  const found = statSync(source, { throwIfNoEntry: false })
  hash.update(`\n${source} ${found === undefined ? 'không có' : ''}`)
  if (found?.isDirectory()) for (const name of readdirSync(source).sort()) addSource(hash, join(source, name))
  else if (found) hash.update(readFileSync(source))
}
