import { appendFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Artifact } from '../model/job.js'

/** Beside a unit's manifest while its files are made: a run that is killed leaves it, the next one reads it. */
export const JOURNAL_FILE = '.nhat-ky.jsonl'

/** One finished piece: what it is called among the unit's pieces, from what it was made, and its files. */
export interface JournalEntry {
  readonly id: string
  readonly from: string
  readonly artifacts: readonly Artifact[]
}

/** Adds one line to the journal of a folder that is there; a line is written whole or, where the process dies in it, is passed over by `readJournal`. */
export function appendJournal(folder: string, entry: JournalEntry): void {
  // the newline comes first too, so that half a line of a killed run does not spoil the next one
  appendFileSync(join(folder, JOURNAL_FILE), `\n${JSON.stringify(entry)}\n`)
}

/** Finished pieces of a run that was killed; later lines count over earlier ones. */
export async function readJournal(folder: string): Promise<readonly JournalEntry[]> {
  const text = await readFile(join(folder, JOURNAL_FILE), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line): JournalEntry[] => {
    if (line === '') return []
    try {
      return [JSON.parse(line) as JournalEntry]
    } catch {
      return []
    }
  })
}

/** Removes the journal once the manifest holds all of it. */
export const removeJournal = (folder: string): Promise<void> =>
  rm(join(folder, JOURNAL_FILE), { force: true }).catch(() => undefined)
