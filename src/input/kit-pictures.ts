import { UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Asset } from '../model/job.js'

/** Collects the kit's pictures; a faulty one keeps its place under its path so that only its pieces fail. */
export function createPictures() {
  const assets = new Map<string, Asset>()
  const faults = new Map<string, readonly Diagnostic[]>()
  const warnings: Diagnostic[] = []
  const load = async (file: string | null, kind: Asset['kind']): Promise<string | null> => {
    if (file === null) return null
    try {
      // what opens pictures is loaded only where there are any
      const { loadAsset } = await import('./asset.js')
      const loaded = await loadAsset(file, kind)
      assets.set(loaded.asset.id, loaded.asset)
      warnings.push(...loaded.warnings)
      return loaded.asset.id
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.set(file, error.diagnostics)
      return file
    }
  }
  return { assets, faults, warnings, load }
}
