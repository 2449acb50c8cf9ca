import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { chunk } from './png-chunks.js'

/** The profile of what is seen on screens (assets/icc); the folder depth is the same in src and dist. */
const profilePath = fileURLToPath(new URL('../../../assets/icc/sRGB.icc', import.meta.url))
/** The profile's name for a PNG, which is of no use to anyone, its end and the method that compresses it. */
const NAME = Uint8Array.of(0x69, 0x63, 0x63, 0, 0)

/** The sRGB profile as the chunk that stands before a PNG's pixels. */
export const profileChunk = (): Uint8Array => chunk('iCCP', NAME, deflateSync(readFileSync(profilePath)))
