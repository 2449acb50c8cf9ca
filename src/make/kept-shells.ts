import type { LaidPage } from './lay-pages.js'
import type { Press, PrintSettings } from '../model/press.js'
import { type Diagnostic, UserError } from '../model/diagnostic.js'
import type { Scene } from '../model/scene.js'
import type { PageBoxes } from '../render/pdf/page-boxes.js'
import { imageNames, type PrintHead } from '../render/pdf/print-head.js'
import { packPress, packShell, type ShellContext } from '../render/pdf/render-pdf.js'
import type { RenderResources } from './rendered-file.js'
import { type BegunDigest, beginDigest, sha256 } from '../write/sha256.js'
import { type Codec, OWN_SHELL } from '../write/shell-store.js'

/** Deflated streams that serve every unit, one a page, and the names under which they are kept. */
export interface KeptStreams {
  readonly streams: readonly KeptStream[]
  readonly keys: readonly string[]
}

export interface KeptStream {
  readonly bytes: Uint8Array
  readonly sha256: string
}

export const keptStream = (bytes: Uint8Array): KeptStream => ({ bytes, sha256: sha256(bytes) })

const streamCodec = (ending: string): Codec<KeptStream> => ({
  ending,
  size: ({ bytes }) => bytes.length,
  write: ({ bytes }) => [bytes],
  read: keptStream,
})

const [SHELL, PRESS] = [streamCodec('pdf-stream'), streamCodec('pdf-press')]

const CHECKED: Codec<readonly Diagnostic[]> = {
  ending: 'pdf-soat',
  size: () => 0,
  write: (found) => [new TextEncoder().encode(JSON.stringify(found))],
  read: (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as readonly Diagnostic[],
}

/** What files begin with, and its digest, from which those of the files go on. */
export interface KeptHead {
  readonly head: PrintHead
  readonly begun: BegunDigest
}

const HEAD: Codec<KeptHead> = {
  ending: 'pdf-dau',
  size: ({ head }) => head.bytes.length,
  write: ({ head }) => [head.bytes],
  read: () => null,
}

/** The beginning that files over the kept streams of these names share, put together once a run. */
export const keptHead = (
  keys: readonly string[],
  { shells }: Pick<RenderResources, 'shells'>,
  pack: () => Promise<PrintHead>,
): Promise<KeptHead> =>
  // all that is in it is on the disk already
  shells.get(`${OWN_SHELL}${sha256(keys.join(' ')).slice(0, 40)}`, HEAD, async () => {
    const head = await pack()
    return { head, begun: beginDigest(head.bytes) }
  })

/** The packed shell of every page, drawn and deflated once for all units. */
export async function keptShells(
  pages: readonly LaidPage[],
  boxes: readonly PageBoxes[],
  context: ShellContext,
  settings: PrintSettings,
  { shells }: Pick<RenderResources, 'shells'>,
): Promise<KeptStreams> {
  const place = [...imageNames(context.images), [...(context.vectors ?? [])].map(([id]) => id), settings.large]
  const placed = pages.map((page, i) => {
    const own = boxes[i]
    if (!own) throw new Error(`page without boxes: ${page.key}`)
    return { page, own, key: `${page.key}-${sha256(JSON.stringify([place, own])).slice(0, 16)}` }
  })
  const packed = placed.map(({ page, own, key }) =>
    shells.get(key, SHELL, async () => keptStream(packShell(await page.whole(), own, context))),
  )
  return { streams: await Promise.all(packed), keys: placed.map(({ key }) => key) }
}

/** What stands around each page, the unit's own words apart: the same for all units whose names leave it in its place. */
export async function keptPresses(
  scenes: readonly Scene[],
  presses: readonly Press[],
  boxes: readonly PageBoxes[],
  context: ShellContext,
  { shells, made }: Pick<RenderResources, 'shells' | 'made'>,
): Promise<KeptStreams> {
  const placed = presses.map((press, i) => {
    const [scene, own] = [scenes[i], boxes[i]]
    if (!scene || !own) throw new Error('press of a page that is not there')
    const { width, height, bleed } = scene
    // the words tell what their outlines are
    const slug = press.slug.flatMap(({ isOwn, text, x, y, size }) => (isOwn === true ? [] : [[text, x, y, size]]))
    const told = JSON.stringify([made, { ...press, slug }, own, width, height, bleed])
    return { scene, press, own, key: sha256(told).slice(0, 40) }
  })
  const packed = placed.map(({ scene, press, own, key }) =>
    shells.get(key, PRESS, async () => keptStream(packPress(scene, press, own, context))),
  )
  return { streams: await Promise.all(packed), keys: placed.map(({ key }) => key) }
}

/**
 * What a whole preflight finds in the first file that is put together from kept streams; it holds for all others. A file
 * that fails is forgotten, so that the next one is looked at as closely.
 */
export function checkedOnce(
  keys: readonly string[],
  { shells }: Pick<RenderResources, 'shells'>,
  check: () => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  return shells
    .get(sha256(keys.join(' ')).slice(0, 40), CHECKED, async () => {
      const found = await check()
      if (found.some(({ severity }) => severity === 'error')) throw new UserError(found)
      return found
    })
    .catch((error: unknown) => {
      if (error instanceof UserError) return error.diagnostics
      throw error
    })
}
