import { createStage, sceneOf, type LayoutResources } from '../layout/layout-job.js'
import { setText } from '../layout/set-text.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { PreflightContext } from '../preflight/context.js'
import { type CheckedShell, preflightImprint, preflightShell } from '../preflight/preflight-shell.js'
import type { ShapeCache } from '../preflight/shape.js'
import { shellKey, type ShellKeys } from './shell-key.js'
import type { ShellStore } from '../write/shell-store.js'

/** What laying out pages needs beside the job. */
export interface PageResources extends LayoutResources {
  readonly shapes: ShapeCache
  readonly shells: ShellStore
  /** Digest of code, fonts and theme. */
  readonly made: string
  /** Names of shells found before; a run shares them. */
  readonly shellKeys?: ShellKeys | undefined
}

/** One page: its imprint set and checked, its shell drawn only where it is not kept. */
export interface LaidPage {
  /** Name of the shell among those kept. */
  readonly key: string
  /** The page with the imprint alone. */
  readonly imprint: Scene
  /** The same with the shell's items as the template left them, their words without outlines. */
  readonly unset: Scene
  /** The page with shell and imprint. */
  readonly whole: () => Promise<Scene>
  readonly findings: readonly Diagnostic[]
}

const checkedShellCodec = {
  ending: 'check',
  size: (shell: CheckedShell): number => 4 * JSON.stringify(shell).length,
  write: (shell: CheckedShell): readonly Uint8Array[] => [new TextEncoder().encode(JSON.stringify(shell))],
  read: (bytes: Uint8Array): CheckedShell => JSON.parse(new TextDecoder().decode(bytes)) as CheckedShell,
}

/** Lays out and preflights every page of a job. */
export async function layPages(job: Job, resources: PageResources): Promise<readonly LaidPage[]> {
  const pages: LaidPage[] = []
  const { shellKeys = new WeakMap() } = resources
  for (const piece of job.pages) {
    const { theme, fonts, assets, shapes } = resources
    const drawing = resources.findTemplate(job, piece).draw(createStage(job, piece, resources))
    const key = shellKey(shellKeys, job, piece, drawing.shell, resources.made, assets)
    const context: PreflightContext = { job, theme, piece, fonts, assets, shapes }
    const imprint = sceneOf(job, drawing, { shell: [], imprint: await setText(drawing.imprint, fonts) })
    const whole = async (): Promise<Scene> => ({ ...imprint, shell: await setText(drawing.shell, fonts) })
    const shell = await resources.shells.get(key, checkedShellCodec, async () => preflightShell(await whole(), context))
    const findings = [...drawing.problems, ...shell.findings, ...preflightImprint(imprint, shell, context)]
    pages.push({ key, imprint, unset: { ...imprint, shell: drawing.shell }, whole, findings })
  }
  return pages
}

/** What is found on all pages, each thing once. */
export const findingsOf = (pages: readonly LaidPage[]): readonly Diagnostic[] => [
  ...new Map(pages.flatMap((page) => page.findings).map((found) => [`${found.code} ${found.message}`, found])).values(),
]
