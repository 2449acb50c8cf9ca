import { placeAt } from '../model/geometry.js'
import type { SceneItem, TextItem } from '../model/scene.js'
import { RING_RIBBON, RING_SIZE, type RingRibbon, ring } from '../motif/ring.js'
import { measure } from '../text/measure.js'
import { tooSmall } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Transparent frame for profile pictures: two people whose bodies are the ring, words on their ribbon (reference 18). */
export const avatarFrame: Template = {
  id: 'khung-anh',
  archetypes: ['khung'],
  contents: ['khung-anh'],
  draw,
}

/** The ribbon that holds a unit's name under the label: longer and a little wider. */
const LONG_RIBBON: RingRibbon = { radius: 455, width: 134, halfAngle: 82 }
/** How far words keep from the ribbon's ends, in degrees. */
const END = 6
const LABEL = { face: 'extrabold', tracking: 0.035, size: 58 } as const
const UNIT = { face: 'bold', tracking: 0.012, size: 36 } as const

function draw(stage: Stage): Drawing {
  const k = stage.width / RING_SIZE
  const withUnit = stage.carries('unit')
  const ribbon = withUnit ? LONG_RIBBON : RING_RIBBON
  const outer = ribbon.radius + ribbon.width / 2
  const span = 2 * (ribbon.halfAngle - END)
  const labelSize = Math.min(
    withUnit ? 53 : LABEL.size,
    sizeOnArc(stage, stage.theme.arc, LABEL, ribbon.radius, Math.min(span, 104)),
  )
  const labelRadius = withUnit ? outer - 61 : ribbon.radius + 0.43 * labelSize
  const onArc = (
    text: string,
    slot: 'label' | 'unit',
    style: typeof LABEL | typeof UNIT,
    size: number,
    r: number,
  ): TextItem => ({
    kind: 'text',
    text,
    slot,
    use: 'label',
    face: style.face,
    tracking: style.tracking,
    size: size * k,
    x: 0,
    y: 0,
    fill: 'ink',
    block: slot,
    line: 0,
    arc: { cx: (RING_SIZE / 2) * k, cy: (RING_SIZE / 2) * k, r: r * k },
  })
  const unitRadius = outer - 18
  const name = unitName(stage, unitRadius, span)
  const unit = withUnit ? [onArc(name.text, 'unit', UNIT, name.size, unitRadius)] : []
  const figures: SceneItem = {
    kind: 'group',
    transform: placeAt(0, 0, k),
    items: ring({ left: 'primary', right: 'deep', ribbon: 'white' }, ribbon),
  }
  const faint = withUnit && name.size * k < stage.format.minText
  return {
    shell: [figures, onArc(stage.theme.arc, 'label', LABEL, labelSize, labelRadius)],
    imprint: unit,
    // the name bows along the rim, so its box is the ribbon's; the label above it is the same for every unit
    imprintRects: withUnit ? [{ x: 0, y: stage.height * 0.3, width: stage.width, height: stage.height * 0.7 }] : [],
    problems: faint ? [tooSmall(stage, name.text)] : [],
  }
}

/** The full name where it is read well on the ribbon, else the official short form. */
function unitName(stage: Stage, r: number, span: number): { text: string; size: number } {
  const { unit, unitShort } = stage.words
  const sized = [unit.text, unitShort.text].map((text) => ({
    text,
    size: Math.min(UNIT.size, sizeOnArc(stage, text, UNIT, r, span)),
  }))
  const [full, short] = sized as [{ text: string; size: number }, { text: string; size: number }]
  return full.size >= 0.85 * UNIT.size || full.size >= short.size ? full : short
}

/** The size at which a line takes `degrees` of a circle. */
const sizeOnArc = (stage: Stage, text: string, style: typeof LABEL | typeof UNIT, r: number, degrees: number): number =>
  (r * degrees * Math.PI) / 180 / measure(stage.fonts, text, style.face, style.tracking)
