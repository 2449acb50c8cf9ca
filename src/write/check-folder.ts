import { access, constants, mkdtemp, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { explainFolder } from './write-atomic.js'

/** Throws a UserError where no file could be written below `folder`; leaves nothing behind and makes no folder. */
export async function checkFolder(folder: string): Promise<void> {
  try {
    const nearest = await nearestFolder(folder)
    await access(nearest, constants.W_OK)
    // access() says yes on some file systems that then refuse: only a try tells
    await rm(await mkdtemp(join(nearest, '.bo-kit-')), { recursive: true })
  } catch (error) {
    throw explainFolder(error, folder)
  }
}

/** The folder itself or the first above it that exists; a file in the way is a fault. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!found) return nearestFolder(dirname(folder))
  if (found.isDirectory()) return folder
  throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
}
