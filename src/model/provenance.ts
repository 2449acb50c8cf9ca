/** A head office's word that a theme and its identity are its own. */
export interface Seal {
  /** Who signed, as it is to be shown. */
  readonly signer: string
  /** Raw Ed25519 public key, base64url. */
  readonly key: string
  /** Ed25519 signature, base64url. */
  readonly signature: string
}

/** What is sealed: a theme with the official identity it is to be used with, if any. */
export interface Sealed {
  readonly campaign: string
  readonly year: number
  /** Digest of the theme. */
  readonly theme: string
  /** Digest of the official identity; null where there is only the stand-in emblem. */
  readonly identity: string | null
}

/** What a file says about where it comes from. */
export interface Provenance extends Sealed {
  readonly unit: string
  readonly seal: Seal | null
}
