// Puts what tsc has built into two files under dist/bundle, one for the command line and one for the threads of a large
// run, each with what V8 has compiled of it: Node opens two files instead of five hundred and compiles nothing again.
// The program is the same; without the bundle it only starts more slowly.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** Native modules, and large ones that few commands load, stay where they are. */
const external = ['sharp', '@resvg/resvg-js', 'fontkit', 'satori', 'pdfkit', 'pdf-lib']

/** A file still finds its neighbors where they stand: its own address is that of the file it was built from. */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const from = relative('dist/bundle', path).replaceAll('\\', '/')
      const text = await readFile(path, 'utf8')
      return {
        contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(from)}, bundleAddress).href`),
        loader: 'js',
      }
    }),
}

const { outputFiles } = await build({
  entryPoints: { main: 'dist/cli/main.js', 'build-worker': 'dist/build/build-worker.js' },
  outdir: 'dist/bundle',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // V8 keeps compiled code of scripts only, not of modules
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // code that was compiled before may not import: what stays outside is required
  supported: { 'dynamic-import': false },
  charset: 'ascii',
  minify: true,
  // stacks are sent to us by users: they must name functions
  keepNames: true,
  external,
  banner: { js: "const bundleAddress=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [ownAddress],
  logLevel: 'warning',
  write: false,
})
mkdirSync('dist/bundle', { recursive: true })
for (const { path, text } of outputFiles) {
  // patterns still hold letters as they are: a file all in ASCII is read as it stands
  writeFileSync(
    path,
    text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

// what a run compiles is kept: images for a few units, twice, since the second finds its shells and takes another way
const folder = mkdtempSync(join(tmpdir(), 'bo-kit-'))
const env = { ...process.env, BOKIT_CACHE: join(folder, 'cache'), BOKIT_KEEP_COMPILED: '1' }
const units = join(root, 'bin', 'compile-units.csv')
for (const threads of ['1', '2']) {
  const args = ['build', '--year', '2024', '--units', units, '--only', 'fb-bai-vuong,web-og,fb-story,ap-phich-a3']
  spawnSync(process.execPath, ['bin/bo-kit.js', ...args, '-o', join(folder, threads)], { env, stdio: 'ignore' })
}
rmSync(folder, { recursive: true, force: true })
