/** Everything a command may touch of the outside world, so that tests run commands in process. */
export interface Io {
  /** Results. */
  readonly out: (text: string) => void
  /** Talk: progress, warnings, errors. */
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly columns: number
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard input, opened when it is asked for. */
  readonly input: () => AsyncIterable<Uint8Array | string>
  /** Aborted by Ctrl-C: finish the file in hand and stop. */
  readonly signal: AbortSignal
  /** Milliseconds of a running clock; only progress may look at it. */
  readonly now: () => number
}

export type Lang = 'vi' | 'en'

/** Exit codes of ARCHITECTURE: what a script can act on. */
export const EXIT = { made: 0, failed: 1, usage: 2, bug: 3, stopped: 130 } as const
