import { multiply, type Matrix } from '../../model/geometry.js'
import { CMYK, GRAY, readSpace, RGB } from './color-space.js'
import { readOperations, type Operand, type Operation } from './content-tokens.js'
import { applyExtGState, initialState, type GraphicsState, type Paint } from './graphics-state.js'
import {
  FILLS,
  notePaint,
  notePath,
  noteShading,
  noteText,
  PAINTS,
  PATHS,
  SHOWS,
  STROKES,
  type Pen,
} from './note-paint.js'
import type { PageFacts } from './page-facts.js'
import type { PdfDict, PdfObject, PdfStream } from './pdf-object.js'
import { asDict, dictAt, isStream, nameAt, nameOf, numberAt, numbersAt, valueAt } from './pdf-values.js'
import { noteImage, noteInlineImage } from './note-image.js'
import { streamBytes } from './stream-bytes.js'

/** Forms within forms, at most. */
const DEEPEST = 12
/** A form placed more often than this says nothing new. */
const MOST_VISITS = 50

/** A stretch of content with what it may refer to. */
export interface Content {
  readonly bytes: Uint8Array
  readonly resources: PdfDict | null
}

interface Walk {
  readonly facts: PageFacts
  readonly visits: Map<PdfObject, number>
  readonly depth: number
}

/** Runs through a page's content and notes in `facts` what it paints with. */
export function walkContent(content: Content, facts: PageFacts): void {
  walk(content, initialState([1, 0, 0, 1, 0, 0]), { facts, visits: new Map(), depth: 0 })
}

function walk({ bytes, resources }: Content, start: GraphicsState, run: Walk): void {
  const { facts } = run
  const saved: GraphicsState[] = []
  let state = start
  const pen: Pen = { points: [] }
  for (const { operator, operands } of readOperations(bytes)) {
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = { ...state, ctm: multiply(state.ctm, matrixOf(operands)) }
        break
      case 'gs': {
        const applied = applyExtGState(state, resources, namedBy(operands))
        for (const kind of applied.transparency) facts.transparency.add(kind)
        state = applied.state
        break
      }
      case 'Do':
        place(namedBy(operands), resources, state, run)
        break
      case 'BI':
        noteInlineImage(operands, resources, state, facts)
        break
      case 'PS':
        facts.faults.add('có mã PostScript (lệnh PS)')
        break
      case 'sh':
        noteShading(dictAt(dictAt(resources, 'Shading'), namedBy(operands)), resources, facts)
        break
      default:
        if (PATHS.has(operator)) {
          // Where a path lies matters only for the color of all plates.
          if (isOnEveryPlate(state)) notePath({ operator, operands }, state.ctm, pen)
        } else if (PAINTS.has(operator)) {
          notePaint(operator, state, pen, facts)
          notePattern(operator, state, resources, run)
        } else if (SHOWS.has(operator)) {
          noteText(state, resources, facts)
        } else {
          state = setState({ operator, operands }, state, resources, facts)
        }
    }
  }
}

const isOnEveryPlate = ({ fill, stroke }: GraphicsState): boolean =>
  fill.space.inks.includes('All') || stroke.space.inks.includes('All')

const namedBy = (operands: readonly Operand[]): string => {
  const last = operands.at(-1)
  return typeof last === 'string' ? last.slice(1) : ''
}

const numbersOf = (operands: readonly Operand[]): number[] => operands.filter((v) => typeof v === 'number')

