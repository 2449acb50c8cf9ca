import satori from 'satori'
import svgpath from 'svgpath'
import type { Face } from '../model/scene.js'
import { type Fonts } from '../text/fonts.js'
import { segments } from '../text/measure.js'
import type { LineRequest } from './line-request.js'

/** Text is set at this size, so one unit is a thousandth of an em: the font's own grid. */
const EM = 1000
/** Rows of the setting sheet are this far apart: more than the tallest capital and deepest dot. */
const ROW = 2000
/** Baseline of a row, by satori's rounding of ascent 1000 and descent 265 in a line of 1000. */
const BASELINE = 867

/** Outlines of lines as satori sets them, in their order; baseline at y 0. */
export async function setBySatori(requests: readonly LineRequest[], fonts: Fonts): Promise<readonly string[]> {
  if (requests.length === 0) return []
  const cuts = requests.flatMap((request) =>
    segments(fonts, request.text, request.face, request.tracking).map((segment) => ({ request, segment })),
  )
  const rows = cuts.map(({ request, segment }, index) => ({
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        left: 0,
        top: index * ROW,
        whiteSpace: 'pre',
        lineHeight: 1,
        fontSize: EM,
        fontFamily: request.face,
        letterSpacing: request.tracking * EM,
        color: '#000',
      },
      children: segment.text,
    },
  }))
  const sheet = { width: 100 * EM, height: cuts.length * ROW }
  const root = { type: 'div', props: { style: { display: 'flex', position: 'relative', ...sheet }, children: rows } }
  const svg = await satori(root as Parameters<typeof satori>[0], {
    ...sheet,
    fonts: satoriFonts(fonts),
    pointScaleFactor: 100,
  })
  const paths = [...svg.matchAll(/<path [^>]*\bd="([^"]*)"/g)].map((match) => match[1] ?? '')
  if (paths.length !== cuts.length) throw new Error(`satori set ${paths.length} of ${cuts.length} lines`)
  return requests.map((request) =>
    cuts
      .map(({ request: owner, segment }, index) =>
        owner === request ? moved(paths[index] ?? '', segment.x * EM, -index * ROW - BASELINE) : '',
      )
      .join(''),
  )
}

const satoriFonts = (fonts: Fonts): Parameters<typeof satori>[1]['fonts'] =>
  (Object.keys(fonts.data) as Face[]).map((face) => ({
    name: face,
    // satori reads the buffer of a view from its start, so it gets a copy of exactly the face's bytes
    data: fonts.data[face].slice().buffer,
    weight: 400 as const,
    style: 'normal' as const,
  }))

/** Translates satori's path and drops the zero-length lines it puts after every move and curve. */
function moved(d: string, dx: number, dy: number): string {
  let x = Number.NaN
  let y = Number.NaN
  return svgpath(d)
    .translate(dx, dy)
    .round(1)
    .iterate((segment) => {
      const [command, ...numbers] = segment as [string, ...number[]]
      if (command === 'Z') return [segment]
      const endX = numbers[numbers.length - 2] ?? Number.NaN
      const endY = numbers[numbers.length - 1] ?? Number.NaN
      const still = command === 'L' && endX === x && endY === y
      x = endX
      y = endY
      return still ? [] : [segment]
    })
    .toString()
}
