import { join } from 'node:path'
import { UserError } from '../model/diagnostic.js'
import type { Unit } from '../model/unit.js'
import { loadManifest } from '../write/manifest-file.js'

/** Units with folder names that no other unit's kit stands in already: `xa-an-binh` may be An Bình or Ân Bình. */
export async function settleFolders(units: readonly Unit[], folder: string): Promise<readonly Unit[]> {
  const taken = new Set<string>()
  const settled: Unit[] = []
  for (const unit of units) {
    let slug = unit.slug
    for (let n = 2; taken.has(slug) || (await isOthers(join(folder, slug), unit)); n++) slug = `${unit.slug}-${n}`
    taken.add(slug)
    settled.push({ ...unit, slug })
  }
  return settled
}

/** Whether the folder holds the kit of a unit of another name or parent. */
async function isOthers(folder: string, unit: Unit): Promise<boolean> {
  try {
    const manifest = await loadManifest(folder)
    if (manifest === null) return false
    const { name, parent } = manifest.unit
    return name !== unit.name || (parent !== null && unit.parent !== null && parent !== unit.parent)
  } catch (error) {
    // a record that cannot be read belongs to nobody; the new one takes its place
    if (error instanceof UserError) return false
    throw error
  }
}
