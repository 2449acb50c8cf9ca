import type { Content, Piece, PrintFormat, ScreenFormat } from '../model/format.js'
import type { Rect } from '../model/geometry.js'
import { lengthOf, type Measure } from './fields.js'
import type { PrintFile, ScreenFile } from './format-schema.js'

type PrintEntry = PrintFile['formats'][number]
type ScreenEntry = ScreenFile['formats'][number]

/** A print format with its kind's values filled in. */
export function resolvePrint(entry: PrintEntry, file: PrintFile): PrintFormat | null {
  const kind = file.kinds[entry.kind]
  if (!kind) return null
  const [width, height] = entry.size
  const length = (m: Measure): number => lengthOf(m, width, height)
  const [top, right, bottom, left] = (entry.safeInset ?? kind.safeInset).map(length) as [number, number, number, number]
  return {
    medium: 'print',
    id: entry.id,
    vi: entry.vi,
    group: entry.group ?? entry.kind,
    archetype: entry.archetype ?? kind.archetype,
    width,
    height,
    safe: { x: left, y: top, width: width - left - right, height: height - top - bottom },
    avoid: kind.avoid.map((zone) => toRect(zone.map(length))),
    minText: length(entry.minText ?? kind.minText),
    pieces: piecesOf(entry, kind.pieces, true),
    confidence: entry.confidence,
    note: entry.note ?? null,
    sources: entry.sources.map((key) => file.sources[key] ?? key),
    bleed: kind.bleed,
    hem: kind.hem,
    eyelets: kind.eyelets,
    material: kind.material,
    sides: kind.sides,
  }
}

/** A screen format with its kind's values filled in; only priority 1 belongs to the default kit. */
export function resolveScreen(entry: ScreenEntry, file: ScreenFile): ScreenFormat | null {
  const kind = file.kinds[entry.kind]
  if (!kind) return null
  const [width, height] = entry.size
  return {
    medium: 'screen',
    id: entry.id,
    vi: entry.vi,
    group: entry.group,
    archetype: entry.archetype ?? kind.archetype,
    width,
    height,
    safe: toRect(entry.safe),
    avoid: (entry.avoid ?? []).map(toRect),
    minText: lengthOf(entry.minText ?? kind.minText, width, height),
    pieces: piecesOf(entry, kind.pieces, entry.priority === 1),
    confidence: entry.confidence,
    note: entry.note ?? null,
    sources: entry.sources.map((key) => file.sources[key] ?? key),
    files: entry.files,
    transparent: entry.transparent ?? false,
    maxBytes: entry.maxKb * 1000,
    circle: entry.circle ? { cx: entry.circle[0], cy: entry.circle[1], r: entry.circle[2] } : null,
    priority: entry.priority,
    sameAs: entry.sameAs ?? null,
  }
}

/** The entry's own pieces or its kind's, with the entry's grounds and kit choice laid over them. */
function piecesOf(entry: PrintEntry | ScreenEntry, inherited: readonly Piece[], kit: boolean): Piece[] {
  const chosen: readonly Content[] | undefined = entry.inKit
  return (entry.pieces ?? inherited).map((piece) => ({
    content: piece.content,
    carries: piece.carries,
    ground: entry.grounds?.[piece.content] ?? piece.ground,
    inKit: kit && (chosen ? chosen.includes(piece.content) : piece.inKit),
  }))
}

function toRect(numbers: readonly number[]): Rect {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  return { x, y, width, height }
}
