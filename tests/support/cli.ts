import { run } from '../../src/cli/run.js'

interface Surroundings {
  readonly cwd?: string
  readonly input?: string
  readonly signal?: AbortSignal
  readonly env?: Readonly<Record<string, string>>
  /** Sees every result as it is printed. */
  readonly onOut?: (text: string) => void
}

/** Runs one command line in process and gives its exit code and what it said. */
export async function cli(
  argv: readonly string[],
  { cwd = '/', input = '', signal, env = {}, onOut }: Surroundings = {},
) {
  let [out, err] = ['', '']
  const code = await run(argv, {
    out: (text) => {
      out += text
      onOut?.(text)
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
    columns: 100,
    cwd,
    env,
    input: async function* () {
      yield input
    },
    signal: signal ?? new AbortController().signal,
    now: () => 0,
  })
  return {
    code,
    out,
    err,
    events: () =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
