import {
  UserError,
  cleanText,
  dataRoot,
  fit,
  inCapitals,
  loadEngine,
  parseMarked,
  problem,
  type Engine,
  type Fitted,
  type Phrase,
} from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'

/** Headlines' own face and tracking: what `fit` shows is what a piece will do. */
const STYLE = { face: 'black', tracking: -0.026, align: 'left' } as const
const MARKS = /[|_+]/u

interface Request {
  readonly id: string
  readonly text: string
  readonly width: number
  readonly height: number
  readonly caps: boolean
}

/** `bo-kit fit`: how a text breaks in a box; one text from the command line, or JSON lines from standard input. */
export async function fitCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const json = options['json'] === true
  const [given] = args
  if (given === '-') return fitLines(io, lang)
  const { text, notes } = cleanText(given ?? '')
  if (text === '')
    throw new UserError([
      problem('thieu-tham-so', 'Thiếu câu chữ cần xếp.', {
        hint: 'Ví dụ: npx bo-kit fit "Chấm dứt bạo lực, vun đắp yêu thương" --box 6000x800',
      }),
    ])
  if (notes.some((d) => d.severity === 'error')) throw new UserError(notes)
  io.err(diagnosticText(notes, lang))
  const box = typeof options['box'] === 'string' ? options['box'] : '1000x1000'
  const [width = 0, height = 0] = box.split(/\s*[x×]\s*/iu).map((side) => Number(side.replace(',', '.')))
  if (!(width > 0) || !(height > 0) || !Number.isFinite(width * height))
    throw new UserError([
      problem('khung-sai', `--box: “${box}” không phải là khung.`, { hint: 'Ví dụ: --box 6000x800' }),
    ])
  const engine = await loadEngine(dataRoot())
  const request = { id: '1', text, width, height, caps: options['caps'] === true }
  const { phrase, fitted } = fitRequest(request, engine)
  io.out(json ? `${JSON.stringify(answer(request, engine))}\n` : fitText(phrase, fitted, lang))
  return EXIT.made
}

/** Answers each line of standard input with one of its own; a faulty one is answered by what is wrong with it. */
async function fitLines(io: Io, lang: Lang): Promise<number> {
  const engine = await loadEngine(dataRoot())
  let code: number = EXIT.made
  let number = 0
  for await (const line of linesOf(io.input())) {
    number += 1
    if (line.trim() === '') continue
    try {
      io.out(`${JSON.stringify(answer(readRequest(line, number), engine))}\n`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      io.err(diagnosticText(error.diagnostics, lang))
      io.out(diagnosticJson(error.diagnostics))
      code = EXIT.usage
    }
  }
  return code
}

function fitRequest(request: Request, engine: Engine): { phrase: Phrase; fitted: Fitted } {
  const read = MARKS.test(request.text) ? parseMarked(request.text) : engine.grade(request.text)
  const phrase = request.caps ? inCapitals(read) : read
  return { phrase, fitted: fit(engine.fonts, phrase, request, STYLE) }
}

function answer(request: Request, engine: Engine) {
  const { fitted } = fitRequest(request, engine)
  const { lines, size, breaks, flagged } = fitted
  return {
    id: request.id,
    lines,
    fontSize: Math.round(size * 1000) / 1000,
    breaks: breaks.map(({ after, grade }) => ({ after, grade })),
    flagged,
  }
}

function readRequest(line: string, number: number): Request {
  const fault = (what: string): UserError =>
    new UserError([
      problem('json-sai', `Dòng JSON ${number} không đúng: ${what}.`, {
        line: number,
        hint: 'Mẫu: {"id":"1","text":"…","width":6000,"height":800,"caps":false}',
      }),
    ])
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw fault(`“${line.trim().slice(0, 80)}” không phải là JSON`)
  }
  if (typeof value !== 'object' || value === null) throw fault('phải là một nhóm {…}')
  const { id, text, width, height, caps }: Partial<Record<keyof Request, unknown>> = value
  if (typeof text !== 'string' || text.trim() === '') throw fault('thiếu "text"')
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0))
    throw fault('"width" và "height" phải là số dương')
  return {
    id: typeof id === 'number' ? String(id) : typeof id === 'string' ? id : '',
    text,
    width,
    height,
    caps: caps === true,
  }
}

async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

const GRADE = {
  vi: { good: 'tốt', ok: 'được', poor: 'kém', never: 'không nên', unverified: 'chưa ai xem' },
  en: { good: 'good', ok: 'ok', poor: 'poor', never: 'never', unverified: 'unverified' },
} as const

function fitText(phrase: Phrase, fitted: Fitted, lang: Lang): string {
  const vi = lang === 'vi'
  const rows = fitted.lines.map((line, index) => {
    const taken = fitted.breaks[index]
    return `  ${line}${taken ? `   ⏎ ${GRADE[lang][taken.grade]}` : ''}\n`
  })
  const decimal = (value: number): string => (vi ? String(value).replace('.', ',') : String(value))
  const size = decimal(Math.round(fitted.size * 10) / 10)
  const unverified = fitted.breaks
    .filter((b) => b.grade === 'unverified')
    .map((b) => `“${phrase.syllables[b.after]} | ${phrase.syllables[b.after + 1]}”`)
  const note =
    unverified.length === 0
      ? ''
      : vi
        ? `Cần người xem lại chỗ ngắt: ${unverified.join(', ')}\n`
        : `Breaks to be looked at: ${unverified.join(', ')}\n`
  return `${rows.join('')}${vi ? 'Cỡ chữ' : 'Font size'}: ${size}; ${vi ? 'giãn dòng' : 'pitch'}: ${decimal(Math.round(fitted.pitch * 1000) / 1000)} em\n${note}`
}
