import type { Matrix } from '../../model/geometry.js'
import { round } from '../number.js'
import { drawOutline, drawPath } from '../pdf/content.js'
import { matrixOperator, pathOperators } from '../pdf/operators.js'
import type { KnownOutlines } from '../pdf/outline-operators.js'

interface Tag {
  /** `/path` where an element ends. */
  readonly name: string
  readonly attributes: string
}

/** The tags of a drawing of ours, in which no attribute holds an angle bracket. */
function* tagsOf(svg: string): Generator<Tag> {
  for (let start = svg.indexOf('<'); start >= 0;) {
    const end = svg.indexOf('>', start)
    if (end < 0) return
    const name = /^\/?\w*/.exec(svg.slice(start + 1, start + 20))?.[0] ?? ''
    yield { name, attributes: svg.slice(start + 1 + name.length, end) }
    start = svg.indexOf('<', end)
  }
}

const attribute = (attributes: string, name: string): string | null => {
  const start = attributes.indexOf(` ${name}="`)
  if (start < 0) return null
  const from = start + name.length + 3
  return attributes.slice(from, attributes.indexOf('"', from))
}

const numbersOf = (text: string): number[] => text.split(/[\s,]+/).map(Number)

const matrixOf = (transform: string): Matrix => numbersOf(transform.slice(7, -1)) as unknown as Matrix

const colorOf = (hex: string): string =>
  `${[1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 4)).join(' ')} rg`

/** Decimals of lengths that stand in no matrix: a small picture's own units are millimeters or pixels. */
const DIGITS = 3

/**
 * What one of our own SVG drawings shows, as operators in the square from 0 0 to 1 1, y upwards; null where it holds
 * more than filled paths, groups and clips.
 */
export function svgOperators(svg: string, known: KnownOutlines): string | null {
  const box = numbersOf(attribute(svg.slice(0, svg.indexOf('>')), 'viewBox') ?? '')
  const [x = 0, y = 0, width = 0, height = 0] = box
  if (!(width > 0 && height > 0)) return null
  const clips = new Map<string, string>()
  const out: string[] = ['q', matrixOperator([1 / width, 0, 0, -1 / height, -x / width, 1 + y / height])]
  let clip: string | null = null
  for (const { name, attributes } of tagsOf(svg)) {
    switch (name) {
      case 'svg':
      case '/svg':
      case 'defs':
      case '/defs':
        break
      case 'clipPath':
        clip = attribute(attributes, 'id')
        break
      case '/clipPath':
        clip = null
        break
      case 'g':
        out.push(...groupOperators(attributes, clips))
        break
      case '/g':
        out.push('Q')
        break
      case 'path': {
        const d = attribute(attributes, 'd') ?? ''
        if (clip === null) out.push(pathOf(attributes, d, known))
        else clips.set(clip, d)
        break
      }
      default:
        return null
    }
  }
  return [...out, 'Q'].join('\n')
}

function groupOperators(attributes: string, clips: ReadonlyMap<string, string>): readonly string[] {
  const [transform, clip] = [attribute(attributes, 'transform'), attribute(attributes, 'clip-path')]
  const d = clip === null ? undefined : clips.get(clip.slice(5, -1))
  return [
    'q',
    ...(transform === null ? [] : [matrixOperator(matrixOf(transform))]),
    ...(d === undefined ? [] : [`${pathOperators(d, DIGITS)}\nW n`]),
  ]
}

function pathOf(attributes: string, d: string, known: KnownOutlines): string {
  const transform = attribute(attributes, 'transform')
  const m = transform === null ? undefined : matrixOf(transform)
  const isOdd = attribute(attributes, 'fill-rule') === 'evenodd'
  const path = m && !isOdd ? drawOutline({ d }, m, 1, known) : drawPath(d, isOdd ? 'f*' : 'f', { m, scale: 1, known })
  return `${colorOf(attribute(attributes, 'fill') ?? '#000000')}\n${path}`
}
