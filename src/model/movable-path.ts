/** Path data, or operators of a path, cut where its x stand: what to write before each, and behind the last. */
export interface MovablePath {
  readonly between: readonly string[]
  /** In steps of which so many make one unit. */
  readonly xs: readonly number[]
}

const NUMBER = /-?\d+(?:\.\d+)?/g

/** Cuts a path of which every second number is an x, so that it can be written again further to the right. */
export function movablePath(path: string, steps: number): MovablePath {
  const between: string[] = []
  const xs: number[] = []
  let isX = false
  let from = 0
  for (const { 0: number, index } of path.matchAll(NUMBER)) {
    isX = !isX
    if (!isX) continue
    between.push(path.slice(from, index))
    xs.push(Math.round(Number(number) * steps))
    from = index + number.length
  }
  return { between: [...between, path.slice(from)], xs }
}
