import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roleSchema, type Role, type Skin } from '../../src/model/color.js'
import type { Rect } from '../../src/model/geometry.js'
import type { Asset } from '../../src/model/job.js'
import type { Scene } from '../../src/model/scene.js'
import type { PageBoxes } from '../../src/render/pdf/page-boxes.js'
import { renderPdf } from '../../src/render/pdf/render-pdf.js'
import { rasterize } from '../../src/render/png/rasterize.js'
import { renderSvg } from '../../src/render/svg/render-svg.js'
import { distance, type Distance, readPart, writeDifference } from './pictures.js'
import { RASTERIZERS, type Rasterizer } from './rasterizers.js'

/** A print file with the scenes it was made of; pictures among the assets are SVG in colors of the skin. */
export interface DrawnFile {
  readonly name: string
  readonly pdf: string
  readonly scenes: readonly Scene[]
  readonly boxes: PageBoxes
  readonly skin: Skin
  readonly assets: ReadonlyMap<string, Asset>
}

export interface Comparison extends Distance {
  readonly name: string
  readonly rasterizer: string
}

/** What a picture of a print file may differ by from the one we draw: smoothing of edges, and nothing else. */
export const GEOMETRY_LIMITS: Distance = { mean: 1, off: 0.0025 }

/** What each role looks like in each rasterizer, by its name. */
export type Looks = ReadonlyMap<string, Readonly<Record<Role, string>>>

/** Pixels per inch that pages are compared at; larger ones at fewer, so that they have about as many as an A2 sheet. */
const DPI = 100
const MOST_PIXELS = 4_000_000

/**
 * Every page in every rasterizer beside the same scene as our PNG writer draws it, as many pixels, each role in the color
 * the rasterizer gives to its inks. No picture is moved to fit: a pixel's place on the page follows from the
 * boxes alone, and is used as it is, whole or not. With `folder`, pictures of the differences are left there.
 */
export async function compareGeometry(file: DrawnFile, looks: Looks, folder?: string): Promise<Comparison[]> {
  const work = await mkdtemp(join(tmpdir(), 'bo-kit-geometry-'))
  try {
    const found: Comparison[] = []
    const [, , width, height] = file.boxes.media
    const dpi = Math.min(DPI, Math.floor(72 * Math.sqrt(MOST_PIXELS / (width * height))))
    for (const [i, scene] of file.scenes.entries()) {
      for (const rasterizer of RASTERIZERS) {
        const target = join(work, `${rasterizer.name}-${i}`)
        await rasterizer.draw(file.pdf, i + 1, dpi, target)
        const { part, area } = commonPart(file.boxes, rasterizer, dpi)
        const theirs = await readPart(`${target}.png`, part, rasterizer.fine)
        const hex = looks.get(rasterizer.name)
        if (!hex) throw new Error(`no colors of ${rasterizer.name}`)
        const svg = renderSvg(scene, file.skin, recolor(file, hex), {
          area: 'bleed',
          window: { rect: area, width: part.width, height: part.height },
          overrideHex: hex,
        })
        const ours = await rasterize(svg, part.width)
        const name = file.scenes.length > 1 ? `${file.name}, page ${i + 1}` : file.name
        found.push({ name, rasterizer: rasterizer.name, ...distance(ours, theirs) })
        if (folder !== undefined) {
          await mkdir(folder, { recursive: true })
          await writeDifference(ours, theirs, join(folder, `${name} ${rasterizer.name}.png`.replaceAll(/[ ,/]+/g, '-')))
        }
      }
    }
    return found
  } finally {
    await rm(work, { recursive: true })
  }
}

/** Whole pixels of a rasterizer's picture that lie within the bleed, and where on the scene they are. */
function commonPart(
  { media, bleed, trim, perUnit }: PageBoxes,
  { above }: Rasterizer,
  dpi: number,
): { part: Rect; area: Rect } {
  const perPoint = dpi / 72
  const top = above(media[3], dpi)
  const across = (x: number): number => x * perPoint
  const down = (y: number): number => top + (media[3] - y) * perPoint
  const [x0, x1] = [Math.ceil(across(bleed[0])), Math.floor(across(bleed[2]))]
  const [y0, y1] = [Math.ceil(down(bleed[3])), Math.floor(down(bleed[1]))]
  const length = (pixels: number): number => pixels / perPoint / perUnit
  return {
    part: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    area: {
      x: length(x0 - across(trim[0])),
      y: length(y0 - down(trim[3])),
      width: length(x1 - x0),
      height: length(y1 - y0),
    },
  }
}

/** Logos in the colors that the rasterizer gives to the roles they are painted in. */
function recolor({ assets, skin }: DrawnFile, hex: Readonly<Record<Role, string>>): ReadonlyMap<string, Asset> {
  const known = new Map(roleSchema.options.map((role) => [skin.roles[role].hex.toUpperCase(), hex[role]]))
  const recolored = (bytes: Uint8Array): Uint8Array =>
    new TextEncoder().encode(
      new TextDecoder().decode(bytes).replaceAll(/#[\dA-F]{6}\b/gi, (color) => known.get(color.toUpperCase()) ?? color),
    )
  return new Map([...assets].map(([id, asset]) => [id, { ...asset, bytes: recolored(asset.bytes) }]))
}

const PATCH = 10

/** Draws a patch of every role and reads what each rasterizer makes of it. */
export async function readLooks(skin: Skin, profile: Uint8Array): Promise<Looks> {
  const roles = roleSchema.options
  const [width, height] = [roles.length * PATCH, PATCH]
  const patch = (x: number): string => `M${x} 0L${x + PATCH} 0L${x + PATCH} ${PATCH}L${x} ${PATCH}Z`
  const scene: Scene = {
    width,
    height,
    unit: 'mm',
    bleed: 0,
    safe: { x: 0, y: 0, width, height },
    avoid: [],
    transparent: false,
    shell: roles.map((role, i) => ({ kind: 'fill', d: patch(i * PATCH), fill: role })),
    imprint: [],
    imprintRects: [],
  }
  const work = await mkdtemp(join(tmpdir(), 'bo-kit-colors-'))
  try {
    const pdf = join(work, 'colors.pdf')
    const meta = { title: 'colors', alts: ['colors'], lang: 'vi-VN', date: '2024-01-01' } as const
    const settings = { pdfx: '1a', large: 'tenth' } as const
    await writeFile(pdf, renderPdf({ pages: [scene], skin, images: new Map(), profile, meta, settings }))
    const looks = new Map<string, Readonly<Record<Role, string>>>()
    for (const { name, draw, fine } of RASTERIZERS) {
      await draw(pdf, 1, DPI, join(work, name))
      const pixel = async (i: number): Promise<string> => {
        const middle = (mm: number): number => Math.floor((mm / 25.4) * DPI)
        const at = { x: middle((i + 0.5) * PATCH), y: middle(PATCH / 2), width: 1, height: 1 }
        const { data } = await readPart(`${join(work, name)}.png`, at, fine)
        return `#${Buffer.from(data).toString('hex')}`
      }
      const colors = await Promise.all(roles.map(async (role, i) => [role, await pixel(i)] as const))
      looks.set(name, Object.fromEntries(colors) as Record<Role, string>)
    }
    return looks
  } finally {
    await rm(work, { recursive: true })
  }
}
