import { rm } from 'node:fs/promises'
import type { KnownOutlines } from '../render/pdf/outline-operators.js'
import { join } from 'node:path'
import type { Format } from '../model/format.js'
import type { Face, Scene, SceneItem } from '../model/scene.js'
import type { Provenance } from '../model/provenance.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import { type PageFace } from '../render/share/page-face.js'
import { renderShare, type ScreenImage, type ShareInput } from '../render/share/render-share.js'
import { ORDER_SHEET_FILE } from '../report/file-names.js'
import type { ItemPicture } from '../report/order-sheet/draw-item.js'
import { orderItems, type Quantities } from '../report/order-sheet/order-item.js'
import { drawOrderSheet, sheetSkin } from '../report/order-sheet/order-sheet.js'
import type { SheetMemory } from '../report/order-sheet/page-pen.js'
import type { Fonts } from '../text/fonts.js'
import { plainText } from '../text/marks.js'
import { embedMetadata } from '../write/metadata/embed.js'
import type { Manifest } from '../write/manifest-schema.js'
import { sha256Of } from '../write/sha256.js'
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
}

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
  const bytes = await orderSheetPdf(work)
  // an earlier run's sheet would order files that are gone
  if (bytes === null) await rm(file, { force: true })
  else writeAtomic(file, embedMetadata(bytes, provenance))
}

/** The sheet as a PDF; null where the manifest records nothing to print. */
export async function orderSheetPdf({
  manifest,
  theme,
  formats,
  quantities,
  desk,
  thumbnails,
}: OrderSheetWork): Promise<Uint8Array | null> {
  const items = orderItems(manifest.artifacts, formats, quantities)
  if (items.length === 0) return null
  const images = new Map<string, ScreenImage>()
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
  return renderShare({
    pages,
    perUnit: 72 / 25.4,
    skin: sheetSkin(theme.skin),
    images,
    ...(await facesFor(pages, desk)),
    text: 'live',
    isPlain: true,
    nameOf: (parts) => sha256Of(parts).slice(0, 32),
    meta: {
      title: `Phiếu yêu cầu in ấn, ${manifest.unit.name}`,
      alts: [campaign],
      lang: 'vi-VN',
      date: theme.dates.from,
    },
  })
}

/**
 * The faces of a sheet: those that all sheets embed, with what was written in them before, or of its own where its words
 * hold rarer letters, whose codes no other sheet has.
 */
async function facesFor(pages: readonly Scene[], desk: SheetDesk): Promise<Pick<ShareInput, 'openFace' | 'drawn'>> {
  const { fonts, drawn } = desk
  const texts = pages.flatMap((page) => page.shell.flatMap((item) => (item.kind === 'text' ? [item] : [])))
  const ready = new Map<Face, PageFace>()
  for (const item of texts) {
    const { face, text } = item
    const [packed, open] = desk.faces.get(face) ?? openSheetFace(face, desk)
    if (open && (drawn.has(item) || isSpelled(packed, text))) ready.set(face, open)
    else {
      const { subsetFace } = await import('../render/share/subset-face.js')
      return { openFace: (name) => subsetFace(fonts.data[name]) }
    }
  }
  const openFace = (face: Face): PageFace => {
    const open = ready.get(face)
    if (!open) throw new Error(`a face that no text is written in: ${face}`)
    return open
  }
  return { openFace, drawn }
}

function openSheetFace(face: Face, { fonts, faces }: SheetDesk): readonly [SheetFace, PageFace | null] {
  const packed = sheetFace(face)
  const pair = [packed, faceByTable(face, packed, fonts)] as const
  faces.set(face, pair)
  return pair
}
