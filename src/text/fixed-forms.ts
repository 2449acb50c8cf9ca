import type { Grade } from './phrase.js'
import { isAllCapitals, type Token } from './tokens.js'
import { COMMA_PAIRS, COUNTED, isWeak, OFFICE_TYPES, PLACE_TYPES } from './word-classes.js'
import type { Word } from './word-split.js'

const DAY_MONTH = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/u
const isDayMonth = ({ kind, bare }: Token): boolean => kind === 'number' && DAY_MONTH.test(bare)
/** "từ ngày 15/11", "đến hết ngày 30/6", "sáng ngày 8/3". */
const UP_TO_DAY = new Set(['từ', 'đến', 'tới', 'hết', 'trước', 'sau', 'sáng', 'chiều', 'tối'])
const BEFORE_DATE = new Set(['ngày', 'từ', 'đến', 'tới', 'sáng', 'chiều', 'tối', 'trước', 'sau', 'hết', 'kể'])

/** Grade of a gap in or beside a date, number, dash or name; undefined where no such form stands there. */
export function gradeFixed(tokens: readonly Token[], words: readonly Word[], gap: number): Grade | undefined {
  const a = tokens[gap]
  const b = tokens[gap + 1]
  if (!a || !b) return undefined
  if (b.kind === 'dash') return 'never'
  if (a.kind === 'dash') return b.kind === 'number' ? 'never' : afterDash(tokens, words, gap)
  if (a.text.endsWith(',') && COMMA_PAIRS.has(`${a.key} ${b.key}`)) return 'never'
  if (a.text.endsWith(',') && loneItem(tokens, words, gap)) return 'never'
  if (a.closes && !isAbbreviation(a)) return b.kind === 'number' && /\d,$/u.test(a.text) ? 'ok' : 'good'
  if (/^[(“"«]/u.test(b.text)) return 'good'
  if (b.kind === 'sign' || a.kind === 'sign') return 'never'
  return dates(tokens, gap) ?? numbers(tokens, words, gap) ?? names(tokens, words, gap)
}

/** "TP." closes nothing. */
const isAbbreviation = ({ text, key }: Token): boolean => text.endsWith('.') && PLACE_TYPES.has(key) && key.length < 4

/** After a dash stands a clause or the second half of a name; of a name nobody knows nothing can be said. */
function afterDash(tokens: readonly Token[], words: readonly Word[], gap: number): Grade {
  const right = words[gap + 1]
  if (words[gap - 1]?.kind === 'place' && right?.kind === 'place') return 'never'
  if (tokens[gap + 1]?.capital && endsPlace(tokens, words, gap - 1)) return 'never'
  if (right?.kind === 'unknown') return 'unverified'
  return namesOffice(tokens, words) ? 'poor' : 'good'
}

/** "thành phố Phan Rang": capitals up to here that follow the type of a place. */
function endsPlace(tokens: readonly Token[], words: readonly Word[], last: number): boolean {
  let at = last
  while (tokens[at]?.capital) at--
  return at < last && PLACE_TYPES.has(words[at]?.key ?? '')
}

/** "Sở Lao động - Thương binh và Xã hội": the text is an organization's name, and its dashes only join two fields. */
function namesOffice(tokens: readonly Token[], words: readonly Word[]): boolean {
  const head = words[0]
  if (!head || tokens[head.length - 1]?.closes !== false) return false
  return OFFICE_TYPES.has(head.key) || tokens[head.length]?.capital === true
}

/** "xanh, sạch, đẹp": one-syllable items of a list stay together. */
function loneItem(tokens: readonly Token[], words: readonly Word[], gap: number): boolean {
  const next = tokens[gap + 1]
  return words[gap]?.length === 1 && words[gap + 1]?.length === 1 && (next?.closes === true || !tokens[gap + 2])
}

function dates(tokens: readonly Token[], gap: number): Grade | undefined {
  const a = tokens[gap]
  const b = tokens[gap + 1]
  if (!a || !b) return undefined
  const next = tokens[gap + 2]
  if (isDayMonth(b)) return BEFORE_DATE.has(a.key) ? 'never' : b.bare.split(/[/.-]/u).length > 2 ? 'good' : 'poor'
  if (UP_TO_DAY.has(a.key) && b.key === 'ngày' && next?.kind === 'number') return 'never'
  if (a.kind === 'number' && ['tháng', 'năm'].includes(b.key) && next?.kind === 'number') return 'never'
  const free = a.kind === 'word' && !BEFORE_DATE.has(a.key) && !isWeak(a.key)
  if (['ngày', 'tháng', 'năm'].includes(b.key) && next?.kind === 'number' && free) return 'good'
  if (isDayMonth(a)) return 'good'
  return undefined
}

function numbers(tokens: readonly Token[], words: readonly Word[], gap: number): Grade | undefined {
  const a = tokens[gap]
  const b = tokens[gap + 1]
  if (!a || !b) return undefined
  if (b.kind === 'number') return words[gap]?.kind === 'open' ? 'poor' : 'never'
  if (a.kind !== 'number') return undefined
  // "Tổng đài 111", "năm 2024": such a number belongs to what stands before it and lets go of what follows
  const before = words[gap - 1]
  const bound =
    before !== undefined && (before.length > 1 || ['năm', 'tháng', 'số', 'khóa', 'quận', 'phường'].includes(before.key))
  if (bound && !COUNTED.has(b.key)) return ['open', 'lean'].includes(words[gap + 1]?.kind ?? '') ? 'good' : 'ok'
  return bound && /^\d{4}$/u.test(a.bare) ? 'ok' : 'never'
}

function names(tokens: readonly Token[], words: readonly Word[], gap: number): Grade | undefined {
  const a = tokens[gap]
  const b = tokens[gap + 1]
  const left = words[gap]
  const right = words[gap + 1]
  if (!a || !b || !left || !right) return undefined
  const named = right.kind === 'place' || (b.capital && right.kind === 'unknown')
  if (PLACE_TYPES.has(left.key) && (named || b.capital)) return 'never'
  const acronym = (token: Token): boolean => token.capital && isAllCapitals(token) && /^\p{Lu}{2,}$/u.test(token.bare)
  if (acronym(b) && !PLACE_TYPES.has(b.key) && left.kind !== 'open' && left.kind !== 'lean') return 'never'
  if (acronym(a) && (right.kind === 'place' || (b.capital && right.kind === 'unknown'))) return 'never'
  if (PLACE_TYPES.has(`${left.key} ${right.key}`)) return 'never'
  // a capital of the text's first word says nothing, one after it that no other word explains is part of a name
  const inName = left.kind === 'unknown' || (left.kind === 'single' && gap > 0 && !OFFICE_TYPES.has(left.key))
  if (a.capital && b.capital && inName && ['unknown', 'place', 'single'].includes(right.kind)) return 'never'
  if (PLACE_TYPES.has(right.key) && left.kind !== 'open' && left.kind !== 'lean' && beginsName(tokens, words, right))
    return 'good'
  if (right.kind === 'place' && left.kind === 'compound') return 'good'
  if (b.capital && right.kind === 'unknown' && left.length > 1) return left.kind === 'place' ? 'good' : 'poor'
  return undefined
}

function beginsName(tokens: readonly Token[], words: readonly Word[], type: Word): boolean {
  const next = type.from + type.length
  return tokens[next]?.capital === true || words[next]?.kind === 'place' || tokens[next]?.kind === 'number'
}
