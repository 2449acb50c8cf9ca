import { resolve } from 'node:path'
import { UserError, checkPdfFile, problem } from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'

/** `bo-kit check-pdf`: preflight of print PDFs from anywhere; one that a shop would send back makes the exit 1. */
export async function checkPdfCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  if (args.length === 0) {
    throw new UserError([
      problem('thieu-tham-so', 'Thiếu tên tệp PDF cần soát.', { hint: 'Ví dụ: npx bo-kit check-pdf bang-ron.pdf' }),
    ])
  }
  const scale = scaleOf(options['scale'])
  const json = options['json'] === true
  let failed = 0
  for (const name of args) {
    const found = await checkPdfFile(resolve(io.cwd, name), scale)
    const errors = found.filter((d) => d.severity === 'error').length
    if (errors > 0) failed += 1
    if (json) {
      io.out(diagnosticJson(found))
      io.out(`${JSON.stringify({ event: 'checked', file: name, errors, warnings: found.length - errors })}\n`)
    } else {
      io.out(`${name}: ${verdict(errors, found.length - errors, lang)}\n`)
      // The name stands above; what was found follows without it.
      io.out(
        diagnosticText(
          found.map((d) => ({ ...d, file: undefined })),
          lang,
        ),
      )
    }
  }
  return failed > 0 ? EXIT.failed : EXIT.made
}

function scaleOf(value: unknown): number | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value.trim() : ''
  const parts = /^1\s*[:/]\s*(\d{1,3})$/u.exec(text)
  const times = Number(parts?.[1] ?? 0)
  if (times >= 1) return 1 / times
  throw new UserError([
    problem('ti-le-sai', `--scale: “${text}” không phải là tỉ lệ.`, { hint: 'Ví dụ: --scale 1:10' }),
  ])
}

function verdict(errors: number, warnings: number, lang: Lang): string {
  if (lang === 'en')
    return errors > 0
      ? `${errors} errors, ${warnings} warnings`
      : warnings > 0
        ? `fit for print, ${warnings} warnings`
        : 'fit for print'
  return errors > 0
    ? `${errors} lỗi, ${warnings} lưu ý: chưa gửi in được`
    : warnings > 0
      ? `gửi in được, ${warnings} lưu ý`
      : 'gửi in được'
}
