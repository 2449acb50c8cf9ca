import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Color, Skin } from '../../model/color.js'
import type { Asset } from '../../model/job.js'
import type { PrintSettings } from '../../model/press.js'
import type { PrintVector } from '../print-vector.js'
import { simplifySvg, type SimpleDrawing } from './simplify-svg.js'

type Build = Color['cmyk']

/** A color of a logo and the inks it is printed with. */
export interface LogoColor {
  readonly asset: Asset
  readonly hex: string
  readonly build: Build
  /** Whether nobody has given its inks: they are those of the output profile. */
  readonly guessed: boolean
}

/** The logos that stay curves, and what the user should hear of the others. */
export interface PrintVectors {
  readonly vectors: ReadonlyMap<string, PrintVector>
  /** Each color of each of these logos once. */
  readonly colors: readonly LogoColor[]
  /** Vector files that become pixels all the same. */
  readonly flattened: readonly { readonly asset: Asset; readonly why: string }[]
}

const profilePath = fileURLToPath(new URL('../../../assets/icc/FOGRA39L.icc', import.meta.url))

/** Inks by screen color: white paper, black ink alone, the theme's own colors, and what the user says above all. */
export function knownInks(skin: Skin, given: PrintSettings['inks'] = {}): ReadonlyMap<string, Build> {
  const own = Object.values(skin.roles).map(({ hex, cmyk }) => [hex.toUpperCase(), cmyk] as const)
  const said = Object.entries(given).map(([hex, build]) => [hex.toUpperCase(), [...build] as Build] as const)
  return new Map<string, Build>([...own, ['#FFFFFF', [0, 0, 0, 0]], ['#000000', [0, 0, 0, 100]], ...said])
}

/** Takes every SVG logo as shapes in inks: colors with a known build get that, others the profile's, which is told. */
export async function printVectors(assets: Iterable<Asset>, known: ReadonlyMap<string, Build>): Promise<PrintVectors> {
  const drawings: [Asset, Exclude<SimpleDrawing, { why: string }>][] = []
  const flattened: { asset: Asset; why: string }[] = []
  for (const asset of assets) {
    if (asset.mime !== 'image/svg+xml') continue
    const drawing = simplifySvg(asset.bytes)
    if ('why' in drawing) flattened.push({ asset, why: drawing.why })
    else drawings.push([asset, drawing])
  }
  const colorsOf = (drawing: (typeof drawings)[number][1]): string[] =>
    [...new Set(drawing.shapes.flatMap(({ fill, stroke }) => [fill, stroke?.color ?? null]))].filter(
      (hex) => hex !== null,
    )
  const strange = [...new Set(drawings.flatMap(([, drawing]) => colorsOf(drawing)))].filter((hex) => !known.has(hex))
  const inks = new Map([...known, ...(await convert(strange))])
  const inkOf = (hex: string): Build => inks.get(hex) ?? [0, 0, 0, 100]
  const vectors = new Map<string, PrintVector>()
  const colors: LogoColor[] = []
  for (const [asset, { width, height, shapes }] of drawings) {
    vectors.set(asset.id, {
      width,
      height,
      shapes: shapes.map(({ fill, stroke, ...shape }) => {
        if (stroke === null) return { ...shape, fill: fill === null ? null : inkOf(fill), stroke }
        const { color, ...line } = stroke
        return { ...shape, fill: fill === null ? null : inkOf(fill), stroke: { ...line, ink: inkOf(color) } }
      }),
    })
    const drawing = { width, height, shapes }
    colors.push(...colorsOf(drawing).map((hex) => ({ asset, hex, build: inkOf(hex), guessed: !known.has(hex) })))
  }
  return { vectors, colors, flattened }
}

/** Inks of the output profile in whole percent, by screen color. */
async function convert(colors: readonly string[]): Promise<Map<string, Build>> {
  if (colors.length === 0) return new Map()
  const pixels = Uint8Array.from(
    colors.flatMap((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
  )
  const inks = await sharp(pixels, { raw: { width: colors.length, height: 1, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile(profilePath)
    .raw()
    .toBuffer()
  return new Map(
    colors.map((hex, i) => [
      hex,
      Array.from(inks.subarray(i * 4, i * 4 + 4), (v) => Math.round((v / 255) * 100)) as unknown as Build,
    ]),
  )
}
