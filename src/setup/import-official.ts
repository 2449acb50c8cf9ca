import { join } from 'node:path'

import { importIdentity, lockIdentity, type ImportedIdentity } from '../input/import-identity.js'
import { loadTheme } from '../input/themes.js'
import { preflightSkin } from '../preflight/preflight-skin.js'

/** The theme whose slot is filled, and on what ground the files may be used. */
export interface OfficialTarget {
  readonly campaign: string
  readonly year: number
  readonly license: string | null
}

/**
 * Takes official files from a folder or ZIP into a theme's slot, or locks those that lie there where `source` is null;
 * says what official colors would do to contrast and ink.
 */
export async function importOfficial(
  root: string,
  source: string | null,
  target: OfficialTarget,
): Promise<ImportedIdentity> {
  const { campaign, year, license } = target
  // an unknown campaign or year is told before anything is read
  await loadTheme(root, campaign, year)
  const folder = join(root, 'themes', campaign, String(year), 'identity')
  const taken = source === null ? await lockIdentity(folder, license) : await importIdentity(source, folder, license)
  const { skin } = await loadTheme(root, campaign, year)
  return { ...taken, diagnostics: [...taken.diagnostics, ...preflightSkin(skin)] }
}
