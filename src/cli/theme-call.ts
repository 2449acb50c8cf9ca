import { readFile } from 'node:fs/promises'
import { problem, UserError } from '../index.js'
import type { Io, Lang } from './io.js'
import type { ThemeWords } from './theme-words.js'

/** Options as commander read them. */
export type Given = Record<string, unknown>

/** What an action gets; `words` speak the user's language. */
export interface ThemeCall {
  readonly args: readonly string[]
  readonly options: Given
  readonly io: Io
  readonly lang: Lang
  readonly words: ThemeWords
}

/** The n-th argument, which is `what`; without it, what to write instead. */
export function requireArg({ args }: ThemeCall, n: number, what: string, example: string): string {
  const found = args[n]
  if (found !== undefined && found.trim() !== '') return found.trim()
  throw new UserError([problem('thieu-tham-so', `Lệnh còn thiếu ${what}.`, { hint: `Ví dụ: npx bo-kit ${example}` })])
}

/** What `requireArg` asks for most. */
export const CAMPAIGN_ID = 'mã chiến dịch'

/** A year as written. */
export function yearOf(written: string): number {
  if (/^20\d\d$/u.test(written)) return Number(written)
  throw new UserError([problem('nam-sai', `“${written}” không phải là một năm.`, { hint: 'Ví dụ: 2026' })])
}

/** A flag's words; null where it was not given or is empty. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** Lines of a text file that say something. */
export async function linesOf(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UserError([
      problem('khong-doc-duoc', `${file}: không đọc được tệp.`, {
        file,
        hint: 'Tệp văn bản UTF-8, mỗi dòng một thông điệp.',
      }),
    ])
  })
  return content
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => line !== '')
}
