import type { Grade } from '../../text/phrase.js'
import { parseMarked } from '../../text/marks.js'

/** A stretch of a text with whatever stands between it and the next, and how good a break there is. */
export interface Piece {
  readonly text: string
  readonly after: Grade
}

/** Share of the width that a line may give up to end at a better place. */
const LEAST_FILL = 0.4

/** Syllables of a graded text, each with the blank after it. */
export const wordPieces = (syllables: readonly string[], gaps: readonly Grade[]): readonly Piece[] =>
  syllables.map((text, i) => ({ text: `${text} `, after: gaps[i] ?? 'good' }))

/** A marked text as its author wrote it, marks and all. */
export function markedPieces(marked: string): readonly Piece[] {
  const { gaps } = parseMarked(marked)
  return [...marked.matchAll(/[^|_+\s]+[|_+\s]*/gu)].map(([text], i) => ({ text, after: gaps[i] ?? 'good' }))
}

/** Lines of at most `width`, for reading at one size: each as full as the better breaks let it be. */
export function wrapPieces(
  pieces: readonly Piece[],
  width: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const line = (start: number, end: number): string =>
    pieces
      .slice(start, end)
      .map(({ text }) => text)
      .join('')
      .trimEnd()
  const lines: string[] = []
  let start = 0
  while (start < pieces.length) {
    let full = start + 1
    while (full < pieces.length && widthOf(line(start, full + 1)) <= width) full += 1
    const ends = Array.from({ length: full - start }, (_, i) => full - i)
    const gradeAt = (end: number): Grade => (end === pieces.length ? 'good' : (pieces[end - 1]?.after ?? 'ok'))
    const end =
      ends.find((at) => isSure(gradeAt(at)) && (at === full || widthOf(line(start, at)) >= LEAST_FILL * width)) ??
      ends.find((at) => gradeAt(at) !== 'never') ??
      full
    lines.push(line(start, end))
    start = end
  }
  return lines
}

const isSure = (grade: Grade): boolean => grade === 'good' || grade === 'ok' || grade === 'poor'
