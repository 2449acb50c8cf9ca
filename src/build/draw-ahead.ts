import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'
import { builtData } from '../make/code-digest.js'
import { createMemory } from '../input/memory.js'
import { resolveKit } from '../input/resolve-kit.js'
import type { ThemeRef } from '../input/themes.js'
import type { Engine } from '../make/load-engine.js'
import { NOTHING_ASKED } from '../model/kit.js'
import { planJobs } from '../plan/plan.js'
import { plainText } from '../text/marks.js'

/** Whose images are drawn to have their shells: nearly every office's name takes the same ones. */
const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'

export interface DrawAhead {
  /** Folder that holds `assets` and `themes`. */
  readonly root: string
  /** Folder where shells are kept. */
  readonly cache: string
  readonly signal: AbortSignal
}

/** The campaign's name that year, and how many images have their shells kept. */
export interface DrawnAhead {
  readonly name: string
  readonly pieces: number
}

/**
 * Draws a theme's images for the screen once and keeps their shells and those of their pictures in the preview page, so
 * that an office's first image need not wait for them; the images themselves are thrown away. Throws what is wrong with the theme.
 */
export async function drawAhead(
  { campaign, year }: ThemeRef,
  engine: Engine,
  { root, cache, signal }: DrawAhead,
): Promise<DrawnAhead> {
  const input = { ...NOTHING_ASKED, campaign, year, unit: UNIT }
  const resolved = await resolveKit(root, input, 'default', { memory: createMemory(cache, engine.code, builtData()) })
  const jobs = [...planJobs(resolved.kit)].filter(({ format }) => format.medium === 'screen')
  const output = await mkdtemp(join(tmpdir(), 'bo-kit-ve-san-'))
  try {
    const { pieces } = await build({ theme: resolved.kit.theme, jobs }, resolved, engine, {
      output,
      cache,
      signal,
      concurrency: 2,
      onOutcome: () => undefined,
    })
    return { name: plainText(resolved.kit.theme.name), pieces }
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}
