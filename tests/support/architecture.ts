import { posix } from 'node:path'

/** Source files by their path below `src`, `/` between folders. */
export type Sources = ReadonlyMap<string, string>

/** The rooms that each know one thing; those below them in the table put these together. */
const STAGES = [
  'model',
  'text',
  'motif',
  'plan',
  'templates',
  'layout',
  'preflight',
  'render',
  'render/svg',
  'render/png',
  'render/pdf',
  'render/tiff',
  'render/impose',
  'render/share',
  'input',
  'write',
  'batch',
  'report',
  'lint',
]

/** Who may import whom. A room is a folder of `src`, or one file at its top; `render/*` are three rooms over a shared one. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  motif: ['model'],
  plan: ['model', 'text'],
  templates: ['model', 'text', 'motif'],
  layout: ['model', 'text', 'templates'],
  preflight: ['model', 'text', 'motif', 'templates'],
  render: ['model'],
  'render/svg': ['model', 'render'],
  'render/png': ['model', 'render'],
  'render/pdf': ['model', 'render'],
  'render/tiff': ['model', 'render'],
  'render/impose': ['model', 'render'],
  // Another PDF from the same objects and operators.
  'render/share': ['model', 'render', 'render/pdf'],
  input: ['model', 'text', 'plan'],
  write: ['model'],
  batch: ['model', 'write', 'report'],
  report: ['model', 'text', 'motif'],
  lint: ['model', 'text'],
  make: STAGES,
  check: [...STAGES, 'make'],
  proof: [...STAGES, 'make'],
  setup: [...STAGES, 'make'],
  build: [...STAGES, 'make', 'check'],
  // The command line loads a command's work only when it is asked for; nouns are all it may know before that.
  cli: ['model', 'index.ts', 'core.ts', 'build'],
}

/** Rooms that must run in a browser as they are. */
const CORE = [
  'model',
  'text',
  'plan',
  'motif',
  'templates',
  'layout',
  'preflight',
  'lint',
  'render',
  'render/svg',
  'render/pdf',
  'render/share',
  'render/impose',
]
const NODE_ONLY = /^(?:node:|sharp$|@resvg\/resvg-js$)/
const IMPORT = /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

const roomOf = (file: string): string => {
  const parts = file.split('/')
  return parts.length === 1 ? file : parts.slice(0, parts[0] === 'render' && parts.length > 2 ? 2 : 1).join('/')
}

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    return target.startsWith('.') ? posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts') : target
  })

/** Every breach of the house rules, one line each; empty when the house is in order. */
export function breaches(sources: Sources): string[] {
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]))
  return [...roomBreaches(imports), ...reachBreaches(imports), ...cycles(imports), ...fileBreaches(sources)]
}

function roomBreaches(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      const allowed = MAY_IMPORT[from]
      if (CORE.includes(from) && NODE_ONLY.test(target)) return [`${file}: a core room imports ${target}`]
      if (!imports.has(target)) return target.endsWith('.ts') ? [`${file}: imports ${target}, which is not there`] : []
      // The two libraries at the top of src show what is in the rooms, but only the command line looks at the command line.
      if (allowed === undefined) return from.includes('.') && to !== 'cli' ? [] : [`${file}: ${from} imports ${to}`]
      return from === to || allowed.includes(to) ? [] : [`${file}: ${from} imports ${to} (${target})`]
    }),
  )
}

/** What `core.ts` reaches through any number of files. */
function reachBreaches(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    if (NODE_ONLY.test(file)) return [`core.ts reaches ${[...path, file].join(' > ')}`]
    if (seen.has(file)) return []
    seen.add(file)
    return (imports.get(file) ?? []).flatMap((target) => visit(target, [...path, file]))
  }
  return visit('core.ts', [])
}

function cycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [`cycle: ${[...path.slice(path.indexOf(file)), file].join(' > ')}`]
    if (done.has(file)) return []
    const found = (imports.get(file) ?? []).flatMap((target) => visit(target, [...path, file]))
    done.add(file)
    return found
  }
  return [...imports.keys()].flatMap((file) => visit(file, []))
}

function fileBreaches(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1
    const isTemplate = file.startsWith('templates/')
    return [
      lines > 250 && `${lines} lines`,
      /util|helper|common/i.test(file) && 'a name that says nothing',
      isTemplate && /#[\da-f]{3,8}\b/i.test(text) && 'a template names a color',
      isTemplate && /\bskin\.id\b/.test(text) && 'a template asks which skin it has',
      /^(?:export )?let /m.test(text) && 'state in a module',
      /^(?:export )?(?:abstract )?class (?!\w*Error\b)/m.test(text) && 'a class that is no error',
    ].flatMap((fault) => (fault === false ? [] : [`${file}: ${fault}`]))
  })
}
