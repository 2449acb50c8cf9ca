import type { Artifact, LogoInk } from '../../model/job.js'
import type { Format, PrintFormat } from '../../model/format.js'
import { isPressFile } from '../../model/press-file.js'
import { contentName } from '../labels.js'
import { groupBy } from '../../model/group-by.js'

/** One file the shop is given. */
export interface OrderFile {
  readonly path: string
  readonly sha256: string
  /** 1, or 0.1 where the file is drawn at one tenth. */
  readonly scale: number
}

/** Copies of each design, by format and content (`ap-phich-a3/chu-de`), format id or group; the closest word holds. */
export type Quantities = Readonly<Record<string, number>>

/** One line of the order: a design in one size. */
export interface OrderItem {
  readonly format: PrintFormat
  readonly title: string
  readonly files: readonly OrderFile[]
  /** Copies; null where nobody has said. */
  readonly quantity: number | null
  /** Cap heights in mm of the finished piece. */
  readonly letters: { readonly largest: number; readonly smallest: number } | null
  /** What the colors of vector logos are printed in, each once. */
  readonly inks: readonly LogoInk[]
  readonly standIn: boolean
  /** Path of the file whose thumbnails show the design. */
  readonly pictured: string
}

/** A print file, as opposed to pictures for a look and to what is not meant for the shop. */
const isForShop = (artifact: Artifact): boolean => artifact.path.startsWith('in/') && isPressFile(artifact)

/** PDF first, and of those the piece itself before a sheet of many (whose name is longer): it is what a shop should take. */
const RANK: Readonly<Partial<Record<Artifact['fileType'], number>>> = { pdf: 0, tif: 1 }

/** What a shop has to make of a unit's files, in the order of the formats; files of one design stand together. */
export function orderItems(
  artifacts: readonly Artifact[],
  formats: readonly Format[],
  quantities: Quantities,
): readonly OrderItem[] {
  const designs = groupBy(artifacts.filter(isForShop), ({ format, content, composition, message }) =>
    [format, content, composition, message].join(' '),
  )
  const items = [...designs.values()].flatMap((files): readonly (OrderItem & { order: number })[] => {
    const sorted = files.toSorted(
      (a, b) =>
        (RANK[a.fileType] ?? 2) - (RANK[b.fileType] ?? 2) ||
        a.path.length - b.path.length ||
        (a.path < b.path ? -1 : 1),
    )
    const [first] = sorted
    const order = formats.findIndex(({ id }) => id === first?.format)
    const format = formats[order] ?? (first && unlisted(first))
    if (!first || format?.medium !== 'print') return []
    return [
      {
        order:
          (order < 0 ? formats.length : order) +
          Math.max(
            0,
            format.pieces.findIndex(({ content }) => content === first.content),
          ) /
            100,
        format,
        title: `${first.product} – ${contentName(first.content)}`,
        files: sorted.map(({ path, sha256, scale }) => ({ path, sha256, scale })),
        quantity:
          quantities[`${format.id}/${first.content}`] ?? quantities[format.id] ?? quantities[format.group] ?? null,
        letters: first.letters ?? null,
        inks: first.inks ?? [],
        standIn: first.standIn,
        pictured: first.path,
      },
    ]
  })
  return items.toSorted((a, b) => a.order - b.order)
}

/** A custom size of an earlier run, of which only the record is left: hem and eyelets are not known any more. */
function unlisted({ format, product, trim, boxes, scale }: Artifact): PrintFormat | null {
  if (trim.unit !== 'mm') return null
  const [, bleedTop = 0, , trimTop = 0] = boxes ? [0, boxes.bleed[3], 0, boxes.trim[3]] : []
  return {
    id: format,
    vi: product,
    group: 'tu-chon',
    archetype: 'ngang-dai',
    medium: 'print',
    width: trim.width,
    height: trim.height,
    safe: { x: 0, y: 0, width: trim.width, height: trim.height },
    avoid: [],
    minText: 0,
    pieces: [],
    confidence: 'low',
    note: null,
    sources: [],
    bleed: Math.round(((bleedTop - trimTop) / scale / 72) * 25.4),
    hem: 0,
    eyelets: 0,
    material: null,
    sides: 1,
  }
}
