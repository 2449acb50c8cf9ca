import type { IsoDate } from './theme.js'

/** Where a value stood: row as the program that wrote the file counts it, from 1, and column letter (`B`). */
export interface CellPlace {
  readonly row: number
  readonly column: string
}

/** What a column of a unit list can hold, quantities apart. */
export type UnitField =
  | 'name'
  | 'short'
  | 'parent'
  | 'place'
  | 'address'
  | 'from'
  | 'to'
  | 'logo'
  | 'hotline'
  | 'products'
  | 'note'

/** One unit as a list gives it; null where the list says nothing, so that the kit's own values hold. */
export interface UnitRow {
  readonly name: string
  readonly short: string | null
  readonly parent: string | null
  /** Where a ceremony's place line is signed. */
  readonly place: string | null
  readonly address: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** File name alone, never a path: the file is looked for in a folder that the user names. */
  readonly logo: string | null
  /** As it is to be printed, `1900 969 680`. */
  readonly hotline: string | null
  /** Copies by format id (`bang-ron-6x0.8m`) or group (`bang-ron`), whole numbers from 0. */
  readonly quantities: Readonly<Record<string, number>>
  /** Format ids or groups this unit wants; null for the kit's own choice. */
  readonly products: readonly string[] | null
  readonly note: string | null
  /** Where each value stood; quantities under `quantity:<id>`. A value from a merged cell stands where the cell begins. */
  readonly places: Readonly<Record<string, CellPlace>>
  /** Row of the name, from 1; a line of the file where it is YAML. */
  readonly row: number
}

/** A unit of whom a list says no more than its name. */
export const namedRow = (name: string, row: number): UnitRow => ({
  name,
  short: null,
  parent: null,
  place: null,
  address: null,
  from: null,
  to: null,
  logo: null,
  hotline: null,
  quantities: {},
  products: null,
  note: null,
  places: {},
  row,
})
