import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { breaches, type Sources } from './support/architecture.js'

const src = join(import.meta.dirname, '..', 'src')

const sources: Sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(src, file), 'utf8')]),
)

/** What the house says about itself once a file is added (or a line is added to one that is there). */
const after = (file: string, text: string): string[] =>
  breaches(new Map([...sources, [file, `${sources.get(file) ?? ''}\n${text}`]]))

test('the house is in order', () => {
  expect(breaches(sources)).toEqual([])
})

test.each([
  ['model knows nobody', 'model/planted.ts', "import { fit } from '../text/fit.js'", 'model imports text'],
  [
    'writers do not know each other',
    'render/svg/planted.ts',
    "import { renderPdf } from '../pdf/render-pdf.js'",
    'render/svg imports render/pdf',
  ],
  [
    'a stage does not know a later one',
    'plan/planted.ts',
    "import type { Drawing } from '../templates/stage.js'",
    'plan imports templates',
  ],
  [
    'stages do not know the command line',
    'make/make.ts',
    "import { EXIT } from '../cli/io.js'",
    'make/make.ts: make imports cli',
  ],
  [
    'the command line goes through the library',
    'cli/planted.ts',
    "export { make } from '../make/make.js'",
    'cli imports make',
  ],
  [
    'core rooms have no Node',
    'text/planted.ts',
    "import { readFile } from 'node:fs/promises'",
    'a core room imports node:fs/promises',
  ],
  [
    'core rooms have no native module',
    'render/pdf/planted.ts',
    "import sharp from 'sharp'",
    'a core room imports sharp',
  ],
  [
    'a dynamic import is an import',
    'layout/planted.ts',
    "const load = () => import('@resvg/resvg-js')",
    'a core room imports @resvg/resvg-js',
  ],
  [
    'core.ts stays in the browser',
    'core.ts',
    "export { readBack } from './write/read-back.js'",
    'core.ts reaches core.ts > write/read-back.ts > node:',
  ],
  ['no cycles', 'model/geometry.ts', "import type { Scene } from './scene.js'", 'cycle: model/'],
  ['a new room needs a rule', 'planted/file.ts', "import type { Job } from '../model/job.js'", 'planted imports model'],
  ['files stay short', 'text/planted.ts', '\n'.repeat(251), 'lines'],
  ['names say a job', 'text/text-utils.ts', '', 'a name that says nothing'],
  ['templates name roles, not colors', 'templates/planted.ts', "const c = '#F58220'", 'a template names a color'],
  [
    'templates do not ask for the skin',
    'templates/planted.ts',
    "if (skin.id === 'thang-6') draw()",
    'a template asks which skin it has',
  ],
  ['no state in modules', 'plan/planted.ts', 'let count = 0', 'state in a module'],
  ['no classes', 'plan/planted.ts', 'export class Planner {}', 'a class that is no error'],
])('the rules bite: %s', (_, file, text, fault) => {
  const known = new Set(breaches(sources))
  const found = after(file, text).filter((breach) => !known.has(breach))
  expect(found.join('\n')).toContain(fault)
})
