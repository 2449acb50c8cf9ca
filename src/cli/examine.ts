import { randomUUID } from 'node:crypto'
import { readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Lang } from './io.js'
import { type ExamineWords, examineWords } from './examine-words.js'

/** One check of the machine. */
export interface Finding {
  readonly check: string
  readonly status: 'ok' | 'warning' | 'error'
  readonly text: string
  readonly hint: string | null
}

/** Packages with a native part or of great weight: those that fail where an installation is not whole. */
const PACKAGES = ['sharp', '@resvg/resvg-js', 'satori', 'fontkit', 'pdfkit'] as const
const LEAST_NODE = [20, 19] as const
/** Free space a kit of one unit needs with room to spare, in bytes. */
const LEAST_SPACE = 300e6

/** Checks one after the other; each is given out as soon as it is known. `output` is where kits are to be written. */
export async function* examine(output: string, lang: Lang): AsyncGenerator<Finding> {
  const words = examineWords(lang)
  yield nodeVersion(words)
  let whole = true
  for (const name of PACKAGES) {
    const finding = await loads(name, words)
    whole = whole && finding.status === 'ok'
    yield finding
  }
  // without its packages the library cannot even be loaded
  if (whole) yield* sample(words)
  yield await writeAccess(output, words)
  yield await diskSpace(output, words)
}

const ok = (check: string, text: string): Finding => ({ check, status: 'ok', text, hint: null })

function nodeVersion(words: ExamineWords): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  if (fits) return ok('node', `Node ${process.versions.node}`)
  return { check: 'node', status: 'error', text: words.nodeOld(process.versions.node), hint: words.nodeHint }
}

async function loads(name: string, words: ExamineWords): Promise<Finding> {
  try {
    await import(name)
    return ok(name, words.loads(name))
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { check: name, status: 'error', text: words.loadsNot(name, reason), hint: words.loadHint }
  }
}

async function* sample(words: ExamineWords): AsyncGenerator<Finding> {
  const { dataRoot, drawSample, loadEngine, SAMPLE } = await import('../index.js')
  try {
    const engine = await loadEngine(dataRoot())
    yield ok('fonts', words.fonts)
    const drawn = await drawSample(engine)
    yield drawn.sha256 === SAMPLE.sha256
      ? ok('sample', words.sample)
      : { check: 'sample', status: 'warning', text: words.sampleDiffers, hint: words.sampleHint }
  } catch (error) {
    yield {
      check: 'fonts',
      status: 'error',
      text: words.engineNot(error instanceof Error ? error.message : String(error)),
      hint: words.loadHint,
    }
  }
}

async function writeAccess(output: string, words: ExamineWords): Promise<Finding> {
  const probe = join(await nearestFolder(output), `.thu-${randomUUID().slice(0, 8)}`)
  try {
    // a file standing where the folder should be fails here
    await readdir(output).catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? [] : Promise.reject(error),
    )
    await writeFile(probe, '')
    await rm(probe)
    return ok('write', words.writes(output))
  } catch {
    return { check: 'write', status: 'error', text: words.writesNot(output), hint: words.writeHint }
  }
}

async function diskSpace(output: string, words: ExamineWords): Promise<Finding> {
  const space = await freeSpace(output)
  if (space === null) return { check: 'space', status: 'warning', text: words.spaceUnknown, hint: null }
  const gigabytes = (space / 1e9).toFixed(1)
  return space >= LEAST_SPACE
    ? ok('space', words.space(gigabytes))
    : { check: 'space', status: 'error', text: words.spaceLow(gigabytes), hint: words.writeHint }
}

/** Free bytes of the disk a folder is or will be on. */
async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(await nearestFolder(folder))
    return bavail * bsize
  } catch {
    return null
  }
}

/** The folder itself, or the one above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return folder
  return dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}
