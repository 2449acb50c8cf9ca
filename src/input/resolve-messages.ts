import { join } from 'node:path'
import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Message, Theme } from '../model/theme.js'
import { gradeGaps } from '../text/grade.js'
import { loadLexicon } from '../text/lexicon.js'
import { toMarked } from '../text/marks.js'
import { cleanText } from '../text/normalize.js'
import { numbersOf } from './number-list.js'
import { readText } from './read-text.js'

/** The author's break marks, where a user wrote them. */
const MARKS = /[|_+]/u

/**
 * The messages asked for, in that order and each once: numbers (`1,3-5`) and ids of the theme's list, a .txt file, or own
 * wording; all where nothing is asked. Without a theme what it has is taken as it is asked for, and only the rest is judged.
 */
export async function resolveMessages(
  root: string,
  asked: readonly string[],
  theme: Theme | null,
): Promise<readonly Message[]> {
  if (asked.length === 0) return theme?.messages ?? []
  const lexicon = loadLexicon(await readText(join(root, 'assets', 'lexicon.txt')))
  // own wording gets its marks here, so that choice of composition and drawing read the same text
  const mark = (text: string): string => (MARKS.test(text) ? text : toMarked(gradeGaps(text, lexicon)))
  const faults: Diagnostic[] = []
  const found: Message[] = []
  for (const entry of asked) {
    if (/\.txt$/iu.test(entry)) {
      const lines = (await readText(entry)).split(/\r?\n/u)
      const before = found.length
      for (const [index, line] of lines.entries()) {
        if (line.trim() !== '')
          found.push(ownMessage(mark(clean(line, faults, { file: entry, line: index + 1 })), found.length))
      }
      if (found.length === before) faults.push(emptyFile(entry))
      continue
    }
    const numbers = numbersOf(entry)
    if (numbers !== null) {
      const last = theme?.messages.length ?? 0
      if (numbers.length === 0) faults.push(notNumbers(entry))
      else if (theme === null) continue
      else if (numbers.some(({ from, to }) => from < 1 || to > last)) faults.push(unknown(entry, theme))
      else found.push(...numbers.flatMap(({ from, to }) => theme.messages.slice(from - 1, to)))
    } else if (/^[a-z0-9-]+$/u.test(entry)) {
      if (theme === null) continue
      const message = theme.messages.find((m) => m.id === entry)
      if (message) found.push(message)
      else faults.push(unknown(entry, theme))
    } else found.push(ownMessage(mark(clean(entry, faults)), found.length))
  }
  if (faults.length > 0) throw new UserError(faults)
  return [...new Map(found.map((message) => [message.id, message])).values()]
}

/** Own wording made fit to draw; what cannot be drawn is a fault. */
function clean(raw: string, faults: Diagnostic[], place: Pick<Diagnostic, 'file' | 'line'> = {}): string {
  const { text, notes } = cleanText(raw)
  faults.push(...notes.filter((note) => note.severity === 'error').map((note) => ({ ...note, ...place })))
  return text
}

const ownMessage = (text: string, index: number): Message => ({
  id: `rieng-${index + 1}`,
  group: null,
  text,
  emphasis: [],
  confidence: 'primary',
})

const emptyFile = (file: string): Diagnostic =>
  problem('thong-diep-trong', `${file}: tệp không có thông điệp nào.`, {
    file,
    hint: 'Viết mỗi dòng một câu rồi lưu lại.',
  })

const notNumbers = (entry: string): Diagnostic =>
  problem('thong-diep-la', `Không hiểu “${entry}” là những thông điệp nào.`, {
    hint: 'Viết số thứ tự, cách nhau bằng dấu phẩy; nhiều số liền nhau thì viết số nhỏ trước, ví dụ 1,3-5.',
  })

const unknown = (entry: string, theme: Theme): Diagnostic =>
  problem(
    'thong-diep-la',
    `Không có thông điệp “${entry}” trong danh sách của năm ${theme.year} (có ${theme.messages.length} thông điệp).`,
    {
      hint: `Xem danh sách: npx bo-kit list messages --campaign ${theme.campaign} --year ${theme.year}. Thông điệp tự viết: đặt trong tệp .txt, mỗi dòng một câu.`,
    },
  )
