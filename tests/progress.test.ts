import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BuildReport } from '../src/build/build.js'
import { liveLine, remaining } from '../src/cli/live-line.js'
import { createProgress } from '../src/cli/progress.js'
import { problem } from '../src/model/diagnostic.js'
import type { Artifact, Outcome } from '../src/model/job.js'
import type { Lang } from '../src/cli/io.js'
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
    forPrint: artifacts.some((artifact) => artifact.path.startsWith('in/')),
    stopped,
    indexed: [],
  }
}

/** What a run says, the clock standing a second further at each look. */
function watch(
  outcomes: readonly Outcome[],
  { terminal = false, json = false, total = outcomes.length, stopped = false, lang = 'vi' as Lang },
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
      columns: 60,
      cwd: '/cong-viec',
      env: {},
      input: (async function* () {})(),
      signal: new AbortController().signal,
      now: () => (clock += 1000),
    },
    lang,
    json,
    total,
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
  expect(drawn.at(-2)).toContain('10/25, 1 lỗi')
  expect(drawn.at(-2)).toContain('còn khoảng')
})

describe('the last words', () => {
  test('say what was made, where, and what to open next', () => {
    const { err } = watch(all.slice(0, 3), {})
    const folder = join('output', 'binh-dang-gioi-2024', UNIT)
    expect(err).toContain(`Đã làm xong 3 sản phẩm (3 tệp) trong thư mục ${folder}\n`)
    expect(err).toContain(`mở ${join(folder, 'xem-truoc.html')}\n`)
    expect(err).toContain(`thư mục ${join(folder, 'in')}, kèm phiếu `)
    expect(err).toContain('biểu trưng đang dùng là bản tạm')
    expect(err).not.toContain('Không làm được')
  })

  test('leave out the stand-in and the print shop where there is none', () => {
    const { err } = watch([made(0, { standIn: false, path: 'man-hinh/a.png' })], {})
    expect(err).not.toContain('bản tạm')
    expect(err).not.toContain('xưởng in')
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
    expect(watch([made(0)], { lang: 'en' }).err).toContain('Made 1 pieces (1 files) in')
  })
})

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
  const at = (settled: number): string => liveLine({ settled, total: 10, failed: 0, name: '', left: '' }, 80, 'vi')
  expect(at(0)).toBe(`${'░'.repeat(20)} 0/10`)
  expect(at(5)).toBe(`${'█'.repeat(10)}${'░'.repeat(10)} 5/10`)
  expect(at(10)).toBe(`${'█'.repeat(20)} 10/10`)
})
