import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Every program that looks at a file, and the Debian package that has it. */
const PROGRAMS: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  gs: 'ghostscript',
  mutool: 'mupdf-tools',
  xmllint: 'libxml2-utils',
  tiffinfo: 'libtiff-tools',
}

/** What keeps Ghostscript from talking and from waiting. */
export const GS_QUIET = ['-q', '-dSAFER', '-dNOPAUSE', '-dBATCH'] as const

/** Runs a program and gives what it printed, byte for byte in latin1; throws with its own words when it fails. */
export async function ask(program: string, args: readonly string[], input?: string): Promise<string> {
  const running = execute(program, [...args], { encoding: 'latin1', maxBuffer: 1 << 30 })
  if (input !== undefined) running.child.stdin?.end(input, 'latin1')
  try {
    return (await running).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program}: ${`${stdout}${stderr}`.trim().slice(-400) || String(error)}`, { cause: error })
  }
}

/** Packages whose programs are not on this machine. */
export async function missingPackages(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(PROGRAMS).map(async ([program, name]) => {
      const there = await execute(program, ['--version']).then(
        () => true,
        // some programs know no --version and say so; only one that is not there cannot be started
        (error: unknown) => (error as { code?: unknown }).code !== 'ENOENT',
      )
      return there ? [] : [name]
    }),
  )
  return [...new Set(found.flat())]
}
