import type { Rect } from '../model/geometry.js'
import type { Grade } from '../text/phrase.js'
import type { ProofBlock, ProofLine } from './proof-input.js'

/** Colors of the marks after a line; dark enough to be told apart in gray as well, by the words beside the picture. */
export const GRADE_COLOR: Readonly<Record<Grade, string>> = {
  good: '#2e7d32',
  ok: '#546e7a',
  poor: '#e65100',
  unverified: '#c62828',
  never: '#c62828',
}

/** Room around the letters and distance of a mark from its line, in em. */
const MARGIN = 0.35
const MARK_GAP = 0.14
const MARK_WIDTH = 0.09

/** Outlines used on one page: each is written once and drawn by its number. */
export interface OutlineStore {
  readonly use: (d: string) => string
  readonly definitions: () => string
}

/** An empty store. */
export function createOutlineStore(): OutlineStore {
  const ids = new Map<string, string>()
  return {
    use: (d) => {
      const id = ids.get(d) ?? `o${ids.size + 1}`
      ids.set(d, id)
      return id
    },
    // whole thousandths of an em: finer than any eye or printer sees here
    definitions: () =>
      [...ids].map(([d, id]) => `<path id="${id}" d="${d.replace(/-?\d*\.\d+(?:e-?\d+)?/gu, wholeNumber)}"/>`).join(''),
  }
}

/** A number takes a blank before it: "3.5.2" would otherwise run together. */
const wholeNumber = (number: string): string => ` ${Math.round(Number(number))}`
const short = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The part of the page that shows a block with the marks after its lines, scene units. */
export function pictureBox({ lines, size }: ProofBlock): Rect {
  const runs = lines.flatMap((line) => line.runs)
  const left = Math.min(...runs.map((run) => run.x)) - MARGIN * size
  const right = Math.max(...runs.map((run) => run.right)) + (MARGIN + MARK_GAP + MARK_WIDTH) * size
  const top = Math.min(...runs.map((run) => run.y - 1.25 * run.size))
  const bottom = Math.max(...runs.map((run) => run.y + 0.35 * run.size))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The block as a picture of its real outlines with a mark after every line that is broken. */
export function proofPicture(block: ProofBlock, outlines: OutlineStore): string {
  const { size } = block
  const runs = block.lines.flatMap((line) => line.runs)
  const box = pictureBox(block)
  const letters = runs.map(
    ({ d, x, y, size: em }) =>
      `<use href="#${outlines.use(d)}" transform="translate(${short(x)} ${short(y)}) scale(${em / 1000})"/>`,
  )
  const marks = block.lines.map((line) => mark(line, size))
  // as wide as the eye needs for a shape of that kind
  const width = Math.min(44, Math.max(9, 15 * Math.sqrt(box.width / box.height)))
  return `<svg viewBox="${[box.x, box.y, box.width, box.height].map(short).join(' ')}" style="width:${width.toFixed(1)}em" aria-hidden="true">${letters.join('')}${marks.join('')}</svg>`
}

/** Where the mark after a line stands, scene units; null where the line is not broken. */
export function markBox({ runs, after }: ProofLine, size: number): Rect | null {
  const last = runs[runs.length - 1]
  if (after === null || !last) return null
  const height = 0.74 * last.size
  return { x: last.right + MARK_GAP * size, y: last.y - height, width: MARK_WIDTH * size, height }
}

function mark(line: ProofLine, size: number): string {
  const box = markBox(line, size)
  if (!box || line.after === null) return ''
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(short)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${GRADE_COLOR[line.after]}"/>`
}
