import { type MovablePath, movablePath } from '../../model/movable-path.js'
import type { Outline, PlacedLetter } from '../../model/scene.js'
import { decimal } from '../number.js'
import { pathOperators } from './operators.js'

/** Operators of outlines drawn before: the same words, and letters, stand in many files. */
export interface KnownOutlines {
  /** By path data, and by the decimals they were written with. */
  readonly paths: Map<string, (string | undefined)[]>
  /** By the letter's own path data and the decimals. */
  readonly letters: Map<string, (LetterOperators | undefined)[]>
}

/** A letter's operators, cut in units of the last decimal. */
interface LetterOperators extends MovablePath {
  /** Operators at some places, by how far they are moved: names of units begin alike. */
  readonly moved: Map<number, string>
}

export const createKnownOutlines = (): KnownOutlines => ({ paths: new Map(), letters: new Map() })

/** Outlines that are remembered, since names of units come and go; and places of a letter, of which the first are met again. */
const MOST_KNOWN = 400
const MOST_PLACES = 12

/** An outline as construction operators with at most `digits` decimals, of which letters need one. */
export function outlineOperators(
  { d, letters }: Pick<Outline, 'd' | 'letters'>,
  digits: number,
  known: KnownOutlines | undefined,
): string {
  if (!known) return pathOperators(d, digits)
  if (known.paths.size > MOST_KNOWN) known.paths.clear()
  // by their data, not by their letters: the order sheet has no more than that of what the print file drew
  const written = known.paths.get(d) ?? []
  known.paths.set(d, written)
  return (written[digits] ??= letters ? lettersOperators(letters, digits, known) : pathOperators(d, digits))
}

const lettersOperators = (letters: readonly PlacedLetter[], digits: number, known: KnownOutlines): string =>
  letters.flatMap(({ d, shift }) => (d === '' ? [] : [letterAt(d, shift, digits, known)])).join('\n')

function letterAt(d: string, shift: number, digits: number, { letters }: KnownOutlines): string {
  const cuts = letters.get(d) ?? []
  letters.set(d, cuts)
  const letter = (cuts[digits] ??= { ...movablePath(pathOperators(d, digits), 10 ** digits), moved: new Map() })
  const { moved } = letter
  const before = moved.get(shift)
  if (before !== undefined) return before
  const operators = moveLetter(letter, shift * 10 ** (digits - 1), digits)
  if (moved.size < MOST_PLACES) moved.set(shift, operators)
  return operators
}

/** The operators moved to the right; what a quadratic curve is raised to moves with its points, thirds and all. */
function moveLetter({ between, xs }: LetterOperators, units: number, digits: number): string {
  const parts: (string | undefined)[] = []
  for (let i = 0; i < xs.length; i += 1) parts.push(between[i], decimal((xs[i] ?? 0) + units, digits))
  parts.push(between[xs.length])
  return parts.join('')
}
