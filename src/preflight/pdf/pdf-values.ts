import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib'

/** The value of a key with references followed; undefined where there is none. */
export const valueAt = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key))

/** The dictionary at a key; that of a stream counts. */
export const dictAt = (dict: PDFDict | null, key: string): PDFDict | null =>
  asDict(dict ? valueAt(dict, key) : undefined)

/** A dictionary, or the one of a stream. */
export const asDict = (value: PDFObject | undefined): PDFDict | null =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : null

/** A name without its slash. */
export const asName = (value: PDFObject | undefined): string | null =>
  value instanceof PDFName ? value.decodeText() : null

export const nameAt = (dict: PDFDict | null, key: string): string | null =>
  asName(dict ? valueAt(dict, key) : undefined)

export const numberAt = (dict: PDFDict | null, key: string): number | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return value instanceof PDFNumber ? value.asNumber() : null
}

export const boolAt = (dict: PDFDict | null, key: string): boolean | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return value instanceof PDFBool ? value.asBoolean() : null
}

/** A text string, decoded. */
export const textAt = (dict: PDFDict | null, key: string): string | null => {
  const value = dict ? valueAt(dict, key) : undefined
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}

/** The elements of an array with references followed. */
export const asList = (value: PDFObject | undefined): readonly PDFObject[] =>
  value instanceof PDFArray
    ? Array.from({ length: value.size() }, (_, i) => value.lookup(i)).filter((v) => v !== undefined)
    : []

export const listAt = (dict: PDFDict | null, key: string): readonly PDFObject[] =>
  asList(dict ? valueAt(dict, key) : undefined)

/** An array of numbers, null where it is missing or holds anything else. */
export const numbersAt = (dict: PDFDict | null, key: string): readonly number[] | null => {
  const value = dict ? valueAt(dict, key) : undefined
  if (!(value instanceof PDFArray)) return null
  const numbers = asList(value).map((v) => (v instanceof PDFNumber ? v.asNumber() : Number.NaN))
  return numbers.every((n) => Number.isFinite(n)) ? numbers : null
}

/** Keys of a dictionary without their slash. */
export const keysOf = (dict: PDFDict | null): readonly string[] =>
  dict ? dict.keys().map((key) => key.decodeText()) : []