const matrixOf = (operands: readonly Operand[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(operands)
  return [a, b, c, d, e, f]
}

/** The operators that choose a color, a width, a font. */
function setState(
  { operator, operands }: Operation,
  state: GraphicsState,
  resources: PdfDict | null,
  facts: PageFacts,
): GraphicsState {
  const values = numbersOf(operands)
  const plain = (space: Paint['space']): Paint => ({ space, values, pattern: null })
  switch (operator) {
    case 'g':
      return { ...state, fill: plain(GRAY) }
    case 'G':
      return { ...state, stroke: plain(GRAY) }
    case 'k':
      return { ...state, fill: plain(CMYK) }
    case 'K':
      return { ...state, stroke: plain(CMYK) }
    case 'rg':
    case 'RG':
      // Counts as it stands: a print file has no use for it, painted with or not.
      facts.spaces.set(RGB.label, RGB)
      return operator === 'rg' ? { ...state, fill: plain(RGB) } : { ...state, stroke: plain(RGB) }
    case 'cs':
    case 'CS': {
      const space = readSpace(nameOf(namedBy(operands)), resources)
      const first: Paint = { space, values: space.kind === 'cmyk' ? [0, 0, 0, 1] : [0], pattern: null }
      return operator === 'cs' ? { ...state, fill: first } : { ...state, stroke: first }
    }
    case 'sc':
    case 'scn':
      return { ...state, fill: { space: state.fill.space, values, pattern: namedBy(operands) || null } }
    case 'SC':
    case 'SCN':
      return { ...state, stroke: { space: state.stroke.space, values, pattern: namedBy(operands) || null } }
    case 'w':
      return { ...state, lineWidth: values[0] ?? state.lineWidth }
    case 'Tr':
      return { ...state, textMode: values[0] ?? 0 }
    case 'Tf': {
      const font = operands.find((v) => typeof v === 'string')
      return { ...state, font: typeof font === 'string' ? font.slice(1) : null }
    }
    default:
      return state
  }
}

function place(name: string, resources: PdfDict | null, state: GraphicsState, run: Walk): void {
  const object = dictAt(resources, 'XObject')?.at(name)
  if (!isStream(object)) return
  const kind = nameAt(object.dict, 'Subtype')
  if (kind === 'Image') noteImage(object, resources, state, run.facts)
  if (kind === 'PS') run.facts.faults.add('có mã PostScript (XObject PS)')
  if (kind !== 'Form') return
  const group = dictAt(object.dict, 'Group')
  if (nameAt(group, 'S') === 'Transparency') {
    run.facts.transparency.add('nhóm trong suốt (transparency group)')
    noteGroup(group, run.facts)
  }
  enter(object, resources, { ...state, ctm: multiply(state.ctm, formMatrix(object)) }, run)
}

/** A group that blends in RGB turns its inks to RGB on the way. */
export function noteGroup(group: PdfDict | null, facts: PageFacts): void {
  const value = group ? valueAt(group, 'CS') : undefined
  if (value === undefined) return
  const space = readSpace(value, null)
  if (space.kind === 'rgb' || space.kind === 'lab') facts.faults.add(`có nhóm trong suốt hòa màu bằng ${space.label}`)
}

function notePattern(operator: string, state: GraphicsState, resources: PdfDict | null, run: Walk): void {
  const paints = [FILLS.has(operator) ? state.fill : null, STROKES.has(operator) ? state.stroke : null]
  for (const paint of paints) {
    if (paint === null || paint.pattern === null) continue
    const pattern = dictAt(resources, 'Pattern')?.at(paint.pattern)
    const dict = asDict(pattern)
    if (numberAt(dict, 'PatternType') === 2) noteShading(dictAt(dict, 'Shading'), resources, run.facts)
    else if (isStream(pattern)) enter(pattern, resources, initialState(formMatrix(pattern)), run)
  }
}

const formMatrix = (form: PdfStream): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersAt(form.dict, 'Matrix') ?? []
  return [a, b, c, d, e, f]
}

/** Goes through a form or a tile with its own resources. */
function enter(form: PdfStream, outer: PdfDict | null, state: GraphicsState, run: Walk): void {
  const visits = (run.visits.get(form) ?? 0) + 1
  run.visits.set(form, visits)
  if (visits > MOST_VISITS || run.depth >= DEEPEST) return
  const bytes = streamBytes(form)
  if (bytes === null) {
    run.facts.faults.add('có phần nội dung không giải nén được')
    return
  }
  walk({ bytes, resources: dictAt(form.dict, 'Resources') ?? outer }, state, { ...run, depth: run.depth + 1 })
}
