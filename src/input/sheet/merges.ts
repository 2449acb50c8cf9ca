import type { Grid, Merge } from './grid.js'
import { LIMITS } from './limits.js'

/** Finds the merged block that covers a cell; null for a cell on its own. */
export type MergeAt = (row: number, column: number) => Merge | null

/** An index of a sheet's merged blocks. */
export function mergesOf(grid: Grid<unknown>): MergeAt {
  const columns = new Map<number, Merge[]>()
  for (const merge of grid.merges) {
    for (let column = merge.left; column <= Math.min(merge.right, LIMITS.columns); column++) {
      const list = columns.get(column) ?? []
      list.push(merge)
      columns.set(column, list)
    }
  }
  for (const list of columns.values()) list.sort((a, b) => a.top - b.top)
  return (row, column) => {
    const list = columns.get(column) ?? []
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] as Merge).top <= row) low = middle + 1
      else high = middle
    }
    const merge = list[low - 1]
    return merge && merge.bottom >= row ? merge : null
  }
}
