import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Official artwork an office has dropped into a theme's `identity` folder; null and empty while there is none. */
export interface IdentityFiles {
  readonly folder: string
  readonly emblem: string | null
  readonly partners: readonly string[]
}

const PICTURE = /\.(?:svg|png|jpe?g)$/iu

const stem = (name: string): string => name.replace(PICTURE, '').toLowerCase()

/** Looks into `<root>/themes/<campaign>/<year>/identity`; SVG is preferred to pixels, partners go by their number. */
export async function findIdentity(root: string, campaign: string, year: number): Promise<IdentityFiles> {
  const folder = join(root, 'themes', campaign, String(year), 'identity')
  const names = (await readdir(folder).catch(() => [])).filter((name) => PICTURE.test(name))
  const best = (wanted: string): string | null => {
    const found = names.filter((name) => stem(name) === wanted).toSorted((a, b) => rank(a) - rank(b))
    return found[0] === undefined ? null : join(folder, found[0])
  }
  const numbers = [...new Set(names.flatMap((name) => /^doi-tac-(\d+)$/u.exec(stem(name))?.[1] ?? []))].toSorted(
    (a, b) => Number(a) - Number(b),
  )
  return { folder, emblem: best('bieu-trung'), partners: numbers.flatMap((n) => best(`doi-tac-${n}`) ?? []) }
}

const rank = (name: string): number =>
  ['.svg', '.png', '.jpg', '.jpeg'].findIndex((end) => name.toLowerCase().endsWith(end))
