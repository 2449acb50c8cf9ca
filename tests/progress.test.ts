import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BuildReport } from '../src/build/build.js'
import { liveLine, remaining, type Tally } from '../src/cli/live-line.js'
import { createProgress, type ProgressOptions } from '../src/cli/progress.js'
import { problem } from '../src/model/diagnostic.js'
import type { Artifact, Job, Outcome } from '../src/model/job.js'
import { wrapLines } from '../src/cli/wrap-lines.js'
import { planKit } from './support/kit.js'

const { planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa' })
const jobs = planned.jobs.slice(0, 25)
const UNIT = 'bao-hiem-xa-hoi-tinh-khanh-hoa'

const made = (index: number, change: Partial<Artifact> = {}): Outcome => {
  const job = jobs[index]
  const artifact: Artifact = {
    path: `${job.path}.pdf`,
    sha256: 'a'.repeat(64),
    bytes: 1000,
    product: job.format.vi,
    format: job.format.id,
    content: 'ten-thang',
    template: 'thu',
    composition: null,
    ground: 'cam',
    message: null,
    medium: 'print',
    fileType: 'pdf',
    trim: { width: 1, height: 1, unit: 'mm' },
    pixels: null,
    boxes: null,
    scale: 1,
    alt: 'mô tả',
    omitted: [],
    standIn: true,
    warnings: [],
    ...change,
  }
  return { status: 'made', job, artifacts: [artifact], warnings: [], thumbnails: new Map() }
}

/** The same piece for another unit. */
const forUnit = (outcome: Outcome, slug: string): Outcome => {
  const job: Job = { ...outcome.job, unit: { ...outcome.job.unit, slug, name: `Đơn vị ${slug}` } }
  return { ...outcome, job }
}

const failed = (index: number, message = 'Tên đơn vị không vừa khung.'): Outcome => ({
  status: 'failed',
  job: jobs[index],
  diagnostics: [problem('chu-tran', message, { hint: 'Dùng tên ngắn.' })],
})

/** What a run of these outcomes reports. */
function reportOf(outcomes: readonly Outcome[], stopped: boolean): BuildReport {
  const done = outcomes.filter((outcome) => outcome.status === 'made')
  const artifacts = done.flatMap((outcome) => outcome.artifacts)
  return {
    folder: '/cong-viec/output/binh-dang-gioi-2024',
    units: [...new Set(done.map((outcome) => outcome.job.unit.slug))],
    pieces: done.length,
    files: artifacts.length,
    bytes: 1000 * artifacts.length,
    kept: 0,
    failures: outcomes.filter((outcome) => outcome.status === 'failed'),
    standIn: artifacts.some((artifact) => artifact.standIn),
    places: new Set(artifacts.map(({ path }) => path.slice(0, path.indexOf('/')))),
    stopped,
    faults: [],
    indexed: [],
  }
}

/** What a run says, the clock standing a second further at each look. */
function watch(
  outcomes: readonly Outcome[],
  {
    terminal = false,
    json = false,
    total = outcomes.length,
    stopped = false,
    lang = 'vi',
    columns = 60,
    ...asked
  }: Partial<Pick<ProgressOptions, 'json' | 'lang' | 'pieces' | 'refused' | 'isPart'>> & {
    readonly terminal?: boolean
    readonly total?: number
    readonly stopped?: boolean
    readonly columns?: number
  },
) {
  let [out, err, clock] = ['', '', 0]
  const progress = createProgress({
    io: {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      isTerminal: terminal,
      columns,
      cwd: '/cong-viec',
      env: {},
      input: async function* () {},
      signal: new AbortController().signal,
      now: () => (clock += 1000),
    },
    lang,
    json,
    pieces: new Map([[UNIT, total]]),
    ...asked,
  })
  outcomes.forEach(progress.outcome)
  const report = reportOf(outcomes, stopped)
  progress.done(report)
  return { out, err, lines: err.split('\n') }
}

const all = jobs.map((_, index) => made(index))

describe('off a terminal', () => {
  test('a line about every tenth, no control characters', () => {
    const { err, out, lines } = watch(all, {})
    const counts = lines.flatMap((line) => /^(\d+)\/25 /.exec(line)?.[1] ?? []).map(Number)
    expect(counts).toEqual([3, 5, 8, 10, 13, 15, 18, 20, 23, 25])
    // oxlint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\r\u001B]/)
    expect(out).toBe('')
    expect(lines[0]).toContain(jobs[2].format.vi)
  })

  test('every failure has its line at once, with reason and hint', () => {
    const { lines } = watch([made(0), failed(1), made(2)], { total: 25 })
    expect(lines[0]).toBe(
      `Không làm được: ${jobs[1].format.vi} (${jobs[1].path}): Tên đơn vị không vừa khung. Dùng tên ngắn.`,
    )
  })
})

test('on a terminal one line is drawn over and over, never wider than the window', () => {
  const { err } = watch([...all.slice(0, 9), failed(9)], { terminal: true, total: 25 })
  const drawn = err.slice(0, err.indexOf('Đã làm xong')).split('\r\u001B[K')
  expect(drawn.length).toBeGreaterThan(10)
  for (const line of drawn.filter((text) => !text.includes('\n'))) expect(line.length).toBeLessThan(60)
  expect(drawn.at(-2)).toContain('10/25 · 1 lỗi · 0,9 tệp/giây · còn khoảng ')
})

describe('the last words', () => {
  test('say what was made, where, and what to open next', () => {
    const { err } = watch(all.slice(0, 3), {})
    const folder = join('output', 'binh-dang-gioi-2024', UNIT)
    expect(err).toContain(`Đã làm xong 3 sản phẩm: 3 tệp, 3 KB, trong 4 giây.\nThư mục: ${folder}\n`)
    expect(err).toContain(`mở ${join(folder, 'xem-truoc.html')}\n`)
    expect(err).toContain('Gửi nhà in: thư mục “in”, kèm phiếu phieu-in-an.pdf\n')
    expect(err).not.toMatch(/in-van-phong|chia-se/)
    expect(err).toContain('biểu trưng đang dùng là bản tạm')
    expect(err).not.toMatch(/Không làm được|chạy lại/)
  })

  test('leave out the stand-in and the print shop where there is none', () => {
    const { err } = watch([made(0, { standIn: false, path: 'man-hinh/a.png' })], {})
    expect(err).not.toContain('bản tạm')
    expect(err).not.toContain('nhà in')
  })

  test('list failures, and say so when nothing was made or the run was stopped', () => {
    expect(watch([made(0), failed(1)], {}).err).toContain(`Không làm được 1 sản phẩm:\n- ${jobs[1].format.vi} (`)
    expect(watch([failed(1)], {}).err).toContain('Chưa làm được sản phẩm nào.')
    expect(watch([made(0)], { total: 25, stopped: true }).err).toContain('còn 24 sản phẩm chưa làm')
    expect(
      watch(
        all.slice(0, 20).map((_, index) => failed(index, `Chữ lệch ${index} mm.`)),
        {},
      ).err,
    ).toContain('… và 8 sản phẩm nữa.')
    expect(watch([made(0)], { lang: 'en' }).err).toContain('Made 1 pieces: 1 files, 1 KB, in 2 s.')
  })
})

describe('of several units', () => {
  const units = ['a', 'b', 'c']
  const outcomes = units.flatMap((slug) => [0, 1, 2].map((index) => forUnit(made(index), slug)))
  const pieces = new Map(units.map((slug) => [slug, 3]))

  test('the line counts those that are whole, in whatever order their pieces come', () => {
    const mixed = [0, 3, 6, 1, 4, 7, 2, 5, 8].flatMap((index) => outcomes[index] ?? [])
    const { lines } = watch(mixed, { pieces })
    expect(lines[0]).toMatch(/^1\/9 sản phẩm, 0\/3 đơn vị: /)
    expect(lines[6]).toMatch(/^7\/9 sản phẩm, 1\/3 đơn vị, 1,0 tệp\/giây: /)
    expect(lines[8]).toMatch(/^9\/9 sản phẩm, 3\/3 đơn vị, /)
    const { err } = watch(mixed, { pieces, terminal: true, columns: 80 })
    const drawn = err.slice(0, err.indexOf('Đã làm xong')).split('\r\u001B[K')
    expect(drawn.at(-3)).toContain(' 8/9 · 2/3 đơn vị · 1,0 tệp/giây · còn khoảng 1 giây · ')
  })

  test('the last words name the page over all of them, and each failure its unit', () => {
    const { err } = watch([...outcomes.slice(0, 8), forUnit(failed(2), 'c')], { pieces })
    const folder = join('output', 'binh-dang-gioi-2024')
    expect(err).toContain('Đã làm xong 8 sản phẩm cho 3 đơn vị: 8 tệp, 8 KB, trong ')
    expect(err).toContain(`Thư mục: ${folder} (mỗi đơn vị một thư mục)\n`)
    expect(err).toContain(`- Đơn vị c: ${jobs[2].format.vi} (`)
    expect(err).toContain('chạy lại cùng lệnh')
    expect(err).toContain(`mở ${join(folder, 'tong-hop.html')}\n`)
    expect(err).toContain('thư mục “in” của từng đơn vị')
  })

  test('rows that were refused are told again at the end; one part of a list says what comes after', () => {
    const refused = [problem('x', 'Dòng 4, cột A: tên dài quá.')]
    expect(watch(outcomes, { pieces, refused }).err).toMatch(
      /Danh sách có 1 chỗ sai.*\n- Dòng 4, cột A: tên dài quá\.\n/u,
    )
    const part = watch(outcomes, { pieces, isPart: true }).err
    expect(part).toContain('bo-kit gop')
    expect(part).not.toContain('tong-hop.html')
  })
})

test.each([
  ['Lưu ý: ngắn.\n', 'Lưu ý: ngắn.\n'],
  [
    'Lưu ý: Băng rôn có logo đối tác treo 31 ngày, quá lâu.\n  Cách sửa: Treo đến 29/11/2024 rồi thay, hoặc bỏ logo.\n',
    'Lưu ý: Băng rôn có logo đối tác treo 31\n  ngày, quá lâu.\n  Cách sửa: Treo đến 29/11/2024 rồi thay,\n    hoặc bỏ logo.\n',
  ],
  [`Thư mục: ${'a'.repeat(60)}\n`, `Thư mục:\n  ${'a'.repeat(60)}\n`],
  [`\r\u001B[K${'ă â '.repeat(9)}ê\n`, `\r\u001B[K${'ă â '.repeat(9)}ê\n`],
  [`\r\u001B[K${'ă '.repeat(40)}`, `\r\u001B[K${'ă '.repeat(40)}`],
])('%j is wrapped at spaces on 42 columns', (text, wrapped) => expect(wrapLines(text, 42)).toBe(wrapped))

test('a reason that many pieces share is told once, at its first piece and at the end', () => {
  const { err } = watch([made(0), failed(1), failed(2), failed(3), failed(4, 'Chữ lệch.')], {})
  expect(err.split('Tên đơn vị không vừa khung. Dùng tên ngắn.')).toHaveLength(3)
  expect(err).toContain(
    `Không làm được 4 sản phẩm:\n- 3 sản phẩm, như ${jobs[1].format.vi} (${jobs[1].path}): Tên đơn vị`,
  )
  expect(err).toContain(`\n- ${jobs[4].format.vi} (${jobs[4].path}): Chữ lệch. Dùng tên ngắn.\n`)
})

test('a piece with many faults tells two of them, each hint once, without its own name', () => {
  const own = jobs[0].format.vi
  const faults = ['chữ ra ngoài.', 'chữ quá nhỏ.', 'chữ khó đọc.'].map((what) =>
    problem('x', `${own}: ${what}`, { hint: 'Rút ngắn chữ.' }),
  )
  const { lines } = watch([{ status: 'failed', job: jobs[0], diagnostics: faults }, made(1)], { total: 25 })
  expect(lines[0]).toBe(
    `Không làm được: ${own} (${jobs[0].path}): chữ ra ngoài. chữ quá nhỏ. Rút ngắn chữ. (Còn 1 lỗi nữa.)`,
  )
})

test('--json gives one event a line on standard output, without a clock', () => {
  const { out } = watch([made(0), failed(1)], { json: true })
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(events.map((event) => event['event'])).toEqual(['artifact', 'failed', 'done'])
  expect(events[0]).toMatchObject({ unit: UNIT, path: `${jobs[0].path}.pdf`, sha256: 'a'.repeat(64) })
  expect(events[1]).toMatchObject({ path: jobs[1].path, diagnostics: [{ code: 'chu-tran' }] })
  expect(events[2]).toEqual({
    event: 'done',
    folder: 'output/binh-dang-gioi-2024',
    units: 1,
    pieces: 1,
    files: 1,
    kept: 0,
    failed: 1,
    stopped: false,
  })
  expect(out).toBe(watch([made(0), failed(1)], { json: true }).out)
})

test.each([
  [4000, 4, 100, ''],
  [10_000, 10, 20, 'còn khoảng 10 giây'],
  [60_000, 10, 60, 'còn khoảng 5 phút'],
  [600_000, 10, 110, 'còn khoảng 1,7 giờ'],
  [1000, 20, 20, ''],
])('after %d ms with %d of %d done: “%s”', (elapsed, settled, total, words) =>
  expect(remaining(elapsed, settled, total, 'vi')).toBe(words),
)

test('the bar is empty at first and full at the end', () => {
  const at = (settled: number): string => {
    const tally: Tally = { settled, total: 10, failed: 0, files: 0, units: 0, allUnits: 1, elapsed: 0 }
    return liveLine(tally, '', 80, 'vi')
  }
  expect(at(0)).toBe(`${'░'.repeat(10)} 0/10`)
  expect(at(4)).toBe(`${'█'.repeat(4)}${'░'.repeat(6)} 4/10`)
  expect(at(10)).toBe(`${'█'.repeat(10)} 10/10`)
})
