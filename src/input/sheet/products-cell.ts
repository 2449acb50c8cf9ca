import type { Products } from './product-words.js'
import type { ReadCell } from './read-cell.js'

/** Products that a cell lists. */
export interface ListedProducts {
  /** Format ids or groups, each once. */
  readonly ids: readonly string[]
  /** Copies where the cell tells them, `2 băng rôn`, by id. */
  readonly counts: ReadonlyMap<string, number>
  /** Words that name no product. */
  readonly unknown: readonly string[]
  /** Sizes there are no formats for. */
  readonly unknownSizes: readonly string[]
}

const NONE = /^(?:không(?: đăng ký| có)?|-|x|0)$/iu
const BEFORE = /^(\d{1,5})\s*(?:cái|chiếc|tấm|tờ|bộ|bản)?\s+(?=\p{L})(.*)$/u
const AFTER = /^(.*?\p{L}.*?)\s*(?::|\()\s*(\d{1,5})\s*(?:cái|chiếc|tấm|tờ|bộ|bản)?\s*\)?$/u

/** Reads `Băng rôn 4 x 0,7 m; áp phích A3: 5; 2 standee`. */
export function readProducts(cell: ReadCell, products: Products): ListedProducts {
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  const unknown: string[] = []
  const unknownSizes: string[] = []
  const items = cell.lines
    .flatMap((line) => line.split(/[;+]|,(?!\d)|\s+và\s+/u))
    .map((item) => item.replace(/^[-•*\s]+/u, '').trim())
  for (const item of items.filter((text) => text !== '' && !NONE.test(text))) {
    const before = BEFORE.exec(item)
    const after = before ? null : AFTER.exec(item)
    const found = products.find(before?.[2] ?? after?.[1] ?? item)
    if (!found) {
      unknown.push(item)
      continue
    }
    ids.add(found.id)
    if (found.unknownSize !== null) unknownSizes.push(found.unknownSize)
    const count = before?.[1] ?? after?.[2]
    if (count !== undefined) counts.set(found.id, Number(count))
  }
  return { ids: [...ids], counts, unknown, unknownSizes }
}
