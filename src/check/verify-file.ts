import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'

import { checkIdentity } from '../input/identity-lock.js'
import { findIdentity } from '../input/identity.js'
import { readFailure } from '../input/read-text.js'
import { loadSeal } from '../input/theme-seal.js'
import { listThemes, loadTheme } from '../input/themes.js'
import { UserError } from '../model/diagnostic.js'
import { loadManifest } from '../write/manifest-file.js'
import { readMetadata } from '../write/metadata/embed.js'
import type { Stamp } from '../write/metadata/provenance.js'
import { isSealValid } from '../write/metadata/seal.js'
import { sha256 } from '../write/sha256.js'

/**
 * `official`, `stand-in`: as it was made, with that emblem. `unconfirmed`: as it was made, but nothing here tells
 * whether its identity is the official one. `edited`: made by the tool and changed since. `foreign`: not made by it.
 */
export type Verdict = 'official' | 'stand-in' | 'unconfirmed' | 'edited' | 'foreign'

/** What a file turned out to be, and on what ground. */
export interface Verification {
  readonly file: string
  readonly verdict: Verdict
  readonly stamp: Stamp | null
  /** The theme on this machine by that name: the same, another version, or none. */
  readonly theme: 'same' | 'different' | 'absent'
  /** The seal: by a key that is trusted here, by another one, or one that does not fit. */
  readonly seal: 'trusted' | 'unknown-key' | 'invalid' | null
  /** What the unit's manifest beside it says of it. */
  readonly record: 'same' | 'different' | null
}

/** Themes and keys of this machine; `keys` are raw public keys that the user trusts beside those of the themes. */
export interface VerifyContext {
  readonly root: string
  readonly keys: readonly string[]
}

/** Says of one file where it comes from; only reads. */
export async function verifyFile(file: string, context: VerifyContext): Promise<Verification> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw readFailure(file, error)
  })
  const record = await recordOf(file, bytes)
  const read = readMetadata(bytes)
  if (!read) return { file, stamp: null, theme: 'absent', seal: null, ...withoutStamp(record) }
  const { stamp, isUnchanged } = read
  const known = await knownHere(stamp, context.root)
  const seal =
    stamp.seal === null
      ? null
      : !isSealValid(stamp.seal, stamp)
        ? 'invalid'
        : isTrusted(stamp.seal.key, known.keys, context)
          ? 'trusted'
          : 'unknown-key'
  const confirmed = seal === 'trusted' || (stamp.identity !== null && stamp.identity === known.identity)
  const asMade = stamp.identity === null ? 'stand-in' : confirmed ? 'official' : 'unconfirmed'
  const verdict = isUnchanged && seal !== 'invalid' ? asMade : 'edited'
  return { file, verdict, stamp, theme: known.theme, seal, record: record?.state ?? null }
}

interface FileRecord {
  readonly state: 'same' | 'different'
  readonly standIn: boolean
}

/** A type that carries no stamp, or a file whose stamp another program has dropped, may still be in a manifest. */
function withoutStamp(record: FileRecord | null): Pick<Verification, 'verdict' | 'record'> {
  if (!record) return { verdict: 'foreign', record: null }
  if (record.state === 'different') return { verdict: 'edited', record: 'different' }
  return { verdict: record.standIn ? 'stand-in' : 'unconfirmed', record: 'same' }
}

const isTrusted = (key: string, ofThemes: readonly string[], { keys }: VerifyContext): boolean =>
  keys.includes(key) || ofThemes.includes(key)

/** Folders above a file in which its unit's manifest may lie. */
const LEVELS = 5

async function recordOf(file: string, bytes: Uint8Array): Promise<FileRecord | null> {
  let folder = dirname(resolve(file))
  for (let level = 0; level < LEVELS; level++) {
    const manifest = await loadManifest(folder).catch((error: unknown) => {
      // a manifest nobody can read says nothing about the file
      if (error instanceof UserError) return null
      throw error
    })
    if (manifest) {
      const path = relative(folder, resolve(file)).replaceAll('\\', '/')
      const artifact = manifest.artifacts.find((made) => made.path === path)
      return artifact
        ? { state: artifact.sha256 === sha256(bytes) ? 'same' : 'different', standIn: artifact.standIn }
        : null
    }
    folder = dirname(folder)
  }
  return null
}

interface KnownHere {
  readonly theme: Verification['theme']
  /** Digest of the identity, where it is locked and as it was locked. */
  readonly identity: string | null
  /** Keys by which themes of this machine are signed. */
  readonly keys: readonly string[]
}

async function knownHere({ campaign, year, theme }: Stamp, root: string): Promise<KnownHere> {
  const refs = await listThemes(root)
  const keys: string[] = []
  for (const ref of refs) {
    const seal = await loadSeal(root, ref.campaign, ref.year)
    if (seal) keys.push(seal.key)
  }
  if (!refs.some((ref) => ref.campaign === campaign && ref.year === year))
    return { theme: 'absent', identity: null, keys }
  const own = await loadTheme(root, campaign, year)
  const { folder } = findIdentity(root, campaign, year)
  const { digest, diagnostics } = await checkIdentity(folder, false)
  return {
    theme: own.digest === theme ? 'same' : 'different',
    identity: diagnostics.length === 0 ? digest : null,
    keys,
  }
}
