import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'
import { explainFault } from './write-atomic.js'

/** A time that a ZIP can hold and that is the same in every zone: files of equal content make equal archives. */
const TIME = new Date(1980, 0, 1)
/** Characters that Windows allows in no name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu

/**
 * Writes files of a folder into one archive, all below one folder called `top`, uncompressed since they are compressed
 * already. One file at a time is in memory; the archive takes its name when it is whole.
 */
export function zipFolder(target: string, folder: string, paths: readonly string[], top: string): void {
  const temporary = `${target}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'w')
    try {
      fill(file, folder, paths, top.replace(REFUSED, ' ').trim())
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw explainFault(error, target)
  }
}

function fill(file: number, folder: string, paths: readonly string[], top: string): void {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at)
  })
  for (const path of paths) {
    const entry = new ZipPassThrough(`${top}/${path}`)
    entry.mtime = TIME
    zip.add(entry)
    entry.push(readFileSync(join(folder, ...path.split('/'))), true)
  }
  zip.end()
}
