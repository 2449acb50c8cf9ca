import type { Piece } from '../model/format.js'
import type { Asset, Job } from '../model/job.js'
import type { SceneItem } from '../model/scene.js'
import { OWN_SHELL } from '../write/shell-store.js'
import { sha256 } from '../write/sha256.js'

/** A path longer than this is told by its length and ends: figures are the same but for their transform. */
const WHOLE = 240
const END = 60

/** Names of shells by their items, which are the same list for all units where a template draws them once. */
export type ShellKeys = WeakMap<readonly SceneItem[], { readonly design: readonly unknown[]; readonly key: string }>

/**
 * The name under which a page's shell is kept: everything that can change a pixel of it. `made` names code, fonts
 * and theme. The unit is not in it; what the template drew is, so that a shell that does follow its unit is its own,
 * and is kept for this run only. Found once for all jobs of the same design.
 */
export function shellKey(
  known: ShellKeys,
  job: Job,
  piece: Piece,
  shell: readonly SceneItem[],
  made: string,
  assets: ReadonlyMap<string, Asset>,
): string {
  const design = designOf(job, piece)
  const before = known.get(shell)
  if (before?.design.every((value, i) => value === design[i])) return before.key
  const key = keyAnew(job, piece, shell, made, assets)
  known.set(shell, { design, key })
  return key
}

/** What of a job decides its shell, but for pictures and hotlines. */
const partsOf = (
  { format, template, ground, message, messages, composition, half, event, headline, print }: Job,
  piece: Piece,
): readonly unknown[] => [
  format,
  piece,
  template,
  ground,
  message,
  // no two jobs share an empty list
  messages.length === 0 ? null : messages,
  composition,
  half,
  event,
  headline,
  print,
]

/** The same with all else: jobs whose values are the same things have the same name for the same shell. */
const designOf = (job: Job, piece: Piece): readonly unknown[] => [
  ...partsOf(job, piece),
  job.assets.emblem,
  job.assets.partners,
  job.unit.hotlines,
]

function keyAnew(
  job: Job,
  piece: Piece,
  shell: readonly SceneItem[],
  made: string,
  assets: ReadonlyMap<string, Asset>,
): string {
  const digestOf = (id: string | null): string | null => (id === null ? null : (assets.get(id)?.sha256 ?? id))
  const pictures = [job.assets.emblem, ...job.assets.partners].map(digestOf)
  const told = [made, ...partsOf(job, piece), pictures, outlineOf(shell, assets)]
  const isOwn = job.unit.hotlines !== undefined && piece.carries.includes('hotlines')
  return `${isOwn ? OWN_SHELL : ''}${sha256(JSON.stringify(told)).slice(0, 40)}`
}

/** What the items are and where they stand, in few words. */
function outlineOf(items: readonly SceneItem[], assets: ReadonlyMap<string, Asset>): readonly unknown[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'group':
        return [item.transform, item.clip, outlineOf(item.items, assets)]
      case 'fill':
        return [item.fill, item.rule, item.transform, item.told ?? shortened(item.d)]
      case 'image':
        return [assets.get(item.asset)?.sha256, item.box]
      case 'text':
        return [item.text, item.face, item.size, item.tracking, item.x, item.y, item.fill, item.arc]
    }
  })
}

const shortened = (d: string): string => (d.length <= WHOLE ? d : `${d.length} ${d.slice(0, END)} ${d.slice(-END)}`)
