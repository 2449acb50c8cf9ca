import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Phrase } from '../../text/fit.js'
import { type LockupStyle, lockup } from '../../text/lockup.js'
import type { Slot, TextItem } from '../../model/scene.js'
import { type CommonStage, HEADLINE_TRACKING } from '../stage.js'
import { type Block, setBlock } from './block.js'
import { yearLines } from './lead-name.js'

/** Room for a lockup, cap-top to last baseline; lengths in scene units. */
export interface LockupOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Largest size of the key words. */
  readonly keySize: number
  readonly slot: Slot
}

const HANG = 0.04
/** Key words in Black, what links them in the weight and near the size that supporting lines have in wide pieces. */
const STYLE: LockupStyle = {
  key: { face: 'black', tracking: HEADLINE_TRACKING, align: 'left' },
  link: { face: 'extrabold', tracking: -0.02, align: 'left' },
  linkSize: 0.56,
  hang: HANG,
}
/**
 * How much larger than even lines the key words must come out: below this they do not speak louder, and what links
 * them would be less than seven tenths of the even size.
 */
const LOUDER = 1.25

/** The phrase with its key words large on lines of their own; null where even lines of `evenSize` serve it better. */
export function lockupHead(
  stage: CommonStage,
  phrase: Phrase,
  keys: readonly string[],
  options: LockupOptions,
  evenSize: number,
): Block | null {
  const { fonts, ground } = stage
  const { x, y, slot } = options
  const set = lockup(fonts, phrase, keys, { ...options, maxSize: options.keySize }, STYLE)
  if (!set || set.size < LOUDER * evenSize) return null
  const texts = set.lines.map((line) => line.text)
  const lines = slot === 'name' ? yearLines(stage, texts, undefined) : texts
  const blocks = set.lines.map(({ key, down }, line) => {
    const { face, tracking } = key ? STYLE.key : STYLE.link
    const size = key ? set.size : STYLE.linkSize * set.size
    const block = setBlock(fonts, [lines[line] ?? ''], {
      x: x - HANG * size,
      y: y + down * set.size - CAP_HEIGHT * size,
      face,
      tracking,
      size,
      fill: key ? ground.em : ground.head,
      slot,
      use: 'display',
      id: slot,
    })
    return { ...block, items: block.items.map((item) => ({ ...(item as TextItem), line })) }
  })
  const first = blocks[0] as Block
  const last = blocks[blocks.length - 1] as Block
  const right = Math.max(...blocks.map((block) => block.right))
  const left = x - HANG * set.size
  return {
    items: blocks.flatMap((block) => block.items),
    top: y,
    bottom: last.bottom,
    left,
    right,
    width: right - left,
    height: last.bottom - y,
    riseAbove: first.riseAbove,
    fallBelow: last.fallBelow,
    size: set.size,
    pitch: last.pitch,
  }
}
