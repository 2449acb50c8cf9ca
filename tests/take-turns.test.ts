import { expect, test } from 'vitest'
import { noneTaken, takeTurns } from '../src/build/take-turns.js'

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
