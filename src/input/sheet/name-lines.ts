import { bareWords } from './bare-words.js'
import { columnLetter, type Grid } from './grid.js'
import { mergesOf } from './merges.js'
import type { CellReader } from './read-cell.js'
import type { Table } from './table.js'

/** How names of agencies begin, without accents. */
const AGENCY =
  /^(?:\d{1,3} |[a-z] )?(?:bao hiem|bhxh|so |uy ban|ubnd|hoi |truong |benh vien|trung tam|tt |phong |ban |cong doan|chi cuc|cuc |tong cuc|doan |xa |phuong |thi tran|vien |vu |van phong|lien doan|ldld|cong ty|dang uy|tap chi|bo |hdnd|hoi dong|mat tran|mttq|ubmttq|toa an|kho bac|ngan hang|nha |trung tam|thu vien|lien hiep|lhpn|tieu doan|dai hoc|hoc vien|cong an|quan |huyen |thanh pho )/u
/** Share of the rows that must look like names. */
const MOST = 0.6

/** A list without a heading: the column in which most cells begin as agencies do; null where there is none. */
export function findNames(grid: Grid, read: CellReader): Table | null {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b)
  const counts = new Map<number, number>()
  for (const row of rows) {
    for (const [column, cell] of grid.rows.get(row) ?? []) {
      if (AGENCY.test(`${bareWords(read(cell).text)} `)) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!best || best[1] < rows.length * MOST) return null
  const columns = [...new Set(rows.flatMap((row) => [...(grid.rows.get(row)?.keys() ?? [])]))].sort((a, b) => a - b)
  return {
    grid,
    read,
    mergeAt: mergesOf(grid),
    headerRows: [],
    columns: columns.map((column) => ({
      column,
      label: columnLetter(column),
      heading: '',
      meaning: column === best[0] ? 'name' : null,
    })),
    rows,
  }
}
