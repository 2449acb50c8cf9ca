import type { LogoInk } from '../../model/job.js'
import { ARTWORK_NAMES, buildWords } from '../ink-words.js'
import type { OrderItem } from './order-item.js'
import { type Pen, STYLES } from './page-pen.js'

const ROW = 5
const HEAD = 9
/** Left edges of the columns, as shares of the width. */
const COLUMNS = { hex: 0.2, build: 0.34, note: 0.56 } as const

const WARNING =
  'Màu “tạm quy đổi” chưa có công thức của chủ logo: in thử, đối chiếu với mẫu màu và hỏi lại đơn vị trước khi in hàng loạt.'

/** The colors of all vector logos of an order, each once. */
export const logoInks = (items: readonly Pick<OrderItem, 'inks'>[]): readonly LogoInk[] => [
  ...new Map(
    items.flatMap(({ inks }) => inks.map((ink) => [`${ink.of} ${ink.hex} ${ink.build.join()}`, ink])),
  ).values(),
]

const warningHeight = (pen: Pen, inks: readonly LogoInk[], width: number): number =>
  inks.some(({ guessed }) => guessed) ? pen.heightOf(WARNING, width, STYLES.alarm) + 1 : 0

/** Height of the table; 0 where no logo is printed in curves. */
export const inksHeight = (pen: Pen, inks: readonly LogoInk[], width: number): number =>
  inks.length === 0 ? 0 : HEAD + inks.length * ROW + warningHeight(pen, inks, width) + 2

/** What each color of a vector logo is printed in, and which of them nobody has given inks for. */
export function drawInks(pen: Pen, inks: readonly LogoInk[], x: number, y: number, width: number): void {
  if (inks.length === 0) return
  pen.rule(x, y, width)
  pen.write('Mực in của logo', x, y + 2.4, width, STYLES.heading)
  let at = y + HEAD
  for (const [i, { of, hex, build, guessed }] of inks.entries()) {
    const block = `muc-${i + 1}`
    const cell = (text: string, share: number, line: number): void =>
      void pen.write(text, x + share * width, at, width, guessed ? STYLES.strong : STYLES.body, { block, line })
    cell(ARTWORK_NAMES[of], 0, 0)
    cell(hex, COLUMNS.hex, 1)
    cell(buildWords(build), COLUMNS.build, 2)
    cell(guessed ? 'tạm quy đổi, chưa có công thức' : 'có công thức', COLUMNS.note, 3)
    at += ROW
  }
  if (warningHeight(pen, inks, width) > 0) pen.write(WARNING, x, at + 0.6, width, STYLES.alarm)
}
