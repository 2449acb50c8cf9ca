// Puts what tsc has built into a few files under dist/bundle: Node opens some twenty files instead of five hundred, and
// evaluates only what a command uses. The program is the same; without the bundle it only starts more slowly.
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
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
        contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(from)}, import.meta.url).href`),
        loader: 'js',
      }
    }),
}

await build({
  entryPoints: { main: 'dist/cli/main.js', 'build-worker': 'dist/build/build-worker.js' },
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // stacks are sent to us by users: they must name functions
  keepNames: true,
  external,
  // CommonJS packages ask for Node's own modules by require
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  plugins: [ownAddress],
  logLevel: 'warning',
})
