/** Letters without marks or case: what two spellings of one id have in common. */
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()

/** Edit distance with swapped neighbors counted once. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** So many letters tell what they are the beginning of. */
const TELLING = 4

/**
 * The candidate a mistyped word most likely meant: one that is near enough (a third of its letters), else the shortest
 * that it begins (`binh-dang`), else the longest that it goes on from (`web-mrec-300x250`); null where there is none.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = bare(word)
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const d = distance(wanted, bare(candidate))
    if (d < least) [best, least] = [candidate, d]
  }
  if (best !== null || wanted.length < TELLING) return best
  const byLength = candidates.toSorted((a, b) => a.length - b.length)
  return (
    byLength.find((candidate) => bare(candidate).startsWith(wanted)) ??
    byLength.findLast((candidate) => wanted.startsWith(`${bare(candidate)}-`)) ??
    null
  )
}
