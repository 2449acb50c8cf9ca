import { join } from 'node:path'

import { z } from 'zod'

import type { Hotline } from '../model/theme.js'
import { check, valuesOf, type Checked } from './check.js'
import { dateField, plainField } from './fields.js'
import { readYaml } from './yaml-source.js'

const hotlineFileSchema = z.strictObject({
  hotlines: z.array(
    z.strictObject({
      number: z.string().regex(/^\d{3}$|^[\d ]{6,15}$/),
      label: plainField,
      short: plainField,
      /** Who may call, about what and when. */
      scope: plainField,
      /** Whether pieces carry it unless the user says otherwise. */
      onPieces: z.boolean(),
      asOf: dateField,
      sources: z.array(plainField).min(1),
    }),
  ),
})

type HotlineFile = z.infer<typeof hotlineFileSchema>

/** `<root>/assets/hotlines.yaml`, checked. */
export async function readHotlines(root: string): Promise<Checked<HotlineFile>> {
  return check(await readYaml(join(root, 'assets', 'hotlines.yaml')), hotlineFileSchema)
}

/** The lines that pieces carry by default, in the order of the file. */
export const defaultHotlines = (file: HotlineFile): Hotline[] =>
  file.hotlines.filter((h) => h.onPieces).map(({ number, label, short }) => ({ number, label, short }))

/** Every line of `<root>/assets/hotlines.yaml` with its scope and sources. */
export const listHotlines = async (root: string): Promise<HotlineFile['hotlines']> =>
  valuesOf(await readHotlines(root))[0].hotlines

/** The hotlines of `<root>/assets/hotlines.yaml` that pieces carry by default. */
export async function loadHotlines(root: string): Promise<Hotline[]> {
  const [file] = valuesOf(await readHotlines(root))
  return defaultHotlines(file)
}
