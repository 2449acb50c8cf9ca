import { expect, test } from 'vitest'
import { threadsFor } from '../src/build/build-library.js'
import { noneTaken, takeTurns } from '../src/build/take-turns.js'
import { loadFormats } from '../src/input/formats.js'
import { root } from './support/kit.js'

const formats = await loadFormats(root)
const some = (medium: 'screen' | 'print', count: number) =>
  formats
    .filter((format) => format.medium === medium)
    .slice(0, count)
    .map((format) => ({ format }))

test.each([
  [1, 43, 31, 8, 1],
  [5, 43, 25, 8, 1],
  [40, 3, 0, 8, 1],
  [63, 3, 0, 8, 2],
  [63, 0, 2, 2, 2],
  [63, 43, 25, 2, 2],
  [630, 3, 0, 2, 2],
  [630, 3, 0, 1, 1],
  [30, 43, 25, 8, 3],
])('%i units of %i images and %i print files on %i cores: %i', (units, images, prints, cores, threads) => {
  expect(threadsFor(units, [...some('screen', images), ...some('print', prints)], cores)).toBe(threads)
})

const UNITS = Array.from({ length: 2000 }, (_, i) => i)

test('one thread alone takes all units in their order', () => {
  expect([...takeTurns(UNITS, noneTaken())]).toEqual(UNITS)
})

test('each unit goes to one of the takers, and each taker keeps the order', () => {
  const taken = noneTaken()
  const [one, two] = [takeTurns(UNITS, taken), takeTurns(UNITS, taken)]
  const first = [one.next().value, one.next().value]
  const rest = [...two]
  expect(first).toEqual([0, 1])
  expect(rest).toEqual(UNITS.slice(2))
  expect(one.next().done).toBe(true)
})
