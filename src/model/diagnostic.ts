/** One thing a user can mend, said in the user's language. `line` and `column` count from 1. */
export interface Diagnostic {
  /** Stable id such as `don-vi-trong`, for tests and `--json`. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly hint?: string | undefined
}

/** A fault in what the user gave: shown without a stack, all diagnostics at once, exit code 2. */
export class UserError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join('\n'))
    this.name = 'UserError'
    this.diagnostics = diagnostics
  }
}

/** What the work throws for the user; nothing where it succeeds. */
export async function faultsOf(work: () => unknown): Promise<readonly Diagnostic[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.diagnostics
  }
}

/** Findings without those whose codes the user has said to know (`known:` in kit.yaml); errors stay. */
export const withoutKnown = (found: readonly Diagnostic[], known: readonly string[]): readonly Diagnostic[] =>
  found.filter((finding) => finding.severity === 'error' || !known.includes(finding.code))

/** Shorthand for one error diagnostic. */
export const problem = (code: string, message: string, extra: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: 'error',
  message,
  ...extra,
})
