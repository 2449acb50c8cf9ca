import { ERASE } from './live-line.js'

/** Further lines of a paragraph stand so much further in than its first. */
const INDENT = 2
/** Narrower than this nothing is wrapped: the terminal does it as well. */
const NARROWEST = 40

/** Text with its long lines broken at spaces to fit a terminal; words are never cut. What does not end a line is left alone. */
export function wrapLines(text: string, columns: number): string {
  if (!text.endsWith('\n') || columns < NARROWEST) return text
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns - 1))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  // what erases a live line takes no room
  const erase = line.startsWith(ERASE) ? ERASE : ''
  const plain = line.slice(erase.length)
  if (plain.length <= width) return line
  const indent = ' '.repeat(plain.length - plain.trimStart().length)
  const lines: string[] = []
  let current = indent
  for (const word of plain.trimStart().split(' ')) {
    if (current.trim() === '') current += word
    else if (current.length + 1 + word.length <= width) current += ` ${word}`
    else {
      lines.push(current)
      current = indent + ' '.repeat(INDENT) + word
    }
  }
  return erase + [...lines, current].join('\n')
}
