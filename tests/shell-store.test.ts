import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { claim } from '../src/write/claim.js'
import { type Codec, createShellStore, OWN_SHELL } from '../src/write/shell-store.js'
import { tempFolder } from './support/folder.js'

const TEXT: Codec<string> = {
  ending: 'chu',
  write: (value) => [Buffer.from(value)],
  read: (bytes) => Buffer.from(bytes).toString(),
  size: (value) => value.length,
}

const files = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String)

it('two threads that want the same thing at once make it once, and leave nothing but it', async () => {
  const folder = tempFolder()
  const [one, other] = [createShellStore(folder), createShellStore(folder)]
  const made: string[] = []
  const make = (name: string) => async (): Promise<string> => {
    made.push(name)
    await setTimeout(30)
    return name
  }
  const both = [one.get('abc', TEXT, make('first')), other.get('abc', TEXT, make('second'))]
  expect(await Promise.all(both)).toEqual(['first', 'first'])
  expect(made).toEqual(['first'])
  expect(files(folder).filter((name) => name.includes('abc'))).toEqual([join('ab', 'abc.chu')])
})

it('where the first fails the second makes it', async () => {
  const folder = tempFolder()
  const [one, other] = [createShellStore(folder), createShellStore(folder)]
  const fails = one.get('abc', TEXT, async () => {
    await setTimeout(30)
    throw new Error('no')
  })
  const works = other.get('abc', TEXT, async () => 'second')
  await expect(fails).rejects.toThrow('no')
  expect(await works).toBe('second')
})

it('nobody waits for a program that is no more, nor for ever', async () => {
  const folder = tempFolder()
  claim(join(folder, 'ab', 'abc.chu'))
  const file = files(folder).find((name) => name.endsWith('.dang-lam')) ?? ''
  // no system counts its processes so far
  writeFileSync(join(folder, file), '2147483646')
  const started = performance.now()
  expect(await createShellStore(folder).get('abc', TEXT, async () => 'mine')).toBe('mine')
  expect(performance.now() - started).toBeLessThan(2000)
  expect(existsSync(join(folder, file))).toBe(false)
  claim(join(folder, 'cd', 'cde.chu'))
  expect(await createShellStore(folder).get('cde', TEXT, async () => 'mine as well')).toBe('mine as well')
}, 20_000)

it('has grown by what others find again, not by what serves one unit only', async () => {
  const folder = tempFolder()
  const store = createShellStore(folder)
  await store.get(`${OWN_SHELL}abc`, TEXT, async () => 'own')
  expect(store.hasGrown()).toBe(false)
  expect(files(folder)).toEqual([])
  await store.get('abc', TEXT, async () => 'shared')
  expect(store.hasGrown()).toBe(true)
  const later = createShellStore(folder)
  expect(await later.get('abc', TEXT, async () => 'other')).toBe('shared')
  expect(later.hasGrown()).toBe(false)
})
