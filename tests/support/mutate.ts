import { unzipSync, zipSync } from 'fflate'

/** Random whole numbers from 0 up to, not including, `below`; the same seed gives the same ones (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Bytes that mean something to one reader or another. */
const HOSTILE: readonly string[] = [
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r\n\r\n',
  '\0',
  '\u0001',
  '<',
  '>',
  '&',
  '&#0;',
  '&lol;',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '-->',
  '../../',
  'C:\\',
  '=cmd()',
  '999999999999',
  '1e308',
  '-1',
  'NaN',
  'A1:XFD1048576',
  'r="1048577"',
  's="9999"',
  '*a',
  '&a',
  '- - -',
  '{[',
  ': |',
  '\u0301\u0301\u0301',
  '\u202e',
  '\ud83e\udde1',
  '_xD800_',
]

/** Spoils bytes in one to six ways: turned bits, hostile words, cuts, doublings and pieces of another file. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  let spoiled: Uint8Array = bytes.slice()
  for (let n = 1 + random(6); n > 0; n--) {
    const at = random(spoiled.length + 1)
    const end = Math.min(spoiled.length, at + random(1 + Math.floor(spoiled.length / (1 + random(8)))))
    const word = new TextEncoder().encode(HOSTILE[random(HOSTILE.length)])
    const piece = other.slice(random(other.length + 1)).slice(0, random(400))
    const [head, middle, tail] = [spoiled.slice(0, at), spoiled.slice(at, end), spoiled.slice(end)]
    const ways: (() => Uint8Array[])[] = [
      () => [head, Uint8Array.of(random(256)), spoiled.slice(at + 1)],
      () => [head, word, spoiled.slice(at)],
      () => [head, tail],
      () => [head, middle, middle, tail],
      () => [head, piece, spoiled.slice(at)],
      () => [head],
      () => [head, ...Array.from({ length: 1 + random(50) }, () => word), spoiled.slice(at)],
    ]
    spoiled = joined(pick(ways, random)())
  }
  return spoiled
}

/** A workbook with one of its parts spoiled, so that the fault lies behind the packing. */
export function mutateInside(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /workbook|sheet|shared|styles|rels/iu.test(name))
  const name = pick(names, random)
  return zipSync({ ...parts, [name]: mutate(parts[name], parts[pick(names, random)], random) }, { level: 1 })
}

/** One of a list that is not empty. */
export const pick = <T>(list: readonly T[], random: (below: number) => number): T => list[random(list.length)]

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
