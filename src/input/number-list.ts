/** Numbers from `from` to `to`, both among them. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/** Anything that is digits, commas and dashes is meant as numbers: no sentence is. */
const NUMBERS = /^[\d\s,;–—-]*\d[\d\s,;–—-]*$/u
const RANGE = /^(\d+)(?:\s*[–—-]\s*(\d+))?$/u

/** What `2`, `2-4` or `1,3-5` names, in its order; null for other words, empty where it makes no sense (`3-`, `5-2`). */
export function numbersOf(text: string): readonly NumberRange[] | null {
  if (!NUMBERS.test(text)) return null
  const ranges = text.split(/[,;]/u).map((part): NumberRange | null => {
    const [, from, to = from] = RANGE.exec(part.trim()) ?? []
    return from === undefined || Number(to) < Number(from) ? null : { from: Number(from), to: Number(to) }
  })
  return ranges.some((range) => range === null) ? [] : ranges.filter((range) => range !== null)
}
