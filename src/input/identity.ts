import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'

/** The record of an imported identity, beside its files. */
export const LOCK_FILE = 'khoa.json'

/** Official artwork an office has dropped into a theme's `identity` folder; null and empty while there is none. */
export interface IdentityFiles {
  readonly folder: string
  readonly emblem: string | null
  readonly partners: readonly string[]
  /** Whether anything lies there but notes. */
  readonly isFilled: boolean
}

/** Whether a file in the identity folder is part of the identity: pictures, colors and fonts, not notes. */
export const isIdentityFile = (name: string): boolean => /\.(?:svg|png|jpe?g|ttf|otf)$|^mau\.yaml$/iu.test(name)

const PICTURE = /\.(?:svg|png|jpe?g)$/iu

const stem = (name: string): string => name.replace(PICTURE, '').toLowerCase()

/** Looks into `<root>/themes/<campaign>/<year>/identity`; SVG is preferred to pixels, partners go by their number. */
export function findIdentity(root: string, campaign: string, year: number): IdentityFiles {
  const folder = join(root, 'themes', campaign, String(year), 'identity')
  const entries = entriesOf(folder)
  const names = entries.map((entry) => entry.name).filter((name) => PICTURE.test(name))
  const best = (wanted: string): string | null => {
    const found = names.filter((name) => stem(name) === wanted).toSorted((a, b) => rank(a) - rank(b))
    return found[0] === undefined ? null : join(folder, found[0])
  }
  const numbers = [...new Set(names.flatMap((name) => /^doi-tac-(\d+)$/u.exec(stem(name))?.[1] ?? []))].toSorted(
    (a, b) => Number(a) - Number(b),
  )
  return {
    folder,
    emblem: best('bieu-trung'),
    partners: numbers.flatMap((n) => best(`doi-tac-${n}`) ?? []),
    isFilled: entries.some((entry) => entry.isDirectory() || entry.name === LOCK_FILE || isIdentityFile(entry.name)),
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const rank = (name: string): number =>
  ['.svg', '.png', '.jpg', '.jpeg'].findIndex((end) => name.toLowerCase().endsWith(end))
