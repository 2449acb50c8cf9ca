import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { problem, type Diagnostic } from '../model/diagnostic.js'
import { isIdentityFile, LOCK_FILE } from './identity.js'

/** What a file of an identity is for. `mau` is colors with their inks; fonts are kept for the print shop. */
export const identityRoleSchema = z.enum(['bieu-trung', 'doi-tac', 'mau', 'phong-chu'])

export const lockSchema = z.strictObject({
  schema: z.literal(1),
  /** On what ground the files may be used: a dispatch, a letter. */
  license: z.string().nullable(),
  files: z.array(
    z.strictObject({
      /** Below the identity folder, `/` between folders. */
      name: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:]+$/u),
      role: identityRoleSchema,
      sha256: z.string().regex(/^[\da-f]{64}$/u),
      bytes: z.int().nonnegative(),
      vector: z.boolean(),
      pixels: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
      colorSpace: z.string().nullable(),
    }),
  ),
})

export type IdentityLock = z.infer<typeof lockSchema>
export type LockedFile = IdentityLock['files'][number]

/** SHA-256 over names and hashes; null where there is no official file at all. */
export function identityDigest(files: readonly Pick<LockedFile, 'name' | 'sha256'>[]): string | null {
  if (files.length === 0) return null
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).toSorted()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** The identity as it lies on the disk, and what differs from its lock. */
export interface CheckedIdentity {
  readonly digest: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Hashes every file of an identity folder and holds them against `khoa.json`; a changed file is an error unless accepted. */
export async function checkIdentity(folder: string, accepted: boolean): Promise<CheckedIdentity> {
  const found = await hashFiles(folder)
  const digest = identityDigest(found)
  const lock = await readLock(folder)
  if (lock === 'broken') return { digest, diagnostics: [changed(folder, 'tệp khoa.json không đọc được', accepted)] }
  if (lock === null) return { digest, diagnostics: digest === null ? [] : [unlocked(folder)] }
  const held = new Map(lock.files.map(({ name, sha256 }) => [name, sha256]))
  const differences = [
    ...found.flatMap(({ name, sha256 }) => {
      const before = held.get(name)
      return before === undefined ? [`thêm tệp “${name}”`] : before === sha256 ? [] : [`tệp “${name}” đã khác`]
    }),
    ...lock.files.flatMap(({ name }) => (found.some((file) => file.name === name) ? [] : [`thiếu tệp “${name}”`])),
  ]
  return { digest, diagnostics: differences.length === 0 ? [] : [changed(folder, differences.join(', '), accepted)] }
}

/** `khoa.json` of an identity folder; null where there is none. */
export async function readLock(folder: string): Promise<IdentityLock | 'broken' | null> {
  const text = await readFile(join(folder, LOCK_FILE), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    return 'broken'
  }
}

/** Names of the identity's files below a folder, `/` between folders, in a fixed order; none where there is no folder. */
export async function identityFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && isIdentityFile(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

async function hashFiles(folder: string): Promise<{ name: string; sha256: string }[]> {
  const names = await identityFiles(folder)
  const hash = async (name: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
  return Promise.all(names.map(async (name) => ({ name, sha256: await hash(name) })))
}

const changed = (folder: string, what: string, accepted: boolean): Diagnostic => ({
  ...problem('nhan-dien-bi-doi', `Bộ nhận diện trong “${folder}” không còn như lúc khóa: ${what}.`, {
    file: join(folder, LOCK_FILE),
    hint: 'Nhập lại tệp chính thức bằng npx bo-kit theme import, hoặc dùng --accept-identity nếu thay đổi là đúng.',
  }),
  severity: accepted ? 'warning' : 'error',
})

const unlocked = (folder: string): Diagnostic => ({
  code: 'nhan-dien-chua-khoa',
  severity: 'note',
  message: `Bộ nhận diện trong “${folder}” được chép tay, chưa kiểm tra và chưa khóa.`,
  hint: `Kiểm tra và khóa: npx bo-kit theme lock`,
})
