import { expect, test } from 'vitest'
import { threadsFor } from '../src/build/build-library.js'
import { noneTaken, takeTurns } from '../src/build/take-turns.js'

const run = (units: number, piecesEach: number): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: units }, (_, i) => [`don-vi-${i}`, piecesEach]))

test.each([
  [1, 46, 8, 1],
  [5, 46, 8, 1],
  [63, 3, 8, 1],
  [63, 46, 2, 2],
  [630, 3, 2, 2],
  [630, 3, 1, 1],
  [30, 46, 8, 3],
])('%i units of %i pieces on %i cores: %i', (units, pieces, cores, threads) => {
  expect(threadsFor(run(units, pieces), cores)).toBe(threads)
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
