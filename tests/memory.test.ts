import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMemory } from '../src/input/memory.js'
import { tempFolder } from './support/folder.js'

const entries = (folder: string): readonly string[] => {
  mkdirSync(join(folder, 'du-lieu'), { recursive: true })
  return readdirSync(join(folder, 'du-lieu'))
}

test('data are read again when a file of theirs, or the program, changes, and only then', async () => {
  const [folder, source] = [tempFolder(), tempFolder()]
  writeFileSync(join(source, 'a.yaml'), 'một')
  let reads = 0
  const recall = (code: string): Promise<{ n: number }> =>
    createMemory(folder, code, null).recall('x', [source], async () => ({ n: (reads += 1) }))
  expect([await recall('1'), await recall('1')]).toEqual([{ n: 1 }, { n: 1 }])
  writeFileSync(join(source, 'a.yaml'), 'hai')
  expect(await recall('1')).toEqual({ n: 2 })
  expect(await recall('2')).toEqual({ n: 3 })
})

test('what was read when the program was built is not read or written again, until its files change', async () => {
  const [folder, building, source] = [tempFolder(), tempFolder(), tempFolder()]
  writeFileSync(join(source, 'a.yaml'), 'một')
  await createMemory(building, '1', null).recall('x', [source], async () => 'built')
  const recall = (read: () => Promise<string>): Promise<string> =>
    createMemory(folder, '1', join(building, 'du-lieu')).recall('x', [source], read)
  expect(await recall(() => Promise.reject(new Error('read again')))).toBe('built')
  expect(entries(folder)).toEqual([])
  writeFileSync(join(source, 'a.yaml'), 'hai')
  expect(await recall(async () => 'changed')).toBe('changed')
  expect([entries(folder).length, entries(building).length]).toEqual([1, 1])
})
