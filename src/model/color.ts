import { z } from 'zod'

/**
 * What a fill is for, never what color it has: a skin gives each role its sRGB value and its CMYK build.
 * `…Raised` is one step lighter than its ground (rows that stand behind), `…Texture` lies under text.
 */
export const roleSchema = z.enum([
  'primary',
  'deep',
  'accent',
  'ink',
  'paper',
  'white',
  'blush',
  'emphasis',
  'photo',
  'inkRaised',
  'primaryRaised',
  'deepRaised',
  'inkTexture',
  'primaryTexture',
  'deepTexture',
  'accentTexture',
  'paperTexture',
])
export type Role = z.infer<typeof roleSchema>

/** One role's values: `hex` is sRGB, `cmyk` the theme's own ink build in percent. */
export const colorSchema = z.strictObject({
  hex: z.string().regex(/^#[0-9A-F]{6}$/),
  cmyk: z.tuple([z.number(), z.number(), z.number(), z.number()]).refine((c) => c.every((v) => v >= 0 && v <= 100)),
})
export type Color = z.infer<typeof colorSchema>

/** The five grounds ("nền"): orange, plum, cream, amber, earth in November; the ids stay in every skin. */
export const groundIdSchema = z.enum(['cam', 'man', 'kem', 'hp', 'dat'])
export type GroundId = z.infer<typeof groundIdSchema>

/** What stands on a ground: `small` is for text under 24 px at 1080 or 18 pt in print, `em` for the one emphasis. */
export const groundSchema = z.strictObject({
  bg: roleSchema,
  head: roleSchema,
  small: roleSchema,
  em: roleSchema,
  /** Left body, right body, inner heart of the couple. */
  figure: z.tuple([roleSchema, roleSchema, roleSchema]),
  /** Colors of people in a row, cycled. */
  row: z.array(roleSchema).min(1),
  /** Colors of a crowd's rows, back to front. */
  crowd: z.array(roleSchema).min(2),
  texture: roleSchema,
  /** Color of the gap where one arm passes under the other. */
  weave: roleSchema,
})
export type Ground = z.infer<typeof groundSchema>

/** Everything a campaign's look varies: role values, grounds, motif variant and layout flags. */
export interface Skin {
  readonly id: string
  readonly roles: Readonly<Record<Role, Color>>
  readonly grounds: Readonly<Record<GroundId, Ground>>
  /** `gia-dinh` adds the child to the couple. */
  readonly motif: 'vong-tay' | 'gia-dinh'
  /** Whether "năm 2024" may stand on the name's last line; otherwise it gets its own. */
  readonly yearInline: boolean
}
