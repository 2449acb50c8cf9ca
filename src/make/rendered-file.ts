import type { Diagnostic } from '../model/diagnostic.js'
import type { KnownOutlines } from '../render/pdf/outline-operators.js'
import type { FileType } from '../model/format.js'
import type { Artifact, Asset, Job, LogoInk } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import type { Brush } from '../render/png/brush.js'
import type { Fonts } from '../text/fonts.js'
import type { Expectation } from '../write/read-back.js'
import type { BegunDigest } from '../write/sha256.js'
import type { ShellStore } from '../write/shell-store.js'

/** A file's bytes with what it must turn out to be when it is read back. */
export interface RenderedFile {
  readonly fileType: FileType
  readonly bytes: Uint8Array
  /** Their digest as far as other files begin with the same bytes. */
  readonly begun?: BegunDigest | undefined
  readonly pixels: Artifact['pixels']
  readonly boxes: Artifact['boxes']
  readonly scale: number
  /** Another place than the job's own path: folder instead of its first, ending after its name. */
  readonly place?: { readonly folder?: string; readonly ending: string } | undefined
  /** Cap heights of largest and smallest letters, mm of the finished piece; null without text. */
  readonly letters?: { readonly largest: number; readonly smallest: number } | null
  /** What vector logos are printed in. */
  readonly inks?: readonly LogoInk[] | undefined
  /** What the user should hear of how it was made. */
  readonly notes?: readonly Diagnostic[] | undefined
  readonly expectation: DistributiveOmit<Expectation, 'sha256'>
}

/** Path of a job's file below the unit's folder; a file at full size is not called 1:10. */
export function filePathOf(
  job: Pick<Job, 'path'>,
  { fileType, place }: Pick<RenderedFile, 'fileType' | 'place'>,
): string {
  if (!place) return `${job.path}.${fileType}`
  const [folder = '', ...rest] = job.path.split('/')
  return `${place.folder ?? folder}/${rest.join('/').replace(/-ti-le-1-10$/, '')}-${place.ending}.${fileType}`
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What rendering needs beside job and scenes; `profile` is the deflated output profile. */
export interface RenderResources {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly assets: ReadonlyMap<string, Asset>
  readonly profile: Uint8Array
  /** Shells drawn before, by this process or another. */
  readonly shells: ShellStore
  readonly brush: Brush
  /** PDF operators of outlines drawn before. */
  readonly operators: KnownOutlines
  /** Digest of code, fonts and theme. */
  readonly made: string
  /** `quick` opens of a written image only what is its own; `full` opens all of it. */
  readonly verify: 'quick' | 'full'
}
