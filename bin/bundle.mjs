// Puts what tsc has built into a few scripts under dist/bundle, each with what V8 has compiled of it: `main` holds what
// nearly every run needs, `rest` what is loaded when it is asked for, `help` what tells of the commands, and the others
// are packages that few runs need. Node opens a few files instead of five hundred and compiles nothing again. The program
// is the same; without the bundle it starts more slowly.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import * as promises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** Native modules, and large ones that few commands load, stay where they are. */
const external = ['sharp', '@resvg/resvg-js', 'fontkit', 'satori', 'pdfkit', 'pdf-lib']

/** What reads and checks data that a run mostly has kept from the one before: scripts of their own, loaded where it has not. */
const apart = ['zod', 'yaml', 'papaparse', 'saxen']

/** The module that lists the files the program consists of. */
const OWN_FILES = '../make/code-digest.js'

/**
 * A file still finds its neighbors where they stand: its own address is that of the file it was built from. What asks
 * for the program's own files gets the bundle's.
 */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const from = relative('dist/bundle', path).replaceAll('\\', '/')
      const text = await promises.readFile(path, 'utf8')
      const address = from === OWN_FILES ? 'bundleAddress' : `new URL(${JSON.stringify(from)}, bundleAddress).href`
      return {
        contents: text.replaceAll('import.meta.url', address),
        loader: 'js',
      }
    }),
}

const scriptsApart = {
  name: 'scripts-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[a-z]+$/ }, ({ path, kind }) =>
      apart.includes(path) && kind !== 'entry-point' ? { path: `./${path}.cjs`, external: true } : undefined,
    ),
}

/** Node takes long to load what gives files by and by, and a run of images for the screen does without. */
const laterPromises = {
  name: 'later-promises',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:fs\/promises$/ }, ({ path, namespace }) =>
      namespace === 'later' ? undefined : { path, namespace: 'later' },
    )
    const names = Object.keys(promises).filter((name) => typeof promises[name] === 'function')
    const later = names.map(
      (name) => `export const ${name} = (...given) => require('node:fs').promises.${name}(...given)`,
    )
    onLoad({ filter: /^/, namespace: 'later' }, () => ({ contents: later.join('\n') }))
  },
}

/** What a command loads when it is asked for stays outside. */
const withoutCommands = {
  name: 'without-commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `../cli/${path.slice(2)}`, external: true } : undefined,
    ),
}

/** The parser of the command line could start commands that are programs of their own; none of ours is. */
const noOtherPrograms = {
  name: 'no-other-programs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const options = {
  // esbuild remembers the folder it was loaded in, before the change of folder above
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  // stacks are sent to us by users: functions keep their names
  minifyWhitespace: true,
  minifySyntax: true,
  external,
  // the form for Node is the same with threads that nobody asks for, and loads what starts them
  alias: { fflate: 'fflate/browser' },
  logLevel: 'warning',
}

/** What a run begins with: the command line, or a thread of a large run. */
const starts = { main: 'dist/cli/main.js', 'build-worker': 'dist/build/build-worker.js' }

rmSync('dist/bundle', { recursive: true, force: true })
await bundle(Object.fromEntries(apart.map((name) => [name, name])), [])
await bundle({ help: 'dist/cli/main.js' }, [withoutCommands, ownAddress])
// its name stands in the scripts, which are to be the same every time
const folder = join(root, 'dist', 'parts')
const parts = await splitProgram()
await bundleParts('main', 'rest', (name) => parts.get(name).isFirst)
await bundleParts('rest', 'main', (name) => !parts.get(name).isFirst)
rmSync(folder, { recursive: true, force: true })
keepRuns()

/**
 * Cuts the program into modules that hold what is loaded together, in `folder`, and gives them by their names: those
 * that a start or the command `build` loads at once, and those that are loaded on their own.
 */
