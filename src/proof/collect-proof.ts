import { resolveKit } from '../input/resolve-kit.js'
import { layoutJob } from '../layout/layout-job.js'
import type { Engine } from '../make/load-engine.js'
import { UserError } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { Job } from '../model/job.js'
import { NOTHING_ASKED, type Kit, type KitInput } from '../model/kit.js'
import type { Theme } from '../model/theme.js'
import { plan } from '../plan/plan.js'
import { type Official, proofBlocks } from './proof-blocks.js'
import type { ProofBlock, ProofText, ProofTheme } from '../report/proof-input.js'
import { templateFor } from '../templates/index.js'
import { plainText } from '../text/marks.js'

/** A unit to lay pages out for; nothing of it is shown. */
const SAMPLE: KitInput = { ...NOTHING_ASKED, unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa' }
/** Shapes of one archetype this much apart, in ln(width / height), are shown both. */
const RATIO_STEP = 0.45

interface Gathered {
  readonly official: Official
  readonly themes: ProofTheme[]
  readonly blocks: Map<string, ProofBlock>
}

/** Sets every official text of the given themes in every archetype. */
export async function collectProof(
  root: string,
  engine: Engine,
  themes: readonly { readonly campaign: string; readonly year: number }[],
  onTheme: (label: string) => void = () => undefined,
): Promise<readonly ProofText[]> {
  const gathered = new Map<string, Gathered>()
  for (const { campaign, year } of themes) {
    const { kit, assets } = await resolveKit(root, { ...SAMPLE, campaign, year }, 'full')
    const { theme } = kit
    const officials = officialTexts(theme)
    const name = plainText(theme.nameShort)
    onTheme(`${name} ${theme.year}`)
    for (const official of officials) {
      const { themes: used } = gather(gathered, official)
      // a text may stand twice in one theme
      if (used.at(-1)?.name !== name || used.at(-1)?.year !== theme.year) used.push({ name, year: theme.year })
    }
    const resources = { ...engine, theme, assets, findTemplate: templateFor }
    for (const job of proofJobs({ ...kit, formats: archetypes(kit.formats) })) {
      const scenes = await layoutJob(job, resources).then(
        (laid) => laid.scenes,
        (error: unknown) => {
          // a text too long for this product fails there, which build reports; here it is not shown
          if (error instanceof UserError) return []
          throw error
        },
      )
      for (const [index, scene] of scenes.entries()) {
        const content = job.pages[index]?.content ?? ''
        for (const { official, block } of proofBlocks(scene, job.format, content, officials)) {
          // years that differ in nothing else are one to the reader
          const lines = block.lines.map((line) => line.text.replace(/\d{4}$/u, '')).join('/')
          gather(gathered, official).blocks.set(`${block.product} ${content} ${lines}`, block)
        }
      }
    }
  }
  return [...gathered.values()]
    .filter(({ blocks }) => blocks.size > 0)
    .map(({ official, themes: used, blocks }) => ({
      ...official,
      text: plainText(official.marked),
      themes: used,
      blocks: [...blocks.values()],
    }))
}

function gather(gathered: Map<string, Gathered>, official: Official): Gathered {
  const key = `${official.kind} ${official.marked}`
  const known: Gathered = gathered.get(key) ?? { official, themes: [], blocks: new Map() }
  gathered.set(key, known)
  return known
}

const officialTexts = (theme: Theme): readonly Official[] => [
  { marked: theme.name, kind: 'name' },
  ...(theme.slogan === null ? [] : [{ marked: theme.slogan, kind: 'slogan' as const }]),
  ...theme.messages.map((message) => ({ marked: message.text, kind: 'message' as const })),
  ...theme.reportPlaces.map((marked) => ({ marked, kind: 'reportPlaces' as const })),
]

/** The first format of every archetype, and one more for every other shape of it. */
function archetypes(formats: readonly Format[]): readonly Format[] {
  const seen = new Set<string>()
  return formats.filter((format) => {
    const shape = `${format.archetype} ${Math.round(Math.log(format.width / format.height) / RATIO_STEP)}`
    if (seen.has(shape)) return false
    seen.add(shape)
    return true
  })
}

/** All pieces of these formats; those that show one message of many are made for each. */
function proofJobs(kit: Kit): readonly Job[] {
  const contents = [...new Set(kit.formats.flatMap((format) => format.pieces.map((piece) => piece.content)))]
  const only = [...kit.formats.map((format) => format.id), ...contents]
  const jobs = plan({ ...kit, only }).jobs
  const made = new Set(jobs.map((job) => `${job.format.id} ${job.message?.id ?? ''}`))
  const others = kit.messages.flatMap((message) => plan({ ...kit, messages: [message], only }).jobs)
  return [...jobs, ...others.filter((job) => job.message && !made.has(`${job.format.id} ${job.message.id}`))]
}
