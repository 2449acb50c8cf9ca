import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Color, Ground, GroundId, Role, Skin } from '../../src/model/color.js'
import { roleSchema } from '../../src/model/color.js'
import type { Asset } from '../../src/model/job.js'
import type { Scene, SceneItem } from '../../src/model/scene.js'

const ground: Ground = {
  bg: 'primary',
  head: 'ink',
  small: 'ink',
  em: 'white',
  figure: ['ink', 'deep', 'accent'],
  row: ['ink'],
  crowd: ['ink', 'deep'],
  texture: 'primaryTexture',
  weave: 'primary',
}

const colors: Partial<Record<Role, Color>> = {
  primary: { hex: '#F58220', cmyk: [0, 60, 100, 0] },
  ink: { hex: '#3A1650', cmyk: [80, 100, 0, 25] },
  white: { hex: '#FFFFFF', cmyk: [0, 0, 0, 0] },
}

/** A skin whose other roles are plain black in print, so that a wrong role shows at once. */
export const testSkin: Skin = {
  id: 'thu',
  roles: Object.fromEntries(
    roleSchema.options.map((role) => [role, colors[role] ?? { hex: '#000000', cmyk: [0, 0, 0, 100] }]),
  ) as Record<Role, Color>,
  grounds: { cam: ground, man: ground, kem: ground, hp: ground, dat: ground } satisfies Record<GroundId, Ground>,
  motif: 'vong-tay',
  yearInline: true,
}

export const rect = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`

/** A page of 400 × 300 (or as given): an orange ground, a clipped plum heart-ish curve, one line of "text", a white band. */
export const testScene = (change: Partial<Scene> = {}, extra: readonly SceneItem[] = []): Scene => {
  const { width = 400, height = 300, bleed = 0 } = change
  return {
    width,
    height,
    unit: 'px',
    bleed,
    safe: { x: 10, y: 10, width: width - 20, height: height - 20 },
    avoid: [],
    transparent: false,
    shell: [
      { kind: 'fill', d: rect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed), fill: 'primary' },
      {
        kind: 'group',
        transform: [2, 0, 0, 2, 0, 0],
        clip: rect(10, 10, 100, 60),
        items: [{ kind: 'fill', d: 'M20 40Q60 0 100 40C100 80 20 80 20 40Z', fill: 'ink' }],
      },
      ...extra,
    ],
    imprint: [
      { kind: 'fill', d: rect(-bleed, height - 60, width + 2 * bleed, 60 + bleed), fill: 'white' },
      {
        kind: 'text',
        text: 'I',
        slot: 'unit',
        use: 'display',
        face: 'bold',
        size: 40,
        tracking: 0,
        x: 20,
        y: height - 15,
        fill: 'ink',
        block: 'unit',
        line: 0,
        outline: {
          d: 'M100 0L200 0L200 -700Q150 -720 100 -700Z',
          advance: 0.3,
          ink: { x0: 0.1, y0: -0.71, x1: 0.2, y1: 0 },
        },
      },
    ],
    imprintRects: [{ x: 0, y: height - 60, width, height: 60 }],
    ...change,
  }
}

const asset = (
  id: string,
  kind: Asset['kind'],
  mime: Asset['mime'],
  bytes: Uint8Array,
  width: number,
  height: number,
): Asset => ({
  id,
  kind,
  mime,
  bytes,
  aspect: width / height,
  pixels: mime === 'image/svg+xml' ? null : { width, height },
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** A red photo, a half transparent green logo and a vector logo. */
export const testAssets = async (): Promise<Map<string, Asset>> => {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#C02020' } })
    .jpeg()
    .toBuffer()
  const logo = await sharp({
    create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 128, b: 0, alpha: 0.5 } },
  })
    .png()
    .toBuffer()
  const vector = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#00F"/></svg>',
  )
  return new Map([
    ['anh', asset('anh', 'photo', 'image/jpeg', photo, 300, 200)],
    ['logo', asset('logo', 'logo', 'image/png', logo, 60, 60)],
    ['vector', asset('vector', 'emblem', 'image/svg+xml', vector, 10, 10)],
  ])
}
