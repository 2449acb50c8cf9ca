/** A picture as the print writer embeds it: CMYK of the output intent, no alpha, no profile inside. */
export interface PrintImage {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** `DCTDecode`: a JPEG with inverted inks, as Adobe writes it. `FlateDecode`: zlib over C M Y K bytes, 255 is full ink. */
  readonly filter: 'DCTDecode' | 'FlateDecode'
  readonly bytes: Uint8Array
  /** `cover` fills the box and loses its edges (photos), `contain` stays whole in the middle (logos). */
  readonly fit: 'cover' | 'contain'
}
