import { resolve } from 'node:path'
import { type Finding, examine } from './examine.js'
import { EXIT, type Io, type Lang } from './io.js'

const SIGN = { ok: '✓', warning: '!', error: '✗' } as const

const WORDS = {
  vi: {
    good: 'Máy này chạy được bo-kit.',
    bad: (n: number) => `Có ${n} chỗ phải sửa trước khi dùng bo-kit.`,
    hint: 'Cách sửa',
    letters:
      'Chữ thử: Ằ ẵ Ệ ự Ỡ ổ đ. Nếu thấy ô vuông hay dấu hỏi, hãy đổi phông của cửa sổ lệnh sang Consolas hoặc Cascadia; các tệp tạo ra không bị ảnh hưởng.',
  },
  en: {
    good: 'This machine can run bo-kit.',
    bad: (n: number) => `${n} things must be mended before bo-kit can work.`,
    hint: 'Hint',
    letters:
      'Letters: Ằ ẵ Ệ ự Ỡ ổ đ. If you see boxes or question marks, change the font of the terminal; the files made are not affected.',
  },
} as const

/** `bo-kit doctor`: whether this machine can make kits, one line a check. */
export async function doctorCommand(
  _args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const json = options['json'] === true
  const faults: Finding[] = []
  for await (const finding of examine(resolve(io.cwd, 'output'), lang)) {
    if (finding.status === 'error') faults.push(finding)
    if (json) io.out(`${JSON.stringify(finding)}\n`)
    else io.out(`${SIGN[finding.status]} ${finding.text}\n${finding.hint ? `  ${words.hint}: ${finding.hint}\n` : ''}`)
  }
  if (!json) io.out(`\n${words.letters}\n`)
  io.err(`${faults.length === 0 ? words.good : words.bad(faults.length)}\n`)
  return faults.length === 0 ? EXIT.made : EXIT.failed
}
