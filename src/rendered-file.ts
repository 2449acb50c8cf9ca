import type { FileType } from './model/format.js'
import type { Artifact, Asset } from './model/job.js'
import type { Theme } from './model/theme.js'
import type { Fonts } from './text/fonts.js'
import type { Expectation } from './write/read-back.js'

/** A file's bytes with what it must turn out to be when it is read back. */
export interface RenderedFile {
  readonly fileType: FileType
  readonly bytes: Uint8Array
  readonly pixels: Artifact['pixels']
  readonly boxes: Artifact['boxes']
  readonly scale: number
  readonly expectation: DistributiveOmit<Expectation, 'sha256'>
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What rendering needs beside job and scenes; `profile` is the deflated output profile. */
export interface RenderResources {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly assets: ReadonlyMap<string, Asset>
  readonly profile: Uint8Array
}
