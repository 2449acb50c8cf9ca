import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from './support/cli.js'
import { root } from './support/kit.js'

const GRADES = ['good', 'ok', 'poor', 'never', 'unverified']
const SLOGAN = 'Chấm dứt bạo lực, vun đắp yêu thương'

interface Slogans {
  readonly items: readonly { readonly id: string; readonly text: string }[]
}

interface Answer {
  readonly id: string
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly breaks: readonly { readonly after: number; readonly grade: string }[]
  readonly flagged: boolean
}

/** What every answer must hold, whatever the text: all words in order, and one graded break between two lines. */
function expectWhole(answer: Answer, text: string): void {
  expect(answer.lines.join(' ')).toBe(text)
  expect(answer.fontSize).toBeGreaterThan(0)
  const ends = answer.lines.map((line) => line.split(' ').length)
  const after = ends.slice(0, -1).map((_, index) => ends.slice(0, index + 1).reduce((a, b) => a + b) - 1)
  expect(answer.breaks.map((taken) => taken.after)).toEqual(after)
  for (const { grade } of answer.breaks) expect(GRADES).toContain(grade)
  expect(typeof answer.flagged).toBe('boolean')
}

test('fit tells lines, size and grades in words', async () => {
  const { code, out } = await cli(['fit', 'Chấm_dứt_bạo_lực,|vun_đắp_yêu_thương', '--box', '1000x1000'])
  expect(code).toBe(0)
  expect(out).toContain('Cỡ chữ: ')
  expect(out).toMatch(/Chấm dứt bạo lực,.*tốt\n.*vun đắp yêu thương\n/u)
})

test('fit --json answers one object', async () => {
  const { code, out } = await cli(['fit', SLOGAN, '--box', '6000x800', '--json'])
  expect(code).toBe(0)
  expect(out.trim().split('\n')).toHaveLength(1)
  expectWhole(JSON.parse(out) as Answer, SLOGAN)
})

test('--caps sets capitals with their marks', async () => {
  const { out } = await cli(['fit', SLOGAN, '--box', '6000x800', '--caps', '--json'])
  expectWhole(JSON.parse(out) as Answer, 'CHẤM DỨT BẠO LỰC, VUN ĐẮP YÊU THƯƠNG')
})

test('an author’s marks decide and are not drawn', async () => {
  const { out } = await cli(['fit', 'Chấm_dứt_bạo_lực,|vun_đắp_yêu_thương', '--box', '1000x1000', '--json'])
  const answer = JSON.parse(out) as Answer
  expectWhole(answer, SLOGAN)
  expect(answer.lines).toEqual(['Chấm dứt bạo lực,', 'vun đắp yêu thương'])
  expect(answer.breaks).toEqual([{ after: 3, grade: 'good' }])
})

test('fit --json - answers every line of standard input in order', async () => {
  const slogans = JSON.parse(
    readFileSync(join(root, 'tests', 'fixtures', 'text', 'slogans-dev.json'), 'utf8'),
  ) as Slogans
  const asked = slogans.items
    .slice(0, 40)
    .map(({ id, text }, index) => ({ id, text, width: 1000, height: [250, 700, 1250][index % 3], caps: false }))
  const { code, events, err } = await cli(['fit', '--json', '-'], {
    input: asked.map((one) => JSON.stringify(one)).join('\r\n'),
  })
  expect(code, err).toBe(0)
  const answers = events() as unknown as Answer[]
  expect(answers.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
  answers.forEach((answer, index) => {
    expect(Object.keys(answer)).toEqual(['id', 'lines', 'fontSize', 'breaks', 'flagged'])
    expectWhole(answer, asked[index].text)
  })
})

test.each([
  ['no JSON', 'không phải JSON'],
  ['no text', '{"id":"1","width":10,"height":10}'],
  ['no width', '{"id":"1","text":"Bình đẳng giới","height":10}'],
  ['a width below nought', '{"id":"1","text":"Bình đẳng giới","width":-1,"height":10}'],
])('fit --json - refuses a line with %s', async (_, line) => {
  const { code, err } = await cli(['fit', '--json', '-'], { input: `${line}\n` })
  expect(code).toBe(2)
  expect(err).toMatch(/^Lỗi: Dòng JSON/u)
})

test('fit --json - answers a faulty line by its fault and goes on', async () => {
  const good = JSON.stringify({ id: 'a', text: SLOGAN, width: 1000, height: 400, caps: false })
  const { code, events } = await cli(['fit', '--json', '-'], { input: `${good}\nnull\n\n${good}\n` })
  expect(code).toBe(2)
  expect(events()).toMatchObject([{ id: 'a' }, { event: 'diagnostic', line: 2 }, { id: 'a' }])
})
