import { join } from 'node:path'

import { UserError } from '../model/diagnostic.js'
import { plainText } from '../text/marks.js'
import { check } from './check.js'
import { spanFor } from './resolve-theme.js'
import { campaignSchema } from './theme-schema.js'
import { readYaml } from './yaml-source.js'

/**
 * What people call a campaign (`Tháng hành động vì bình đẳng giới`): by its last name in a year in which it had none,
 * by its id where its file cannot be read, which is told by those who need all of it.
 */
export async function campaignName(root: string, campaign: string, year: number): Promise<string> {
  const source = await readYaml(join(root, 'themes', campaign, 'campaign.yaml')).catch((error: unknown) => {
    if (error instanceof UserError) return null
    throw error
  })
  const value = source && check(source, campaignSchema).value
  const name = value && (spanFor(value.names, year) ?? value.names.at(-1))
  return name ? plainText(name.short) : campaign
}
