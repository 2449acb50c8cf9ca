import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml'

/** One fault of the YAML itself; line and column from 1. */
export interface SyntaxFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

/** What could be read of a YAML text: faulty lines are left out, so that the rest can still be checked. */
export interface ReadYaml {
  readonly document: Document
  readonly lines: LineCounter
  readonly faults: readonly SyntaxFault[]
  /** Lines left out, more than the faults where one slip spoils the lines below it. */
  readonly broken: ReadonlySet<number>
}

const WHAT: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'mục này đã có ở phía trên, mỗi mục chỉ được viết một lần',
  TAB_AS_INDENT: 'đầu dòng có phím Tab; chỉ được thụt dòng bằng dấu cách',
  BAD_INDENT: 'thụt dòng chưa đúng',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm; nếu giá trị có dấu “: ”, hãy đặt nó trong nháy kép',
  MULTILINE_IMPLICIT_KEY: 'tên mục bị ngắt dòng, hoặc thiếu dấu hai chấm',
  MISSING_CHAR: 'thiếu một dấu: dấu phẩy, dấu hai chấm, dấu nháy hoặc dấu đóng ngoặc',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt nó trong nháy kép',
  UNEXPECTED_TOKEN: 'có ký tự thừa ở đây',
}
const OPEN_QUOTE = 'mở nháy mà không đóng'
const OPEN_BRACKET = 'mở ngoặc mà không đóng'

/** Faults at most told of one file; a file with more is not YAML. */
const MOST = 30

/** Parses YAML text, taking out one faulty line at a time until the rest holds together. */
export function readSyntax(text: string): ReadYaml {
  const rows = text.split('\n')
  const broken = new Set<number>()
  const faults: SyntaxFault[] = []
  for (;;) {
    const lines = new LineCounter()
    const document = parseDocument(rows.join('\n'), { lineCounter: lines, prettyErrors: false })
    const [error] = document.errors
    if (!error) return { document, lines, faults, broken }
    const at = lines.linePos(error.pos[0])
    const open = unclosed(rows, at.line, error)
    const line = open?.line ?? at.line
    if (broken.has(line) || broken.size >= MOST) {
      if (faults.length === 0) faults.push({ line, column: 1, what: 'tệp không đúng cách viết YAML' })
      return { document, lines, faults, broken }
    }
    if (!isBelow(rows, line, broken))
      faults.push({
        line,
        column: open ? open.column : at.col,
        what: open?.what ?? WHAT[error.code] ?? 'dòng này không đúng cách viết YAML',
      })
    broken.add(line)
    // Blanks of the same length: every other line keeps its place in the text.
    rows[line - 1] = ' '.repeat(rows[line - 1]?.length ?? 0)
  }
}

/** A quote or bracket is missed only at the end of what it swallowed; the line to mend is where it opens. */
function unclosed(
  rows: readonly string[],
  line: number,
  error: YAMLError,
): (SyntaxFault & { readonly what: string }) | null {
  const quote = error.code === 'MISSING_CHAR' && /quote/u.test(error.message)
  const bracket = (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT') && /[Ff]low/u.test(error.message)
  if (!quote && !bracket) return null
  for (let n = Math.min(line, rows.length); n >= 1; n--) {
    const row = rows[n - 1] ?? ''
    const count = (pattern: RegExp): number => row.match(pattern)?.length ?? 0
    const open = quote ? count(/"/gu) % 2 === 1 || count(/'/gu) % 2 === 1 : count(/[[{]/gu) > count(/[\]}]/gu)
    if (open)
      return { line: n, column: row.search(quote ? /["']/u : /[[{]/u) + 1, what: quote ? OPEN_QUOTE : OPEN_BRACKET }
  }
  return null
}

/** Whether a line belongs under one already taken out: its fault is then the other's. */
function isBelow(rows: readonly string[], line: number, broken: ReadonlySet<number>): boolean {
  const indent = (n: number): number => (rows[n - 1] ?? '').search(/\S/u)
  const own = indent(line)
  if (own <= 0) return false
  for (let n = line - 1; n >= 1; n--) {
    if (broken.has(n)) return true
    const other = indent(n)
    if (other >= 0 && other < own) return false
  }
  return false
}