async function splitProgram() {
  const { metafile } = await build({
    ...options,
    entryPoints: starts,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    metafile: true,
    plugins: [ownAddress, scriptsApart, noOtherPrograms, laterPromises],
  })
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const first = new Set()
  const addFirst = (name) => {
    if (first.has(name)) return
    first.add(name)
    for (const { path, kind } of outputs.get(name).imports)
      if (kind === 'import-statement' && outputs.has(basename(path))) addFirst(basename(path))
  }
  for (const [name, { entryPoint }] of outputs)
    if ([...Object.values(starts), 'dist/cli/build.js'].includes(entryPoint)) addFirst(name)
  return new Map([...outputs].map(([name, { exports }]) => [name, { exports, isFirst: first.has(name) }]))
}

/** Bundles some of the parts to a script that gives each of them when it is asked for; the others are asked of the other script. */
async function bundleParts(script, other, isOwn) {
  const own = [...parts.keys()].filter(isOwn)
  const entry = join(folder, `${script}-script.cjs`)
  writeFileSync(entry, own.map((name) => `exports['${name}'] = () => require('./${name}')\n`).join(''))
  const otherScript = {
    name: 'other-script',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\/.*\.cjs$/ }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path, external: true },
      )
      onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path }) => {
        const name = basename(path)
        return parts.has(name) && !isOwn(name) ? { path: name, namespace: 'other' } : undefined
      })
      // what a part exports is never changed: values of its own are as quick to ask for as those of the same script
      onLoad({ filter: /^/, namespace: 'other' }, ({ path }) => ({
        contents: `export const { ${parts.get(path).exports.join(', ')} } = require('./${other}.cjs')['${path}']()`,
      }))
    },
  }
  await bundle({ [script]: entry }, [otherScript])
}

async function bundle(entryPoints, plugins) {
  const { outputFiles } = await build({
    ...options,
    entryPoints,
    outdir: 'dist/bundle',
    outExtension: { '.js': '.cjs' },
    // V8 keeps compiled code of scripts only, not of modules
    format: 'cjs',
    // code that was compiled before may not import: what stays outside is required
    supported: { 'dynamic-import': false },
    banner: { js: "const bundleAddress=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [...plugins, scriptsApart, noOtherPrograms, laterPromises],
    write: false,
  })
  mkdirSync('dist/bundle', { recursive: true })
  for (const { path, text } of outputFiles) {
    // patterns still hold letters as they are: a file all in ASCII is read as it stands
    const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    writeFileSync(path, `(function(exports,require,module,__filename,__dirname){${ascii}\n})`)
  }
}

/**
 * Runs what is run most, so that each script leaves what V8 compiled of it, the last run of a script counting, and every
 * campaign's newest year once, so that no run need read and check its data again.
 */
function keepRuns() {
  const scratch = mkdtempSync(join(tmpdir(), 'bo-kit-'))
  const env = { ...process.env, BOKIT_CACHE: join(scratch, 'cache'), BOKIT_KEEP_COMPILED: '1' }
  const run = (...args) => spawnSync(process.execPath, ['bin/bo-kit.js', ...args], { env, stdio: 'ignore' })
  const only = ['--only', 'fb-bai-vuong,web-og,fb-story,ap-phich-a3,ten-thang']
  const make = (output, ...units) => run('build', '--year', '2024', ...units, ...only, '-o', join(scratch, output))
  const list = join(scratch, 'units.csv')
  writeFileSync(list, 'name\nBảo hiểm xã hội tỉnh 1\nBảo hiểm xã hội tỉnh 2')
  for (const { name: campaign } of readdirSync('themes', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const year = readdirSync(join('themes', campaign))
      .filter((name) => /^\d{4}$/.test(name))
      .sort()
      .at(-1)
    if (year) run('build', '--campaign', campaign, '--year', year, '--units', 'bhxh-2024', '--dry-run')
  }
  run('--help')
  make('first', '--units', list)
  // what comes after finds the shells of the first and takes another way; of 63 units threads have a share
  make('threads', '--units', 'bhxh-2024')
  make('one', '--unit', 'Bảo hiểm xã hội tỉnh Khánh Hòa')
  make('second', '--units', 'bhxh-khu-vuc')
  cpSync(join(scratch, 'cache', 'du-lieu'), 'dist/bundle/data', { recursive: true })
  rmSync(scratch, { recursive: true, force: true })
}
