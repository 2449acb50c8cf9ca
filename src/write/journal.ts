import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../model/job.js'
import { isAlive } from './is-alive.js'
import { sweepTemporaries } from './temporary-files.js'
import { explainFolder } from './write-atomic.js'

/** One finished piece: whose it is, what it is called among the unit's pieces, from what it was made, and its files. */
export interface JournalEntry {
  /** Folder name of the unit. */
  readonly unit: string
  readonly id: string
  readonly from: string
  readonly artifacts: readonly Artifact[]
}

/** What a run has finished, line by line, until the units' manifests hold it. */
export interface Journal {
  /** Called before anything is written: a run that is killed is known by its journal. */
  readonly begin: () => void
  readonly add: (entry: JournalEntry) => void
  /** Pieces of a unit that a run finished before it was killed. */
  readonly leftBy: (unit: string) => readonly JournalEntry[]
  /** Removes it once the manifests hold all of it. */
  readonly close: () => void
}

/** Removes what killed runs have left: half-written files of the units, and journals whose units have all been made by now. */
export function sweepJournals(folder: string, units: ReadonlySet<string>): void {
  const left = readLeft(folder)
  if (left.length === 0) return
  for (const unit of units) sweepTemporaries(join(folder, unit))
  for (const { name, entries } of left) {
    if (entries.every((entry) => units.has(entry.unit))) rmSync(join(folder, name), { force: true })
  }
}

const NAME = /^\.nhat-ky-(\d+)-[\da-f]{8}\.jsonl$/

/** Opens this process's journal beside the units' folders and reads those that killed runs have left. */
export function openJournal(folder: string): Journal {
  const left = readLeft(folder).flatMap((journal) => journal.entries)
  // processes of two machines may have one number
  const path = join(folder, `.nhat-ky-${process.pid}-${randomUUID().slice(0, 8)}.jsonl`)
  let file: number | null = null
  return {
    begin: () => {
      if (file !== null) return
      try {
        mkdirSync(folder, { recursive: true })
        file = openSync(path, 'a')
      } catch (error) {
        throw explainFolder(error, folder)
      }
    },
    add: (entry) => {
      if (file === null) return
      try {
        // the newline comes first too, so that half a line of a killed run does not spoil the next one
        writeSync(file, `\n${JSON.stringify(entry)}\n`)
      } catch {
        // the disk is full: the manifest may still find room, and else the piece is made again
      }
    },
    leftBy: (unit) => left.filter((entry) => entry.unit === unit),
    close: () => {
      if (file === null) return
      closeSync(file)
      try {
        unlinkSync(path)
      } catch {
        // somebody was sooner
      }
    },
  }
}

interface LeftJournal {
  readonly name: string
  readonly entries: readonly JournalEntry[]
}

/** Journals of processes that are no more. */
function readLeft(folder: string): readonly LeftJournal[] {
  try {
    const names = readdirSync(folder).filter((name) => !isAlive(Number(NAME.exec(name)?.[1] ?? process.pid)))
    return names.map((name) => ({ name, entries: readEntries(readFileSync(join(folder, name), 'utf8')) }))
  } catch {
    return []
  }
}

/** The whole lines of a journal; one that was cut off is passed over. */
export function readEntries(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line): JournalEntry[] => {
    if (line === '') return []
    try {
      return [JSON.parse(line) as JournalEntry]
    } catch {
      return []
    }
  })
}
