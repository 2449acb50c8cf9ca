/** A file's XMP packet and all that is not it. */
export interface Parted {
  readonly packet: string | null
  /** What a content digest is taken over, in order. */
  readonly rest: readonly Uint8Array[]
}
