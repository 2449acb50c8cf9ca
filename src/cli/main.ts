import { run } from './run.js'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())
// a reader that has gone (`| head`) wants no more: end as after Ctrl-C, with whole files
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  stop.abort()
}
process.stdout.on('error', endQuietly)
process.stderr.on('error', endQuietly)

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    cwd: process.cwd(),
    env: process.env,
    input: () => process.stdin,
    signal: stop.signal,
    // `performance` is loaded only when it is asked for
    now: () => process.uptime() * 1000,
  })
  await Promise.all([process.stdout, process.stderr].map(written))
  // all that is wanted is done: taking the heap apart would only take time
  process.exit()
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => void stream.write('', () => resolve()))

// a script, not a module: what V8 has compiled of it is kept
void main()
