import type { Format } from '../model/format.js'
import type { Scene, SceneItem, TextItem } from '../model/scene.js'
import type { Grade } from '../text/phrase.js'
import { parseMarked } from '../text/marks.js'
import type { ProofBlock, ProofLine, ProofText } from '../report/proof-input.js'
import { groupBy } from '../model/group-by.js'

/** A text of a theme with its marks. */
export interface Official {
  readonly marked: string
  readonly kind: ProofText['kind']
}

/** A block of a page with the official text it is, or is a part of. */
export interface FoundBlock {
  readonly official: Official
  readonly block: ProofBlock
}

/** The official texts among the blocks of a page; what units and platforms add is left out. */
export function proofBlocks(
  scene: Scene,
  format: Format,
  content: string,
  texts: readonly Official[],
): readonly FoundBlock[] {
  const blocks = groupBy(textItems(scene.shell), (item) => item.block)
  return [...blocks.values()].flatMap((items) => {
    const rows = rowsOf(items)
    const words = rows.map((row) => row.map((item) => item.text).join(' '))
    const found = texts.flatMap((official) => {
      const grades = official.kind === kindOf(items) ? gradesOf(words, official.marked) : null
      return grades ? [{ official, grades }] : []
    })
    // the shortest text that holds the words: a name's short form before the full one
    const best = found.sort((a, b) => a.official.marked.length - b.official.marked.length)[0]
    if (!best) return []
    // words stacked one above the other are the theme's own picture, no lines of a text; nor is it a break where a
    // lockup goes from one size to the other
    const grades = best.grades.map((grade, i) =>
      items[0]?.block === 'stack' || sizeOf(rows[i]) !== sizeOf(rows[i + 1]) ? null : grade,
    )
    return [{ official: best.official, block: toBlock(rows, grades, scene, format, content) }]
  })
}

const textItems = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? textItems(item.items) : item.kind === 'text' && !item.arc ? [item] : [],
  )

const sizeOf = (row: readonly TextItem[] | undefined): number => row?.[0]?.size ?? 0

const kindOf = ([first]: readonly TextItem[]): string | undefined => first?.slot

/** Lines from top to bottom, each with its runs from left to right. */
function rowsOf(items: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const lines = groupBy(items, (item) => item.line)
  return [...lines].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.x - b.x))
}

/** Grade of the break after every line but the last; null where the lines are not part of the text. */
function gradesOf(lines: readonly string[], marked: string): readonly Grade[] | null {
  const { syllables, gaps } = parseMarked(marked)
  const all = syllables.map(bare)
  const words = lines.map((line) => line.split(' ').map(bare))
  // a year that the page adds after the name is no part of it
  const drawn = words.flat()
  const wanted =
    drawn.slice(-2)[0] === 'năm' && !all.includes(drawn[drawn.length - 1] ?? '') ? drawn.slice(0, -2) : drawn
  const start = all.findIndex((_, i) => wanted.every((word, j) => all[i + j] === word))
  if (start < 0 || wanted.length === 0) return null
  let end = start
  return words.slice(0, -1).map((line): Grade => {
    end += line.length
    return gaps[end - 1] ?? 'good'
  })
}

const bare = (word: string): string => word.toLowerCase().replace(/[,;.!]+$/u, '')

function toBlock(
  rows: readonly (readonly TextItem[])[],
  grades: readonly (Grade | null)[],
  scene: Scene,
  format: Format,
  content: string,
): ProofBlock {
  const size = Math.max(...rows.flat().map((item) => item.size))
  // a lockup keeps one pitch among its small lines
  const least = Math.min(...rows.map(sizeOf))
  const steps = rows.slice(1).flatMap((row, i) => {
    const before = rows[i]?.[0]
    return row[0] && before && row[0].size === least && before.size === least ? [(row[0].y - before.y) / least] : []
  })
  const lines = rows.map((row, i): ProofLine => {
    const runs = row.flatMap(({ outline, text, face, tracking, x, y, size: em }) =>
      outline ? [{ d: outline.d, text, face, tracking, x, y, size: em, right: x + outline.ink.x1 * em }] : [],
    )
    return { text: row.map((item) => item.text).join(' '), runs, after: grades[i] ?? null }
  })
  return {
    product: format.vi,
    content,
    page: { width: scene.width, height: scene.height },
    unit: scene.unit,
    size,
    pitch: steps.length === 0 ? null : { least: Math.min(...steps), greatest: Math.max(...steps) },
    lines,
  }
}
