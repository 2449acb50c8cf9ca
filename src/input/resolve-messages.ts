import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Message, Theme } from '../model/theme.js'
import { cleanText } from '../text/normalize.js'
import { readText } from './read-text.js'

/** The messages asked for, in that order: numbers and ids of the theme's list, a .txt file, or own wording; all where nothing is asked. */
export async function resolveMessages(asked: readonly string[], theme: Theme): Promise<readonly Message[]> {
  if (asked.length === 0) return theme.messages
  const faults: Diagnostic[] = []
  const found: Message[] = []
  for (const entry of asked) {
    if (/\.txt$/iu.test(entry)) {
      const lines = (await readText(entry)).split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '')
      found.push(...lines.map((line, index) => ownMessage(clean(line, faults), found.length + index)))
    } else if (/^\d+$/u.test(entry)) {
      const message = theme.messages[Number(entry) - 1]
      if (message) found.push(message)
      else faults.push(unknown(entry, theme))
    } else if (/^[a-z0-9-]+$/u.test(entry)) {
      const message = theme.messages.find((m) => m.id === entry)
      if (message) found.push(message)
      else faults.push(unknown(entry, theme))
    } else found.push(ownMessage(clean(entry, faults), found.length))
  }
  if (faults.length > 0) throw new UserError(faults)
  return found
}

/** Own wording made fit to draw; what cannot be drawn is a fault. */
function clean(raw: string, faults: Diagnostic[]): string {
  const { text, notes } = cleanText(raw)
  faults.push(...notes.filter((note) => note.severity === 'error'))
  return text
}

const ownMessage = (text: string, index: number): Message => ({
  id: `rieng-${index + 1}`,
  group: null,
  text,
  emphasis: [],
  confidence: 'primary',
})

const unknown = (entry: string, theme: Theme): Diagnostic =>
  problem('thong-diep-la', `Không có thông điệp “${entry}” trong danh sách của năm ${theme.year} (có ${theme.messages.length} thông điệp).`, {
    hint: `Xem danh sách: bo-kit list messages --year ${theme.year}. Thông điệp tự viết: đặt trong tệp .txt, mỗi dòng một câu.`,
  })
