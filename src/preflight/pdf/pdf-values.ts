import type { PdfDict, PdfName, PdfObject, PdfStream } from './pdf-object.js'

type Kind = Exclude<PdfObject, null | boolean | number>['kind']

const isKind = <K extends Kind>(value: PdfObject | undefined, kind: K): value is Extract<PdfObject, { kind: K }> =>
  typeof value === 'object' && value !== null && value.kind === kind

/** A name as a value, to be looked up like one of the file. */
export const nameOf = (name: string): PdfName => ({ kind: 'name', name })

export const isStream = (value: PdfObject | undefined): value is PdfStream => isKind(value, 'stream')

/** The value of a key with references followed; undefined where there is none. */
export const valueAt = (dict: PdfDict, key: string): PdfObject | undefined => dict.at(key)

/** The dictionary at a key; that of a stream counts. */
export const dictAt = (dict: PdfDict | null, key: string): PdfDict | null =>
  asDict(dict ? valueAt(dict, key) : undefined)

/** A dictionary, or the one of a stream. */
export const asDict = (value: PdfObject | undefined): PdfDict | null =>
  isKind(value, 'dict') ? value : isStream(value) ? value.dict : null

/** A name without its slash. */
export const asName = (value: PdfObject | undefined): string | null => (isKind(value, 'name') ? value.name : null)

export const nameAt = (dict: PdfDict | null, key: string): string | null =>
  asName(dict ? valueAt(dict, key) : undefined)

export const numberAt = (dict: PdfDict | null, key: string): number | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return typeof value === 'number' ? value : null
}

export const boolAt = (dict: PdfDict | null, key: string): boolean | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return typeof value === 'boolean' ? value : null
}

/** A text string, decoded. */
export const textAt = (dict: PdfDict | null, key: string): string | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return isKind(value, 'text') ? value.text : null
}

/** The elements of an array with references followed. */
export const asList = (value: PdfObject | undefined): readonly PdfObject[] =>
  isKind(value, 'list') ? value.items().filter((item) => item !== undefined) : []

export const listAt = (dict: PdfDict | null, key: string): readonly PdfObject[] =>
  asList(dict ? valueAt(dict, key) : undefined)

/** An array of numbers, null where it is missing or holds anything else. */
export const numbersAt = (dict: PdfDict | null, key: string): readonly number[] | null => {
  const value = dict ? valueAt(dict, key) : undefined
  if (!isKind(value, 'list')) return null
  const numbers = asList(value).map((item) => (typeof item === 'number' ? item : Number.NaN))
  return numbers.every((n) => Number.isFinite(n)) ? numbers : null
}

/** Keys of a dictionary without their slash. */
export const keysOf = (dict: PdfDict | null): readonly string[] => dict?.keys() ?? []
