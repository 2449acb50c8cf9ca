import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of the program itself, whether it runs from source or built. */
const CODE = /\.(?:js|ts)$/
const TYPES = /\.d\.ts$/

/** Digest of the program and of the data under `<root>/assets` that can change a drawing: fonts, letters and lexicon. */
export async function codeDigest(root: string): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  const code = (await readdir(here, { recursive: true })).filter((file) => CODE.test(file) && !TYPES.test(file))
  const data = async (folder: string): Promise<string[]> => (await readdir(join(root, 'assets', folder))).map((file) => join(folder, file))
  const fonts = [...(await data('fonts')), ...(await data('glyphs'))]
  const files = [
    ...code.map((name) => ({ name, path: join(here, name) })),
    ...[...fonts, 'lexicon.txt'].map((name) => ({ name, path: join(root, 'assets', name) })),
  ].map(({ name, path }) => ({ name: name.replaceAll('\\', '/'), path }))
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  const hash = createHash('sha256')
  for (const [i, bytes] of (await Promise.all(files.map(({ path }) => readFile(path)))).entries()) hash.update(`${files[i]?.name} `).update(bytes)
  return hash.digest('hex')
}
