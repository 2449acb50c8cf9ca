import { rm } from 'node:fs/promises'
import type { KnownOutlines } from '../render/pdf/outline-operators.js'
import { join } from 'node:path'
import type { Format } from '../model/format.js'
import type { Face, Scene, SceneItem } from '../model/scene.js'
import type { Provenance } from '../model/provenance.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { PageFace } from '../render/share/page-face.js'
import {
  headKey,
  packSheetHead,
  renderSheet,
  type SheetHead,
  type SheetImage,
  type SheetInput,
} from '../render/share/render-sheet.js'
import { ORDER_SHEET_FILE } from '../report/file-names.js'
import type { ItemPicture } from '../report/order-sheet/draw-item.js'
import { orderItems, type Quantities } from '../report/order-sheet/order-item.js'
import { drawOrderSheet, sheetSkin } from '../report/order-sheet/order-sheet.js'
import type { SheetMemory } from '../report/order-sheet/page-pen.js'
import type { Fonts } from '../text/fonts.js'
import { plainText } from '../text/marks.js'
import { stampBytes, type Stamped } from '../write/metadata/embed.js'
import type { Manifest } from '../write/manifest-schema.js'
import { type BegunDigest, beginDigest } from '../write/sha256.js'
import type { ShellStore } from '../write/shell-store.js'
import { writeAtomic } from '../write/write-atomic.js'
import { faceByTable, isSpelled, type SheetFace, sheetFace } from './sheet-faces.js'
import { type KnownPictures, sheetPicture } from './sheet-pictures.js'

/** What the sheets of all units are written with. */
export interface SheetDesk {
  readonly fonts: Fonts
  readonly shells: ShellStore
  /** Parts that all sheets share, PDF operators, and faces, each of them made once a run. */
  readonly memory: SheetMemory
  readonly drawn: WeakMap<SceneItem, string>
  readonly operators: KnownOutlines
  readonly faces: Map<Face, readonly [SheetFace, PageFace | null]>
  readonly pictures: KnownPictures
  /** What sheets begin with, by what it depends on. */
  readonly heads: Map<string, BegunSheet>
}

/** What sheets begin with, and its digest, from which those of the sheets go on. */
interface BegunSheet {
  readonly head: SheetHead
  readonly begun: BegunDigest
}

/** Beginnings that are remembered: they differ by how many lines a unit's name takes, and by its quantities. */
const MOST_HEADS = 12

export interface OrderSheetWork {
  readonly manifest: Manifest
  readonly theme: Theme
  readonly formats: readonly Format[]
  readonly quantities: Quantities
  readonly desk: SheetDesk
  /** Pictures of the files by path, as the gallery shows them. */
  readonly thumbnails: ReadonlyMap<string, readonly Thumbnail[]>
}

/** Writes `phieu-in-an.pdf` into a unit's folder, over every print file the manifest records, with where it comes from; removes it where nothing is printed. */
export async function writeOrderSheet(folder: string, work: OrderSheetWork, provenance: Provenance): Promise<void> {
  const file = join(folder, ORDER_SHEET_FILE)
  const sheet = await orderSheetPdf(work)
  // an earlier run's sheet would order files that are gone
  if (sheet === null) await rm(file, { force: true })
  else writeAtomic(file, stampBytes(sheet, provenance).bytes)
}

/** The sheet as a PDF; null where the manifest records nothing to print. */
export async function orderSheetPdf({
  manifest,
  theme,
  formats,
  quantities,
  desk,
  thumbnails,
}: OrderSheetWork): Promise<Stamped | null> {
  const items = orderItems(manifest.artifacts, formats, quantities)
  if (items.length === 0) return null
  const images = new Map<string, SheetImage>()
  const pictures = new Map<string, readonly ItemPicture[]>()
  for (const { pictured } of items) {
    const pages: ItemPicture[] = []
    for (const [i, page] of (thumbnails.get(pictured) ?? []).entries()) {
      const asset = `${pictured}#${i}`
      images.set(asset, await sheetPicture(page, desk))
      pages.push({ asset, part: page.zones.trim })
    }
    pictures.set(pictured, pages)
  }
  const campaign = `${plainText(theme.name)} năm ${theme.year}`
  const sheet = { items, pictures, campaign, year: theme.year, unit: manifest.unit }
  const pages = drawOrderSheet(sheet, desk.fonts, desk.memory)
  const { faces, isShared } = await facesFor(pages, desk)
  const input = {
    pages,
    perUnit: 72 / 25.4,
    skin: sheetSkin(theme.skin),
    images,
    faces,
    drawn: isShared ? desk.drawn : undefined,
    meta: {
      title: `Phiếu yêu cầu in ấn, ${manifest.unit.name}`,
      alts: [campaign],
      lang: 'vi-VN',
      date: theme.dates.from,
    },
  }
  const { head, begun } = isShared ? sharedHead(input, desk) : begin(packSheetHead(input))
  const bytes = renderSheet(input, head, (own) => {
    const hash = begun.hash.copy()
    for (const part of own) hash.update(part)
    return hash.digest('hex').slice(0, 32)
  })
  return { bytes, begun }
}

const begin = (head: SheetHead): BegunSheet => ({ head, begun: beginDigest(head.bytes) })

/** The beginning that sheets of the same shared parts, pictures and faces have, put together once. */
function sharedHead(input: SheetInput, { heads }: SheetDesk): BegunSheet {
  const key = headKey(input)
  const known = heads.get(key)
  if (known) return known
  if (heads.size >= MOST_HEADS) heads.clear()
  const made = begin(packSheetHead(input))
  heads.set(key, made)
  return made
}

/**
 * The faces of a sheet: those that all sheets embed, or of its own where its words hold rarer letters, whose codes no
 * other sheet has.
 */
async function facesFor(
  pages: readonly Scene[],
  desk: SheetDesk,
): Promise<{ readonly faces: ReadonlyMap<Face, PageFace>; readonly isShared: boolean }> {
  const { fonts, drawn } = desk
  const texts = pages.flatMap((page) => page.shell.flatMap((item) => (item.kind === 'text' ? [item] : [])))
  const faces = new Map<Face, PageFace>()
  for (const item of texts) {
    const { face, text } = item
    const [packed, open] = desk.faces.get(face) ?? openSheetFace(face, desk)
    if (open && (drawn.has(item) || isSpelled(packed, text))) faces.set(face, open)
    else {
      const { subsetFace } = await import('../render/share/subset-face.js')
      const own = new Set(texts.map((one) => one.face))
      return { faces: new Map([...own].map((one) => [one, subsetFace(fonts.data[one])])), isShared: false }
    }
  }
  return { faces, isShared: true }
}

function openSheetFace(face: Face, { fonts, faces }: SheetDesk): readonly [SheetFace, PageFace | null] {
  const packed = sheetFace(face)
  const pair = [packed, faceByTable(face, packed, fonts)] as const
  faces.set(face, pair)
  return pair
}
