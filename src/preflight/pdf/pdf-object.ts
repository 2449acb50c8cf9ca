/** A PDF's objects as the checks look at them, whoever has read the file; references are followed where a value is asked for. */
export type PdfObject = null | boolean | number | PdfName | PdfText | PdfList | PdfDict | PdfStream

/** A name without its slash. */
export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

/** A string, decoded as text. */
export interface PdfText {
  readonly kind: 'text'
  readonly text: string
}

export interface PdfList {
  readonly kind: 'list'
  /** Elements; undefined where one points to nothing. */
  readonly items: () => readonly (PdfObject | undefined)[]
}

export interface PdfDict {
  readonly kind: 'dict'
  /** Keys without their slash. */
  readonly keys: () => readonly string[]
  /** The value of a key; undefined where there is none. */
  readonly at: (key: string) => PdfObject | undefined
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  /** As the file holds them, filtered. */
  readonly contents: Uint8Array
  /** The content with its filters undone, predictors apart; throws where that cannot be done. */
  readonly unpack: () => Uint8Array
}

/** Reads a PDF; throws where it cannot. */
export type PdfReader = (bytes: Uint8Array) => ReadPdf | Promise<ReadPdf>

/** A file's parts as a reader finds them. */
export interface ReadPdf {
  readonly isEncrypted: boolean
  readonly catalog: PdfDict
  readonly info: PdfDict | null
  readonly hasId: boolean
  readonly pages: readonly ReadPage[]
}

export interface ReadPage {
  readonly dict: PdfDict
  readonly resources: PdfDict | null
  /** A stream, or a list of them. */
  readonly contents: PdfObject | undefined
}
