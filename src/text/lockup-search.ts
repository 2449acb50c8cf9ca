import { shapeCost } from './break-cost.js'
import type { LockupGround, StackLine } from './lockup-ground.js'
import type { FitBox } from './phrase.js'

/** The box to fill; its height runs from the first line's cap-top to the last line's baseline. */
export type LockupBox = Pick<FitBox, 'width' | 'height' | 'maxSize'>

/** Lines in their order with each one's baseline below the first cap-top, in em of the key words. */
export interface Stack {
  readonly lines: readonly StackLine[]
  readonly downs: readonly number[]
  readonly size: number
}

/** Where the size is capped nothing is won by short lines: cost of a line. */
const LINE = 0.02

/** The stack with the highest ln(size) - cost: all are tried but those that their first lines rule out. */
export function bestStack(ground: LockupGround, box: LockupBox): Stack {
  let best: { stack: Stack; score: number } | undefined
  const follow = (lines: readonly StackLine[], at: number): void => {
    if (best && lines.length > 0 && boundOf(ground, lines, box) <= best.score) return
    if (at === ground.syllables) {
      const stack = stackOf(ground, lines, box)
      const score = Math.log(stack.size) - costOf(stack, box)
      if (!best || score > best.score) best = { stack, score }
      return
    }
    for (const line of ground.linesFrom(at)) follow([...lines, line], line.to)
  }
  follow([], 0)
  if (!best) throw new Error('a text without lines')
  return best.stack
}

/** ln(size) - cost that no stack beginning with these lines can pass: more lines only make it higher, wider and dearer. */
function boundOf(ground: LockupGround, lines: readonly StackLine[], box: LockupBox): number {
  const { downs, size } = stackOf(ground, lines, box)
  const height = (downs[downs.length - 1] ?? 0) + ground.leastBelow(lines[lines.length - 1]?.to ?? 0)
  return Math.log(Math.min(size, box.height / height)) - lines.reduce((sum, line) => sum + line.cost, 0)
}

/**
 * From baseline to next cap-top the white is one throughout between small lines, one between large lines, and one
 * where small meets large: the most that any such pair needs.
 */
function stackOf(ground: LockupGround, lines: readonly StackLine[], box: LockupBox): Stack {
  const pairs = lines.slice(1).map((lower, i) => {
    const upper = lines[i] ?? lower
    const kind = upper.key !== lower.key ? 'mixed' : upper.key ? 'large' : 'small'
    return { kind, cap: lower.cap, white: ground.white(upper, lower) }
  })
  const whites = new Map<string, number>()
  for (const { kind, white } of pairs) whites.set(kind, Math.max(white, whites.get(kind) ?? 0))
  const downs = [lines[0]?.cap ?? 0]
  for (const { kind, cap } of pairs) downs.push((downs[downs.length - 1] ?? 0) + cap + (whites.get(kind) ?? 0))
  const longest = Math.max(...lines.map((line) => line.width))
  const size = Math.min(box.width / longest, box.height / (downs[downs.length - 1] ?? 1), box.maxSize ?? Infinity)
  return { lines, downs, size }
}

function costOf({ lines, size }: Stack, box: LockupBox): number {
  const longest = Math.max(...lines.map((line) => line.width))
  const capped = box.maxSize !== undefined && size >= box.maxSize - 1e-9
  const shape = lines.reduce((sum, line) => sum + (line.key ? 0 : shapeCost(line.width, longest, false)), 0)
  return shape + lines.reduce((sum, line) => sum + line.cost, 0) + (capped ? LINE * lines.length : 0)
}
