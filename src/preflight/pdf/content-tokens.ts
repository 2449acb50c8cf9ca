/** An operand: numbers as they are, names with their slash, arrays as lists; strings and dictionaries do not matter here. */
export type Operand = number | string | null | readonly Operand[]

/** One operator of a content stream; that of an inline picture is `BI` with its keys and values. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
}

const classOf = (chars: string): Uint8Array => {
  const table = new Uint8Array(256)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}

/** By character code: white space, and what ends a number, a name or an operator. */
const WHITE = classOf('\0\t\n\f\r ')
const STOP = classOf('\0\t\n\f\r ()<>[]{}/%')

/** The operators of a content stream in order; a fragment that is no operator is given as it stands. */
export function* readOperations(content: Uint8Array): Generator<Operation> {
  const text = latin1(content)
  const cursor = { at: 0 }
  let operands: Operand[] = []
  while (cursor.at < text.length) {
    const token = readToken(text, cursor)
    if (token === END) return
    if (typeof token === 'object' && token !== null && 'operator' in token) {
      if (token.operator === 'BI') {
        yield readInlineImage(text, cursor)
      } else {
        yield { operator: token.operator, operands }
      }
      operands = []
    } else {
      operands.push(token)
    }
  }
}

interface Cursor {
  at: number
}

const END = Symbol('end of the content')
type Token = Operand | { readonly operator: string } | typeof END

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return parts.join('')
}

function readToken(text: string, cursor: Cursor): Token {
  while (WHITE[text.charCodeAt(cursor.at)] === 1) cursor.at += 1
  const c = text[cursor.at]
  if (c === undefined) return END
  switch (c) {
    case '%':
      cursor.at = lineEnd(text, cursor.at)
      return readToken(text, cursor)
    case '(':
      return skipString(text, cursor)
    case '<':
      if (text[cursor.at + 1] === '<') return skipDictionary(text, cursor)
      cursor.at = after(text, '>', cursor.at)
      return null
    case '[':
      cursor.at += 1
      return readArray(text, cursor)
    case ']':
    case '>':
    case ')':
    case '{':
    case '}':
      cursor.at += 1
      return { operator: c }
    default:
      return readWord(text, cursor)
  }
}

function readWord(text: string, cursor: Cursor): Token {
  const start = cursor.at
  cursor.at += 1
  while (cursor.at < text.length && STOP[text.charCodeAt(cursor.at)] === 0) cursor.at += 1
  const word = text.slice(start, cursor.at)
  if (word.startsWith('/')) return word
  const first = word.charCodeAt(0)
  // Only digits, signs and the point begin a number.
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) {
    const number = Number(word)
    if (!Number.isNaN(number)) return number
  }
  if (word === 'true' || word === 'false' || word === 'null') return null
  return { operator: word }
}

function readArray(text: string, cursor: Cursor): Operand[] {
  const items: Operand[] = []
  for (;;) {
    const token = readToken(text, cursor)
    if (token === END) return items
    if (typeof token === 'object' && token !== null && 'operator' in token) {
      if (token.operator === ']') return items
    } else {
      items.push(token)
    }
  }
}

function skipString(text: string, cursor: Cursor): null {
  let depth = 0
  for (; cursor.at < text.length; cursor.at += 1) {
    const c = text[cursor.at]
    if (c === '\\') cursor.at += 1
    else if (c === '(') depth += 1
    else if (c === ')' && (depth -= 1) === 0) break
  }
  cursor.at += 1
  return null
}

function skipDictionary(text: string, cursor: Cursor): null {
  cursor.at += 2
  for (;;) {
    const token = readToken(text, cursor)
    if (token === END) return null
    if (typeof token === 'object' && token !== null && 'operator' in token && token.operator === '>') {
      if (text[cursor.at] === '>') cursor.at += 1
      return null
    }
  }
}

/** Keys and values up to ID, then data up to an EI that stands alone. */
function readInlineImage(text: string, cursor: Cursor): Operation {
  const operands: Operand[] = []
  for (;;) {
    const token = readToken(text, cursor)
    if (token === END) break
    if (typeof token === 'object' && token !== null && 'operator' in token) break
    operands.push(token)
  }
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
  end.lastIndex = cursor.at
  const found = end.exec(text)
  cursor.at = found ? end.lastIndex : text.length
  return { operator: 'BI', operands }
}

const lineEnd = (text: string, from: number): number => {
  const found = /[\r\n]/g
  found.lastIndex = from
  return found.exec(text)?.index ?? text.length
}

const after = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + 1
}
