import type { Plan } from '../build/build-library.js'
import type { GroundId } from '../model/color.js'
import type { Lang } from './io.js'

/** Grounds by what they are in the colors of every campaign: one's orange is another's violet. */
const WORDS = {
  vi: {
    ground: {
      cam: 'nền màu chính',
      man: 'nền màu tối',
      kem: 'nền màu sáng',
      hp: 'nền màu nhấn',
      dat: 'nền màu đậm',
    } satisfies Record<GroundId, string>,
    total: (pieces: number, units: number) => `Cộng: ${pieces} sản phẩm${units > 1 ? ` cho ${units} đơn vị` : ''}`,
  },
  en: {
    ground: {
      cam: 'main color',
      man: 'dark ground',
      kem: 'light ground',
      hp: 'accent color',
      dat: 'deep color',
    } satisfies Record<GroundId, string>,
    total: (pieces: number, units: number) => `${pieces} pieces${units > 1 ? ` for ${units} units` : ''} in all`,
  },
} as const

/** What would be made, piece by piece, each unit under its name where there are several. */
export function planText({ jobs }: Plan, lang: Lang): string {
  const words = WORDS[lang]
  const units = new Set(jobs.map(({ unit }) => unit.slug)).size
  const lines = jobs.map(({ unit, path, format, ground }, i) => {
    const head = units > 1 && jobs[i - 1]?.unit !== unit ? `${unit.name}:\n` : ''
    return `${head}${path}  (${format.vi}; ${words.ground[ground]})\n`
  })
  return `${lines.join('')}${words.total(jobs.length, units)}\n`
}

/** The same, one JSON object a piece. */
export const planJson = (planned: Plan): string =>
  planned.jobs
    .map((job) => {
      const { format, unit, message, path, ground, composition } = job
      return `${JSON.stringify({ event: 'job', path, format: format.id, unit: unit.name, contents: job.pages.map((p) => p.content), ground, composition, message: message?.id ?? null })}\n`
    })
    .join('')
