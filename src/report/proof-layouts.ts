import { isFlagged, type ProofBlock } from './proof-input.js'

/** Width over height of a block's product. */
export const ratioOf = ({ page }: ProofBlock): number => page.width / page.height

/**
 * Blocks from the widest product to the narrowest. Products that break a text alike stand together: the editor judges
 * each way once. The first of them is shown: a flagged one, where there is any.
 */
export function proofLayouts(blocks: readonly ProofBlock[]): readonly (readonly [ProofBlock, ...ProofBlock[]])[] {
  const groups = new Map<string, [ProofBlock, ...ProofBlock[]]>()
  for (const block of [...blocks].sort((a, b) => ratioOf(b) - ratioOf(a))) {
    const key = block.lines.map((line) => line.text.replace(/\d{4}$/u, '')).join('\n')
    const group = groups.get(key)
    if (group) group.push(block)
    else groups.set(key, [block])
  }
  for (const group of groups.values()) group.sort((a, b) => Number(isFlagged(b)) - Number(isFlagged(a)))
  return [...groups.values()]
}
