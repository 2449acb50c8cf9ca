import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where drawn shells are kept: `BOKIT_CACHE`, else the system's own place for what may be deleted at any time.
 * Null where the surroundings name none.
 */
export function cacheFolder(env: Env): string | null {
  const { BOKIT_CACHE, LOCALAPPDATA, XDG_CACHE_HOME, HOME } = env
  if (BOKIT_CACHE) return BOKIT_CACHE
  if (LOCALAPPDATA) return join(LOCALAPPDATA, 'bo-kit', 'Cache')
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'bo-kit')
  return HOME ? join(HOME, '.cache', 'bo-kit') : null
}

/** Bytes the folder may hold; about three themes with every format. */
const LIMIT = 1024 * 1024 * 1024

/** Removes the oldest files where the folder holds more than `limit`; other processes may do the same at once. */
export async function trimCache(folder: string, limit = LIMIT): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const found = await stat(path).catch(() => null)
        return { path, bytes: found?.size ?? 0, time: found?.mtimeMs ?? 0 }
      }),
  )
  let total = files.reduce((sum, file) => sum + file.bytes, 0)
  for (const file of files.sort((a, b) => a.time - b.time)) {
    if (total <= limit) return
    await rm(file.path, { force: true }).catch(() => undefined)
    total -= file.bytes
  }
}
