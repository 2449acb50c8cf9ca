/** Columns a terminal gives a text; combining marks stand over the letter before them. */
const shownLength = (text: string): number => text.replace(/\p{Mark}/gu, '').length

/** Rows under their headings, columns as wide as their widest cell; the last column is not padded. */
export function tableText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => shownLength(row[column] ?? ''))))
  // the last column holds whole sentences: a rule as long as the longest would wrap by itself
  const rule = widths.map((width, column) => '─'.repeat(column === widths.length - 1 ? Math.min(width, 40) : width))
  return [headings, rule, ...rows].map((row) => `${rowText(row, widths)}\n`).join('')
}

const rowText = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) =>
      column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - shownLength(cell)),
    )
    .join('  ')
    .trimEnd()
