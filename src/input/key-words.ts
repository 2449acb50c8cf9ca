import { cutAtKeys } from '../text/key-spans.js'
import { parseMarked } from '../text/marks.js'
import { matchKey } from '../text/match-key.js'

/** What is wrong with one of a text's key words. */
export interface KeyWordFault {
  readonly index: number
  readonly message: string
}

/** These words are never the largest on a piece. */
const NEVER_LARGE = 'bạo lực'

/** Key words stand whole in their text, apart from each other, and are none that must not be large. */
export function keyWordFaults(marked: string, keys: readonly string[]): readonly KeyWordFault[] {
  return keys.flatMap((_, index) => {
    const message = faultOf(marked, keys, index)
    return message === null ? [] : [{ index, message }]
  })
}

function faultOf(marked: string, keys: readonly string[], index: number): string | null {
  const key = keys[index] ?? ''
  const phrase = parseMarked(marked)
  if (!phrase.text.includes(key)) return `cụm lớn “${key}” không có trong câu`
  if (matchKey(key).includes(matchKey(NEVER_LARGE)))
    return `“${NEVER_LARGE}” không được in lớn nhất, hãy bỏ cụm lớn “${key}”`
  if (!key.includes(' ')) return `cụm lớn “${key}” chỉ có một tiếng, cần từ hai tiếng trở lên`
  if (!cutAtKeys(phrase, [key])) return `cụm lớn “${key}” cắt ngang một từ ghép`
  return cutAtKeys(phrase, keys.slice(0, index + 1)) ? null : `cụm lớn “${key}” chồng lên cụm khác`
}
