import { accessSync, constants, mkdtempSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainFolder } from './write-atomic.js'

/** Throws a UserError where no file could be written below `folder`; leaves nothing behind and makes no folder. */
export function checkFolder(folder: string): void {
  try {
    const nearest = nearestFolder(folder)
    accessSync(nearest, constants.W_OK)
    // access() says yes on some file systems that then refuse: only a try tells
    rmdirSync(mkdtempSync(join(nearest, '.bo-kit-')))
  } catch (error) {
    throw explainFolder(error, folder)
  }
}

/** The folder itself or the first above it that exists; a file in the way is a fault. */
function nearestFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return nearestFolder(dirname(folder))
  if (found.isDirectory()) return folder
  throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
}
