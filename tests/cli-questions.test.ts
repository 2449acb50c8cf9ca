import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { BLANK } from './support/new-theme.js'
import { askKit } from '../src/cli/init-ask.js'
import { askTheme } from '../src/cli/theme-ask.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'

const [ENTER, DOWN, CTRL_C] = ['\r', '\u001B[B', '\u0003']

/** A user who reads what is asked and types the answer to it; answers beyond the questions are not typed. */
function user(...answers: readonly (readonly [question: string, keys: string])[]) {
  const input = new PassThrough()
  const left = [...answers]
  let shown = ''
  let seen = ''
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        shown += chunk.toString()
        seen += chunk.toString()
        const [next] = left
        if (next && seen.includes(next[0])) {
          left.shift()
          seen = ''
          setImmediate(() => input.write(next[1]))
        }
        done()
      },
    }),
    { columns: 80, rows: 24, isTTY: true },
  )
  return { streams: { input, output }, shown: () => shown, unasked: () => left.map(([question]) => question) }
}

const CAMPAIGNS = [
  { id: 'binh-dang-gioi', name: 'Tháng hành động vì bình đẳng giới', years: [2024, 2025] },
  { id: 'tre-em', name: 'Tháng hành động vì trẻ em', years: [2024] },
]
const NOTHING = { campaign: 'binh-dang-gioi', year: 2025, unit: null, parent: null, place: null, from: null, to: null }
const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'

it('asks six questions in Vietnamese and keeps composed letters', async () => {
  const office = user(
    ['Chiến dịch', DOWN + ENTER],
    ['Năm', ENTER],
    ['Tên đơn vị', ` ${UNIT.normalize('NFD')}  ${ENTER}`],
    ['Cơ quan chủ quản', ENTER],
    ['Địa danh', `Nha Trang${ENTER}`],
    ['Thời gian', `20/05/2024 - 1/5/2024${ENTER}`],
    ['Ngày kết thúc đứng trước', `${'\u007F'.repeat(30)}20/05/2024 - 25/05/2024${ENTER}`],
  )
  expect(await askKit(NOTHING, CAMPAIGNS, office.streams)).toEqual({
    campaign: 'tre-em',
    year: 2024,
    unit: UNIT,
    parent: null,
    place: 'Nha Trang',
    from: '2024-05-20',
    to: '2024-05-25',
  })
  expect(office.unasked()).toEqual([])
  expect(office.shown()).toContain('Tháng hành động vì trẻ em')
  expect(office.shown()).not.toMatch(/navigate|confirm|cancel/iu)
})

it('takes what there is where only Enter is pressed', async () => {
  const office = user(
    ...['Chiến dịch', 'Năm', 'Tên đơn vị', 'Cơ quan', 'Địa danh', 'Thời gian'].map((q) => [q, ENTER] as const),
  )
  expect(await askKit(NOTHING, CAMPAIGNS, office.streams)).toEqual(NOTHING)
})

it('says that nothing was written where the user breaks off', async () => {
  const office = user(['Chiến dịch', ENTER], ['Năm', ENTER], ['Tên đơn vị', `Bảo${CTRL_C}`])
  expect(await askKit(NOTHING, CAMPAIGNS, office.streams)).toBeNull()
  expect(office.shown()).toContain('Đã dừng, chưa ghi tệp nào.')
})

it('asks for a new year’s slogan, days, dispatch and messages', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'thong diep.txt'), 'Yêu thương, không bạo lực\n')
  const office = user(
    ['Câu chủ đề', `${'Vì bình đẳng'.normalize('NFD')}${ENTER}`],
    ['Từ ngày', `15/11/2026${ENTER}`],
    ['Đến ngày', `14/11/2026${ENTER}`],
    ['Ngày kết thúc đứng trước', `${'\u007F'.repeat(12)}15/12/2026${ENTER}`],
    ['Số công văn', `1234/BNV${ENTER}`],
    ['Ngày công văn', ENTER],
    ['Tệp .txt', `khong-co.txt${ENTER}`],
    ['Không thấy tệp', `${'\u007F'.repeat(14)}"thong diep.txt"${ENTER}`],
  )
  expect(await askTheme(BLANK, cwd, office.streams)).toEqual({
    ...BLANK,
    slogan: 'Vì bình đẳng',
    from: '2026-11-15',
    to: '2026-12-15',
    dispatch: { number: '1234/BNV', date: null, by: null },
    messages: ['Yêu thương, không bạo lực'],
  })
})

it('is not begun where its files are there already', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'kit.yaml'), '')
  const { code, err } = await cli(['init'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('kit.yaml” đã có')
})
