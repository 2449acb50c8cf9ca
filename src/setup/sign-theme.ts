import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { checkIdentity } from '../input/identity-lock.js'
import { findIdentity } from '../input/identity.js'
import { SEAL_FILE } from '../input/theme-seal.js'
import { loadTheme } from '../input/themes.js'
import { problem, UserError } from '../model/diagnostic.js'
import type { Seal } from '../model/provenance.js'
import { createKeyPair, createSeal } from '../write/metadata/seal.js'
import { writeAtomic } from '../write/write-atomic.js'

/** Writes a new private key to `file` and its public key to `file`.pub; an existing file is never replaced. */
export async function createKeyFiles(file: string): Promise<readonly [privateFile: string, publicFile: string]> {
  const there = await readFile(file).then(
    () => true,
    () => false,
  )
  if (there) {
    const hint = 'Chọn tên tệp khác; khóa cũ mất thì không ký lại bằng khóa ấy được nữa.'
    throw new UserError([problem('khoa-da-co', `Tệp “${file}” đã có, không ghi đè.`, { file, hint })])
  }
  const { privateKey, publicKey } = createKeyPair()
  writeAtomic(file, privateKey)
  writeAtomic(`${file}.pub`, publicKey)
  return [file, `${file}.pub`]
}

/** Signs a theme together with the identity that lies in its slot and writes the seal beside it. */
export async function signTheme(
  root: string,
  campaign: string,
  year: number,
  signer: string,
  keyFile: string,
): Promise<Seal> {
  const pem = await readFile(keyFile, 'utf8').catch(() => {
    const hint = 'Tạo cặp khóa: npx bo-kit theme key khoa-ky.pem'
    throw new UserError([problem('khong-doc-duoc', `${keyFile}: không đọc được tệp khóa.`, { file: keyFile, hint })])
  })
  const theme = await loadTheme(root, campaign, year)
  const identity = findIdentity(root, campaign, year)
  const { digest, diagnostics } = await checkIdentity(identity.folder, false)
  if (diagnostics.some((d) => d.severity === 'error')) throw new UserError(diagnostics)
  const sealed = { campaign, year, theme: theme.digest, identity: identity.emblem === null ? null : digest }
  const seal = createSeal(sealed, signer, pem)
  if (!seal) {
    const hint = 'Dùng tệp khóa riêng do npx bo-kit theme key tạo ra, không phải tệp .pub.'
    throw new UserError([problem('khoa-sai', `${keyFile}: không phải khóa riêng Ed25519.`, { file: keyFile, hint })])
  }
  writeAtomic(join(root, 'themes', campaign, String(year), SEAL_FILE), `${JSON.stringify(seal, null, 2)}\n`)
  return seal
}
