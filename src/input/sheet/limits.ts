/** Bounds for files from anybody; a unit list of the whole country is far below every one of them. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 10_000_000,
  /** Bytes of a list that is text, and of one in YAML, whose reading costs more. */
  textBytes: 4_000_000,
  yamlBytes: 250_000,
  /** Bytes of a workbook's part when inflated, and of all parts that are read. */
  partBytes: 40_000_000,
  inflatedBytes: 60_000_000,
  /** A part inflates to at most this many times its packed size, once it is over `ratioFrom` bytes. */
  ratio: 150,
  ratioFrom: 1_000_000,
  /** Files in a workbook. */
  parts: 2_000,
  /** Cells met in a sheet, empty ones that only carry a format included. */
  cells: 600_000,
  /** Rows that hold something, and columns that are looked at. */
  rows: 5_000,
  columns: 100,
  /** Sheets of a workbook that are looked at for a list. */
  sheets: 10,
  /** Characters of a cell, and of all cells that are used. */
  cellText: 500,
  allText: 2_000_000,
  /** Rows from the top of a sheet in which a heading may begin. */
  headerRows: 20,
} as const
