import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished } from 'vitest'

import { dataRoot } from '../../src/input/data-root.js'

export { faultsOf } from '../../src/model/diagnostic.js'

/** A folder of its own for one test, gone when the test ends. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bo-kit-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of the shipped data that a test may spoil; `change` gets a file's text and gives back the spoiled one. */
export async function spoiled(path: string, change: (text: string) => string): Promise<string> {
  const [root, copy] = [dataRoot(), await tempFolder()]
  const parts = ['themes', 'assets/formats', 'assets/grounds.yaml', 'assets/hotlines.yaml']
  await Promise.all(parts.map((p) => cp(join(root, p), join(copy, p), { recursive: true })))
  const file = join(copy, path)
  const before = await readFile(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(file, after)
  return copy
}
