import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `assets/` and `themes/`: two levels above this file, in `src` as in `dist`. */
export const dataRoot = (): string => resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
