/** An object of the file by its number, with its dictionary where others may still add to it. */
export interface PdfRef {
  readonly ref: number
  readonly data: PdfDict
}

/** A text; plain strings are names. */
export interface PdfText {
  readonly text: string
}

/** A dictionary; its keys are PDF's and begin with a capital. */
export type PdfDict = { [key: string]: PdfValue }

export type PdfValue =
  | number
  | boolean
  | null
  | undefined
  | string
  | PdfText
  | PdfRef
  | Date
  | readonly PdfValue[]
  | PdfDict

/** A PDF string object. */
export const pdfText = (text: string): PdfText => ({ text })

/** A value as it stands in a file: ASCII alone, so that its length is its number of bytes. Entries that are undefined are left out. */
export function writeValue(value: PdfValue): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`
    case 'number':
      return String(Math.round(value * 1e6) / 1e6)
    case 'object':
      return value === null ? 'null' : writeObject(value)
    default:
      return String(value ?? null)
  }
}

const isList = (value: object): value is readonly PdfValue[] => Array.isArray(value)
const isText = (value: object): value is PdfText => 'text' in value
const isRef = (value: object): value is PdfRef => 'ref' in value

function writeObject(value: Exclude<PdfValue, string | number | boolean | null | undefined>): string {
  if (isList(value)) return `[${value.map(writeValue).join(' ')}]`
  if (value instanceof Date) return `(D:${value.toISOString().replace(/[-:T]|\.\d+/g, '')})`
  if (isText(value)) return writeText(value.text)
  if (isRef(value)) return `${value.ref} 0 R`
  let entries = ''
  for (const key in value) if (value[key] !== undefined) entries += `\n/${key} ${writeValue(value[key])}`
  return `<<${entries}\n>>`
}

/** UTF-16 as hexadecimal digits wherever a letter is not ASCII. */
function writeText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, (letter) => `\\${letter}`)})`
  let digits = ''
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).padStart(4, '0')
  return `<feff${digits}>`
}
