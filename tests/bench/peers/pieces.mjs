// What every peer draws: `<set>.json` as bench.ts wrote it, one picture of the shell a format and words with their places.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , file, out] = process.argv
export const { formats, pieces, fonts } = JSON.parse(readFileSync(file, 'utf8'))

/** Bytes of each weight of the face. */
export const fontFiles = Object.entries(fonts).map(([weight, path]) => ({
  weight: Number(weight),
  data: readFileSync(path),
}))

/** Writes one piece below its unit's folder. */
export function write(piece, ending, bytes) {
  mkdirSync(join(out, piece.unit), { recursive: true })
  writeFileSync(join(out, piece.unit, `${piece.format}.${ending}`), bytes)
}

export const svgUri = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

/** Works on all pieces, `lanes` at once. */
export async function all(lanes, work) {
  const queue = pieces[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const piece of queue) await work(piece, formats[piece.format])
    }),
  )
}
