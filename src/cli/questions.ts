import type { Readable, Writable } from 'node:stream'
import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts'
import { cleanText, formatDay, parseDate } from '../index.js'

/** Where questions are asked; the process's own where nothing is given. */
export interface Streams {
  readonly input?: Readable
  readonly output?: Writable
}

interface TextQuestion {
  readonly message: string
  readonly placeholder?: string
  readonly initial?: string | null
  /** What is wrong with an answer, as a clause; undefined where nothing is. */
  readonly fault?: (answer: string) => string | undefined
}

interface Choice<T extends string | number> {
  readonly value: T
  readonly label: string
}

/** Questions that are answered with Enter or arrows. */
export interface Questions {
  /** Composed letters, no spaces around; empty where Enter alone was pressed. */
  readonly text: (question: TextQuestion) => Promise<string>
  readonly choose: <T extends string | number>(message: string, choices: readonly Choice<T>[], initial: T) => Promise<T>
}

/** The user broke off: Ctrl+C or Escape. */
class BrokenOffError extends Error {
  constructor() {
    super('broken off')
    this.name = 'BrokenOffError'
  }
}

/** Asks what `ask` asks, between a title and a last line; null where the user breaks off, which is said. */
export async function asking<T>(
  title: string,
  last: string,
  streams: Streams,
  ask: (questions: Questions) => Promise<T>,
): Promise<T | null> {
  const answered = (answer: string | symbol): string => {
    if (isCancel(answer) || typeof answer === 'symbol') throw new BrokenOffError()
    return answer
  }
  intro(title, streams)
  try {
    const answers = await ask({
      text: async ({ message, placeholder, initial, fault }) => {
        const answer = await text({
          ...streams,
          message,
          ...(placeholder === undefined ? {} : { placeholder }),
          initialValue: initial ?? '',
          validate: (value) => fault?.(clean(value)),
        })
        return clean(answered(answer))
      },
      choose: async (message, choices, initial) => {
        const options = choices.map(({ value, label }) => ({ value: String(value), label }))
        const answer = answered(
          await select({
            ...streams,
            // the package's own hint is in English
            message: `${message} (phím ↑ ↓ để chọn, Enter để nhận)`,
            showInstructions: false,
            initialValue: String(initial),
            options,
          }),
        )
        return choices.find(({ value }) => String(value) === answer)?.value ?? initial
      },
    })
    outro(last, streams)
    return answers
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error
    cancel('Đã dừng, chưa ghi tệp nào.', streams)
    return null
  }
}

/** A keyboard that parts letters from their accents is put right here: what is asked for ends up in a file. */
const clean = (answer: string | undefined): string => cleanText(answer ?? '').text.trim()

/** `15/11/2024`, or what is wrong with it; an empty answer is none. */
export const dayFault = (answer: string): string | undefined => {
  const parsed = answer === '' ? null : parseDate(answer)
  return parsed && !parsed.ok ? parsed.message : undefined
}

/** The day of an answer without a fault; null where it is empty. */
export function dayOf(answer: string): string | null {
  const parsed = answer === '' ? null : parseDate(answer)
  return parsed?.ok ? parsed.date : null
}

/** A day as an answer that may be kept. */
export const dayAnswer = (day: string | null): string | null => (day === null ? null : formatDay(day))
