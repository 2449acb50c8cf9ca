import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'

import type { Seal, Sealed } from '../../model/provenance.js'

/** What is signed: one fixed text, so that nobody can read a signature of one thing as that of another. */
const sealText = ({ campaign, year, theme, identity }: Sealed, signer: string): Uint8Array =>
  new TextEncoder().encode(['bo-kit seal 1', campaign, year, theme, identity ?? 'stand-in', signer].join('\n'))

/** A new Ed25519 pair as PEM texts; the private one stays with the head office. */
export function createKeyPair(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}

/** Seals with a private key in PEM; null where the text is no Ed25519 private key. */
export function createSeal(sealed: Sealed, signer: string, privateKey: string): Seal | null {
  const key = keyOf(() => createPrivateKey(privateKey))
  if (!key) return null
  const signature = sign(null, sealText(sealed, signer), key).toString('base64url')
  return { signer, key: rawKey(createPublicKey(key)), signature }
}

/** Whether the seal's own key made it, and for exactly this. */
export function isSealValid(seal: Seal, sealed: Sealed): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: seal.key }
  const key = keyOf(() => createPublicKey({ key: jwk, format: 'jwk' }))
  return key !== null && verify(null, sealText(sealed, seal.signer), key, Buffer.from(seal.signature, 'base64url'))
}

/** The raw form of a public key in PEM, as a seal carries it; null where the text is no Ed25519 public key. */
export function publicKeyOf(pem: string): string | null {
  const key = keyOf(() => createPublicKey(pem))
  return key === null ? null : rawKey(key)
}

/** Eight signs of a key that people can compare on the telephone. */
export const shortKey = (key: string): string =>
  key
    .replace(/[^\dA-Za-z]/gu, '')
    .slice(0, 8)
    .toUpperCase()

const rawKey = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? ''

function keyOf(read: () => KeyObject): KeyObject | null {
  try {
    const key = read()
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
