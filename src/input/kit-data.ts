import { join } from 'node:path'
import type { Format } from '../model/format.js'
import type { Seal } from '../model/provenance.js'
import type { Theme } from '../model/theme.js'
import type { CheckedIdentity } from './identity-lock.js'
import { findIdentity, type IdentityFiles } from './identity.js'
import type { Memory } from './memory.js'
import type { ListedUnit } from './units.js'

/** What a kit is resolved with: all that lies below `assets` and `themes`. */
export interface KitData {
  readonly theme: Theme
  readonly formats: readonly Format[]
  readonly seal: Seal | null
  readonly identity: IdentityFiles
  readonly lock: CheckedIdentity
}

/** Reads theme, formats and identity; what reads YAML is loaded only where something has changed. */
export async function loadKitData(
  root: string,
  campaign: string,
  year: number,
  acceptIdentity: boolean,
  { recall }: Memory,
): Promise<KitData> {
  const place = join(root, 'themes', campaign)
  const sources = [
    ...['formats', 'grounds.yaml', 'hotlines.yaml'].map((name) => join(root, 'assets', name)),
    join(place, 'campaign.yaml'),
    join(place, String(year)),
  ]
  const identity = findIdentity(root, campaign, year)
  const [data, lock] = await Promise.all([
    recall(`bo-${campaign}-${year}`, sources, async () => {
      const [{ loadTheme }, { loadFormats }, { loadSeal }] = await Promise.all([
        import('./themes.js'),
        import('./formats.js'),
        import('./theme-seal.js'),
      ])
      const [theme, formats, seal] = await Promise.all([
        loadTheme(root, campaign, year),
        loadFormats(root),
        loadSeal(root, campaign, year),
      ])
      return { theme, formats, seal }
    }),
    checkedIdentity(identity, acceptIdentity),
  ])
  return { ...data, identity, lock }
}

async function checkedIdentity({ folder, isFilled }: IdentityFiles, accepted: boolean): Promise<CheckedIdentity> {
  if (!isFilled) return { digest: null, diagnostics: [] }
  const { checkIdentity } = await import('./identity-lock.js')
  return checkIdentity(folder, accepted)
}

/** The built-in lists in the order that names are looked up in. */
export const loadListedUnits = (root: string, { recall }: Memory): Promise<readonly ListedUnit[]> =>
  recall('don-vi', [join(root, 'assets', 'units')], async () => (await import('./units.js')).loadAllUnits(root))
