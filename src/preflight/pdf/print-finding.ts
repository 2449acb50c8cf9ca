import type { Diagnostic } from '../../model/diagnostic.js'

/** Something about a page or the file, before pages with the same are put together. */
export interface PrintFinding {
  readonly code: string
  readonly severity: Diagnostic['severity']
  /** A clause that follows "Trang 1 " or "Tệp ": `thiếu khung TrimBox`. */
  readonly what: string
  readonly hint: string
}

export const fault = (code: string, what: string, hint: string): PrintFinding => ({
  code,
  severity: 'error',
  what,
  hint,
})

export const doubt = (code: string, what: string, hint: string): PrintFinding => ({
  code,
  severity: 'warning',
  what,
  hint,
})

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** A finding about the file as a whole. */
export const fileDiagnostic = ({ code, severity, what, hint }: PrintFinding): Diagnostic => ({
  code,
  severity,
  message: sentence(`tệp ${what}`),
  hint,
})

/** Findings of all pages, the same one told once with its pages. */
export function pageDiagnostics(found: readonly (readonly PrintFinding[])[]): Diagnostic[] {
  const pages = new Map<string, { finding: PrintFinding; on: number[] }>()
  for (const [index, findings] of found.entries()) {
    for (const finding of findings) {
      const key = `${finding.code} ${finding.what}`
      const known = pages.get(key) ?? { finding, on: [] }
      if (!known.on.includes(index + 1)) known.on.push(index + 1)
      pages.set(key, known)
    }
  }
  return [...pages.values()].map(({ finding, on }) => ({
    code: finding.code,
    severity: finding.severity,
    message: sentence(`trang ${runs(on)} ${finding.what}`),
    hint: finding.hint,
  }))
}

/** `1-3, 7` */
function runs(pages: readonly number[]): string {
  const out: number[][] = []
  for (const page of pages) {
    const last = out.at(-1)
    if (last !== undefined && last.at(-1) === page - 1) last.push(page)
    else out.push([page])
  }
  return out.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(', '))).join(', ')
}

/** A number as Vietnamese writes it. */
export const decimal = (value: number, digits = 1): string => String(Number(value.toFixed(digits))).replace('.', ',')
