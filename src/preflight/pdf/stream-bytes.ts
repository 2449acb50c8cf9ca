import type { PdfObject, PdfStream } from './pdf-object.js'
import { asDict, asList, asName, isStream, nameAt, numberAt, valueAt } from './pdf-values.js'

/** Names of a stream's filters, in the order they are undone. */
export const filtersOf = (stream: PdfStream): readonly string[] => {
  const filter = valueAt(stream.dict, 'Filter')
  const single = asName(filter)
  return single === null ? asList(filter).flatMap((f) => asName(f) ?? []) : [single]
}

/** A stream's content with all filters undone; null where one of them is a picture's or the data is broken. */
export const streamBytes = (object: PdfObject | undefined): Uint8Array | null => {
  if (!isStream(object)) return null
  const filters = filtersOf(object)
  if (filters.some((name) => /^(DCT|JPX|JBIG2|CCITTFax)/.test(name))) return null
  try {
    return undoPredictor(object.unpack(), object)
  } catch {
    return null
  }
}

/** PNG predictors, which the parser leaves in place. */
const undoPredictor = (data: Uint8Array, stream: PdfStream): Uint8Array | null => {
  const given = valueAt(stream.dict, 'DecodeParms')
  const parms = asDict(asList(given).at(-1) ?? given)
  const predictor = numberAt(parms, 'Predictor') ?? 1
  if (predictor < 2 || nameAt(stream.dict, 'Type') === 'XRef') return data
  if (predictor === 2) return null
  const bits = (numberAt(parms, 'Colors') ?? 1) * (numberAt(parms, 'BitsPerComponent') ?? 8)
  const step = Math.max(1, bits >> 3)
  const row = Math.ceil(((numberAt(parms, 'Columns') ?? 1) * bits) / 8)
  const rows = Math.floor(data.length / (row + 1))
  const out = new Uint8Array(row * rows)
  for (let y = 0; y < rows; y += 1) {
    const kind = data[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x
      const left = x >= step ? (out[at - step] ?? 0) : 0
      const up = y > 0 ? (out[at - row] ?? 0) : 0
      const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0
      out[at] = (data[y * (row + 1) + 1 + x] ?? 0) + predicted(kind, left, up, corner)
    }
  }
  return out
}

const predicted = (kind: number, left: number, up: number, corner: number): number => {
  switch (kind) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
      return a <= b && a <= c ? left : b <= c ? up : corner
    }
    default:
      return 0
  }
}
