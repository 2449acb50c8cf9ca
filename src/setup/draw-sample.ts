import type { Engine } from '../make/load-engine.js'
import { setText } from '../layout/set-text.js'
import { type Color, type Ground, type Role, roleSchema, type Skin } from '../model/color.js'
import type { Scene, SceneItem, TextItem } from '../model/scene.js'
import { rasterize } from '../render/png/rasterize.js'
import { renderSvg } from '../render/svg/render-svg.js'
import { sha256 } from '../write/sha256.js'

/** What a healthy machine draws: size and SHA-256 of the raw pixels. */
export const SAMPLE = {
  width: 320,
  height: 160,
  sha256: '55bad8f28e368ad6807f48767971d79045f9ff51d9cdaba814a53bbb638b8774',
} as const

/** Its own colors and shapes, so that a new look of a campaign is no change of the sample. */
const HEX: Partial<Record<Role, string>> = { primary: '#F0640F', ink: '#3B0F26', accent: '#FFB000', white: '#FFFFFF' }
const GROUND = 'M0 0L320 0L320 160L0 160Z'
const HEART = 'M250 120C205 92 196 70 208 54C222 37 244 44 250 62C256 44 278 37 292 54C304 70 295 92 250 120Z'
const HEAD = 'M250 20C259 20 266 27 266 36C266 45 259 52 250 52C241 52 234 45 234 36C234 27 241 20 250 20Z'

/** Sets text, draws figures and makes pixels, from fonts to raster, the same way as a piece of the kit. */
export async function drawSample({
  fonts,
}: Pick<Engine, 'fonts'>): Promise<{ readonly width: number; readonly height: number; readonly sha256: string }> {
  const { width, height } = SAMPLE
  const items: readonly SceneItem[] = [
    { kind: 'fill', d: GROUND, fill: 'primary' },
    {
      kind: 'group',
      clip: 'M200 0L300 0L300 112L200 112Z',
      items: [
        { kind: 'fill', d: HEART, fill: 'ink' },
        { kind: 'fill', d: HEAD, fill: 'accent' },
      ],
    },
    // every tone and stacked mark: what a machine that sets Vietnamese wrongly gets wrong first
    line('black', 30, 'ink', 'Ưu, ẵm, ỗng', 50),
    line('medium', 11, 'white', 'Bảo hiểm xã hội, Đắk Lắk, tự nguyện, hưởng ứng', 145),
  ]
  const scene: Scene = {
    width,
    height,
    unit: 'px',
    bleed: 0,
    safe: { x: 0, y: 0, width, height },
    avoid: [],
    transparent: false,
    shell: await setText(items, fonts),
    imprint: [],
    imprintRects: [],
  }
  const raster = await rasterize(renderSvg(scene, SKIN, new Map(), { area: 'trim' }), width)
  return { width: raster.width, height: raster.height, sha256: sha256(raster.data) }
}

const line = (face: TextItem['face'], size: number, fill: Role, text: string, y: number): TextItem => ({
  kind: 'text',
  text,
  slot: 'label',
  use: 'display',
  face,
  size,
  tracking: 0,
  x: 12,
  y,
  fill,
  block: text,
  line: 0,
})

const ground: Ground = {
  bg: 'primary',
  head: 'white',
  small: 'ink',
  em: 'ink',
  figure: ['ink', 'accent', 'white'],
  row: ['ink'],
  crowd: ['ink', 'white'],
  texture: 'primary',
  weave: 'ink',
}

const SKIN: Skin = {
  id: 'mau',
  roles: Object.fromEntries(
    roleSchema.options.map((role) => [role, { hex: HEX[role] ?? '#000000', cmyk: [0, 0, 0, 100] }]),
  ) as Record<Role, Color>,
  grounds: { cam: ground, man: ground, kem: ground, hp: ground, dat: ground },
  motif: 'vong-tay',
  yearInline: true,
}
