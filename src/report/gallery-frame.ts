import type { Skin } from '../model/color.js'
import type { Matrix } from '../model/geometry.js'
import type { SceneItem } from '../model/scene.js'
import { couple, CROP_Y, TOP, WIDTH } from '../motif/couple.js'
import { parseMarked, plainText } from '../text/marks.js'
import { boundWords } from './bound-words.js'
import type { GalleryInput } from './gallery-input.js'
import { galleryStyle } from './gallery-style.js'

/** What the galleries of all units of a campaign-year have in common. */
export interface GalleryFrame {
  /** The campaign's name as plain text. */
  readonly campaign: string
  /** Name and slogan as a heading breaks them. */
  readonly heading: string
  readonly slogan: string | null
  /** An unmarked name as a heading breaks it. */
  readonly bound: (name: string) => string
  /** Style sheet in the campaign's colors. */
  readonly style: string
  /** The couple as an SVG element. */
  readonly figure: string
  /** Place in the list of formats, and group, by the format's id. */
  readonly formats: ReadonlyMap<string, { readonly index: number; readonly group: string }>
}

/** Draws it: once for all pages that are written in a row. */
export const galleryFrame = ({
  theme,
  formats,
  grade,
}: Pick<GalleryInput, 'theme' | 'formats' | 'grade'>): GalleryFrame => ({
  campaign: plainText(theme.name),
  heading: boundWords(parseMarked(theme.name)),
  slogan: theme.slogan === null ? null : boundWords(parseMarked(theme.slogan)),
  bound: (name) => (grade ? boundWords(grade(name)) : name),
  style: galleryStyle(theme.skin),
  figure: figure(theme.skin),
  formats: new Map(formats.map(({ id, group }, index) => [id, { index, group }])),
})

/** The couple, as on the pieces themselves, its loop cut by the white line at the head's lower edge. */
function figure(skin: Skin): string {
  const [left, right, inner] = skin.grounds.man.figure
  const items = couple(
    { left, right, inner, weave: 'ink', ribbon: 'white' },
    { weave: false, child: skin.motif === 'gia-dinh' },
  )
  const box = `${-WIDTH / 2} ${TOP} ${WIDTH} ${CROP_Y - TOP}`
  return `<svg class="couple" viewBox="${box}" aria-hidden="true">${items.map((item) => drawn(item, skin)).join('')}</svg>`
}

const drawn = (item: SceneItem, skin: Skin): string => {
  if (item.kind !== 'fill') return ''
  const move = (m: Matrix): string => ` transform="matrix(${m.join(' ')})"`
  return `<path fill="${skin.roles[item.fill].hex}"${item.transform ? move(item.transform) : ''} d="${item.d}"/>`
}
