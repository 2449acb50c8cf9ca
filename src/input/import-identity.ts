import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import { readIdentityColors } from './identity-colors.js'
import { LOCK_FILE } from './identity.js'
import { identityDigest, identityFiles, readLock, type IdentityLock, type LockedFile } from './identity-lock.js'
import { readHandedFiles } from './identity-source.js'
import { inspectPicture } from './inspect-picture.js'
import { sortIdentity, type SortedFile } from './sort-identity.js'

/** What an import took, and what there is to say about it. */
export interface ImportedIdentity {
  readonly folder: string
  readonly lock: IdentityLock
  readonly digest: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Takes official files from a folder or ZIP into a theme's identity slot and locks them. Nothing of the old identity is
 * touched before every new file has passed; on any error nothing changes. `license` is on what ground they may be used.
 */
export async function importIdentity(
  source: string,
  folder: string,
  license: string | null,
): Promise<ImportedIdentity> {
  const sorted = sortIdentity(await readHandedFiles(source))
  const staged = await stage(sorted.files, folder)
  try {
    const files = await Promise.all(sorted.files.map(inspect))
    const colors = await readIdentityColors(staged)
    const diagnostics = [
      ...sorted.diagnostics,
      ...files.flatMap((f) => f.diagnostics),
      ...colors.diagnostics.map((d) => asHanded(d, staged, source)),
    ]
    const ground = license ?? sorted.license
    if (ground === null) diagnostics.push(noLicense)
    if (diagnostics.some((d) => d.severity === 'error')) throw new UserError(diagnostics)
    const lock = lockOf(
      files.map((f) => f.locked),
      ground,
    )
    await replace(folder, staged, lock)
    return { folder, lock, digest: identityDigest(lock.files), diagnostics }
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

/** Checks and locks what already lies in an identity folder. */
export async function lockIdentity(folder: string, license: string | null): Promise<ImportedIdentity> {
  const names = await identityFiles(folder)
  if (names.length === 0) {
    const hint = 'Chép tệp chính thức vào thư mục này, hoặc dùng npx bo-kit theme import <thư mục hoặc tệp ZIP>.'
    throw new UserError([
      problem('nhan-dien-trong', `“${folder}” chưa có biểu trưng nào để khóa.`, { file: folder, hint }),
    ])
  }
  const files = await Promise.all(
    names.map(async (name) =>
      inspect({ file: { name, bytes: await readFile(join(folder, name)) }, role: roleOf(name), name }),
    ),
  )
  const before = await readLock(folder)
  const ground = license ?? (before === null || before === 'broken' ? null : before.license)
  const colors = await readIdentityColors(folder)
  const diagnostics = [
    ...files.flatMap((f) => f.diagnostics),
    ...colors.diagnostics,
    ...(ground === null ? [noLicense] : []),
  ]
  if (diagnostics.some((d) => d.severity === 'error')) throw new UserError(diagnostics)
  const lock = lockOf(
    files.map((f) => f.locked),
    ground,
  )
  await writeFile(join(folder, LOCK_FILE), lockText(lock))
  return { folder, lock, digest: identityDigest(lock.files), diagnostics }
}

const roleOf = (name: string): LockedFile['role'] =>
  /\.(?:ttf|otf)$/iu.test(name)
    ? 'phong-chu'
    : /^mau\.yaml$/iu.test(name)
      ? 'mau'
      : /^doi-tac/iu.test(name)
        ? 'doi-tac'
        : 'bieu-trung'

async function stage(files: readonly SortedFile[], folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true })
  const staged = await mkdtemp(join(dirname(folder), '.nhap-'))
  for (const { name, file } of files) {
    await mkdir(dirname(join(staged, name)), { recursive: true })
    await writeFile(join(staged, name), file.bytes)
  }
  return staged
}

async function inspect({
  file,
  role,
  name,
}: SortedFile): Promise<{ locked: LockedFile; diagnostics: readonly Diagnostic[] }> {
  const base = { name, role, sha256: createHash('sha256').update(file.bytes).digest('hex'), bytes: file.bytes.length }
  if (role === 'mau') return { locked: { ...base, vector: false, pixels: null, colorSpace: null }, diagnostics: [] }
  if (role === 'phong-chu')
    return {
      locked: { ...base, vector: true, pixels: null, colorSpace: null },
      diagnostics: fontFaults(file.name, file.bytes),
    }
  const { facts, diagnostics } = await inspectPicture(file.name, file.bytes)
  return { locked: { ...base, ...facts }, diagnostics }
}

/** First bytes of TrueType and OpenType files. */
const FONT_HEADS = ['\0\x01\0\0', 'OTTO', 'true', 'ttcf']

function fontFaults(name: string, bytes: Uint8Array): Diagnostic[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4))
  return FONT_HEADS.includes(head)
    ? []
    : [problem('khong-phai-phong', `“${name}” không phải là phông chữ TTF hoặc OTF.`)]
}

const lockOf = (files: readonly LockedFile[], license: string | null): IdentityLock => ({
  schema: 1,
  license,
  files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
})

const lockText = (lock: IdentityLock): string => `${JSON.stringify(lock, null, 2)}\n`

/** A fault in the staged copy, told of the file that the user gave. */
const asHanded = (d: Diagnostic, staged: string, source: string): Diagnostic => ({
  ...d,
  message: d.message.replaceAll(staged, source),
  file: d.file?.replaceAll(staged, source),
})

/** The new files take the place of the old ones; notes stay. */
async function replace(folder: string, staged: string, lock: IdentityLock): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await identityFiles(folder)) await rm(join(folder, name))
  for (const { name } of lock.files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await rename(join(staged, name), join(folder, name))
  }
  await writeFile(join(folder, LOCK_FILE), lockText(lock))
}

const noLicense: Diagnostic = {
  code: 'thieu-ghi-chu-quyen',
  severity: 'warning',
  message: 'Chưa ghi bộ nhận diện được dùng theo văn bản nào.',
  hint: 'Thêm --license "Công văn 4893/BLĐTBXH-VBĐG, Phụ lục I", hoặc để tệp GHI-CHU-BAN-QUYEN.txt cùng chỗ.',
}
