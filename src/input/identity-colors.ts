import { access } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { colorSchema, roleSchema, type Color, type Role } from '../model/color.js'
import { check, type Checked } from './check.js'
import { plainField } from './fields.js'
import { readYaml } from './yaml-source.js'

/** Official colors beside the official emblem: screen value and inks of the roles that the dispatch gives. */
export const COLORS_FILE = 'mau.yaml'

const colorsSchema = z.strictObject({
  source: plainField,
  roles: z.partialRecord(roleSchema, colorSchema),
})

/** Official colors by role; empty where the folder has none. */
export type OfficialColors = Partial<Readonly<Record<Role, Color>>>

/** Reads `mau.yaml` of an identity folder. */
export async function readIdentityColors(folder: string): Promise<Checked<OfficialColors>> {
  const file = join(folder, COLORS_FILE)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) return { value: {}, diagnostics: [] }
  const { value, diagnostics } = check(await readYaml(file), colorsSchema)
  return { value: value === null ? null : value.roles, diagnostics }
}
