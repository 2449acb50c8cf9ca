import { isAbsolute, relative } from 'node:path'

/** A path as its user should read it: from the folder they stand in, or whole where it lies elsewhere. */
export function shownPath(cwd: string, path: string): string {
  const near = relative(cwd, path)
  return near.startsWith('..') || isAbsolute(near) ? path : near || '.'
}
