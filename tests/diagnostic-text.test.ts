import { describe, expect, it } from 'vitest'
import { briefText, diagnosticText } from '../src/cli/diagnostics.js'
import type { Diagnostic } from '../src/model/diagnostic.js'

const rows = (count: number, given: Partial<Diagnostic> = {}): Diagnostic[] =>
  Array.from({ length: count }, (_, i) => ({
    code: 'gan-trung',
    severity: 'warning',
    message: `Dòng ${i + 2}: tên gần giống dòng ${i + 1}.`,
    file: 'don-vi.csv',
    line: i + 2,
    ...given,
  }))

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')

describe('what a run tells of a long list', () => {
  it('are the first warnings of a kind and how many more there are', () => {
    const [first, , , , fifth, count, where, ...rest] = linesOf(briefText(rows(312), 'vi'))
    expect(first).toBe('Lưu ý: Dòng 2: tên gần giống dòng 1. (don-vi.csv)')
    expect(fifth).toBe('Lưu ý: Dòng 6: tên gần giống dòng 5. (don-vi.csv)')
    expect(count).toBe('Lưu ý: còn 307 chỗ nữa như vậy trong don-vi.csv.')
    expect(where).toContain('npx bo-kit kiem-tra')
    expect(rest).toEqual([])
  })

  it('are all errors', () => {
    const errors = rows(40, { severity: 'error' })
    expect(briefText(errors, 'vi')).toBe(diagnosticText(errors, 'vi'))
  })

  it('is each kind, and each file, by itself, in the order it was found', () => {
    const found = [...rows(7, { file: 'a.csv' }), ...rows(3, { code: 'ten-tat' }), ...rows(8)]
    const lines = linesOf(briefText(found, 'en')).filter((line) => !line.startsWith(' '))
    expect(lines).toHaveLength(5 + 1 + 3 + 5 + 1)
    expect(lines[5]).toBe('Warning: 2 more like these in a.csv.')
    expect(lines.at(-1)).toBe('Warning: 3 more like these in don-vi.csv.')
  })

  it('is the last one too where there is only one more', () => {
    expect(briefText(rows(6), 'vi')).toBe(diagnosticText(rows(6), 'vi'))
  })
})
