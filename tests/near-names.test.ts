import { expect, it, test } from 'vitest'
import { samePairs } from '../src/input/sheet/same-units.js'
import type { ImportRow } from '../src/model/import-report.js'
import { namedRow } from '../src/model/unit-row.js'

const rowsOf = (names: readonly string[]): ImportRow[] =>
  names.map((name, i) => ({
    row: i + 2,
    state: 'read',
    title: name,
    changes: [],
    diagnostics: [],
    unit: namedRow(name, i + 2),
  }))

const nearRows = (names: readonly string[]): readonly (readonly [number, number])[] =>
  samePairs(rowsOf(names), () => false).map(({ row, earlier, kind }) => {
    expect(kind).toBe('near')
    return [row, earlier]
  })

const NAME = 'Trung tâm Y tế huyện Hòa Vang'

test.each([
  ['a wrong letter', 'Trung tâm Y tế huyện Hòa Vong', true],
  ['a letter too many', 'Trung tâm Y tế huyện Hòa Vangg', true],
  ['a letter too few', 'Trung tâm Y tế huyện Hòa Vag', true],
  ['two letters swapped', 'Trung tâm Y tế huyện Hòa Vnag', true],
  ['a letter that stands elsewhere', 'rung tâm Y tế huyện Hòa Vangt', true],
  ['two wrong letters', 'Trung tâm Y tế huyện Hòa Vinh', false],
  ['a letter too many and one too few', 'Trung tâm Y tế thuyện Hòa Vag', true],
  ['two letters too many', 'Trung tâm Y tế thuyện Hòa Vangg', false],
  ['another number', `${NAME} 2`, false],
])('a name with %s', (_, name, isNear) => {
  expect(nearRows([NAME, name])).toEqual(isNear ? [[3, 2]] : [])
})

/** The same question by comparing every pair: do both become one when each loses a letter at most? */
const becomeOne = (a: string, b: string): boolean => {
  const shortened = (name: string): ReadonlySet<string> =>
    new Set([name, ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))])
  const others = shortened(b)
  return [...shortened(a)].some((name) => others.has(name))
}

it('finds in a long list what comparing every pair finds', () => {
  // few letters, so that many names are near: 15 letters from a row of numbers that goes through all of its remainders
  let number = 7
  const names = Array.from({ length: 400 }, () =>
    Array.from({ length: 15 }, (_at, i) => {
      number = (number * 1103 + 12345) % 65521
      return i < 11 ? 'abcdefghklm'[i] : 'no'[number % 2]
    }).join(''),
  ).filter((name, i, all) => all.indexOf(name) === i)
  const expected = names.flatMap((name, i) =>
    names.slice(0, i).some((earlier) => becomeOne(earlier, name)) ? [i + 2] : [],
  )
  expect(expected.length).toBeGreaterThan(8)
  expect(expected.length).toBeLessThan(names.length - 1)
  expect(nearRows(names).map(([row]) => row)).toEqual(expected)
})
