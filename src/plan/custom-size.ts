import { problem, UserError } from '../model/diagnostic.js'
import type { Archetype, Content, Format, Piece, PrintFormat } from '../model/format.js'

type Medium = Format['medium']

interface Size {
  readonly medium: Medium
  /** Millimetres in print, pixels on screen. */
  readonly width: number
  readonly height: number
  /** As typed, with its unit: `420x70cm`. */
  readonly label: string
}

const SIZE = /^(\d+(?:[.,]\d+)?)\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(px|mm|cm|m)?$/iu
const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000 }
const LIMITS = { print: [50, 30_000], screen: [80, 10_000] } as const
/** Longest side of a sheet that is still printed on paper. */
const PAPER = 1200
/** Smallest letters that hold in print, in mm, and on screen, in px. */
const LEAST_TEXT = { print: 2.8, screen: 9 } as const
/** A screen piece whose shorter side is less, in pixels, has no large letters. */
const SMALL = 260
const CONTENTS: ReadonlySet<Content> = new Set<Content>(['ten-thang', 'chu-de', 'thong-diep'])

/** A format for a size that no list has: `420x70cm`, `4x0.7m`, `1170x300px`; layout and texts follow those of the nearest listed one. */
export function inferFormat(size: string, formats: readonly Format[]): Format {
  const { medium, width, height, label } = readSize(size)
  const archetype = inferArchetype(medium, width, height)
  const model = nearest(formats, medium, archetype, width / height)
  const common = {
    id: `tu-chon-${label}`,
    vi: `Khổ tự chọn ${label
      .replace('x', ' × ')
      .replaceAll('.', ',')
      .replace(/(px|mm|cm|m)$/u, ' $1')}`,
    group: 'tu-chon',
    archetype,
    width,
    height,
    minText: minTextOf(model, medium, width, height),
    pieces: piecesOf(model, medium === 'screen' && Math.min(width, height) < SMALL),
    confidence: 'medium',
    note: null,
    sources: ['Kích thước do người dùng nhập'],
  } as const
  if (medium === 'print') return { ...common, ...printParts(formats, model, width, height) }
  const inset = Math.max(6, Math.round(Math.min(width, height) * 0.05))
  return {
    ...common,
    medium: 'screen',
    safe: { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset },
    avoid: [],
    files: ['png', 'jpg'],
    transparent: false,
    maxBytes: Math.max(width, height) < 1000 ? 200_000 : 2_000_000,
    circle: null,
    priority: 3,
    sameAs: null,
  }
}

/** The layout family of a size, by its shape; small web banners have families of their own. */
export function inferArchetype(medium: Medium, width: number, height: number): Archetype {
  const ratio = width / height
  const small = medium === 'screen' && width < 400
  if (ratio >= 2.6) {
    if (medium === 'print') return ratio >= 6.5 ? 'sieu-ngang' : 'ngang-dai'
    if (ratio < 5) return 'ngang-dai'
    return height <= 250 ? 'leaderboard' : 'sieu-ngang'
  }
  if (ratio >= 1.2) return 'ngang'
  if (ratio >= 0.9) return small ? 'mrec' : 'vuong'
  if (small && ratio < 0.62) return 'cot-doc'
  if (ratio >= 0.74) return 'doc-4x5'
  if (ratio >= 0.62) return medium === 'print' ? 'a-series' : 'doc-4x5'
  if (ratio >= 0.5) return medium === 'print' ? 'standee' : 'story'
  return ratio >= 0.38 ? 'standee' : 'phuon'
}

function fail(message: string, hint: string): never {
  throw new UserError([problem('kho-sai', message, { hint })])
}

function readSize(raw: string): Size {
  const typed = raw.trim().toLowerCase()
  const match = SIZE.exec(typed)
  if (!match) return fail(`Khổ “${raw}” viết chưa đúng.`, 'Viết rộng x cao kèm đơn vị: 420x70cm, 4x0.7m, 1170x300px.')
  const [a, b] = [match[1], match[2]].map((n) => Number((n ?? '').replace(',', '.'))) as [number, number]
  const unit = match[3]
  if (unit === undefined)
    return fail(
      `Khổ “${raw}” thiếu đơn vị.`,
      `Thêm px cho màn hình, hoặc mm, cm, m cho bản in: ${typed}px, ${typed}cm.`,
    )
  const medium: Medium = unit === 'px' ? 'screen' : 'print'
  const scale = MILLIMETRES[unit] ?? 1
  const [width, height] = [a, b].map((n) => tenth(n * scale)) as [number, number]
  const [least, most] = LIMITS[medium]
  if (Math.min(width, height) < least || Math.max(width, height) > most) {
    const allowed = medium === 'print' ? 'mỗi cạnh từ 5 cm đến 30 m' : 'mỗi cạnh từ 80 đến 10000 px'
    return fail(`Khổ “${raw}” nằm ngoài cỡ làm được.`, `Bản ${medium === 'print' ? 'in' : 'màn hình'}: ${allowed}.`)
  }
  if (medium === 'screen' && (!Number.isInteger(a) || !Number.isInteger(b))) {
    return fail(`Khổ “${raw}” có phần lẻ của điểm ảnh.`, 'Điểm ảnh là số nguyên, ví dụ 1170x300px.')
  }
  if (width / height > 16 || height / width > 8)
    return fail(`Khổ “${raw}” quá dài so với cạnh ngắn.`, 'Ngang nhiều nhất 16 : 1, dọc nhiều nhất 1 : 8.')
  return { medium, width, height, label: `${a}x${b}${unit}` }
}

/** The listed format nearest in shape that carries the unit, of the same family if there is one, and of the same medium. */
function nearest(formats: readonly Format[], medium: Medium, archetype: Archetype, ratio: number): Format {
  const able = formats.filter((f) => f.pieces.some((p) => p.content === 'ten-thang' && p.carries.includes('unit')))
  const far = (f: Format): number =>
    (f.archetype === archetype ? 0 : 100) +
    (f.medium === medium ? 0 : 10) +
    Math.abs(Math.log(f.width / f.height / ratio))
  const [best] = able.toSorted((a, b) => far(a) - far(b))
  if (!best) throw new Error('no listed format carries the name of the month and a unit')
  return best
}

function piecesOf(model: Format, small: boolean): Piece[] {
  return model.pieces
    .filter((piece) => CONTENTS.has(piece.content))
    .map((piece) => ({
      content: piece.content,
      carries: piece.carries,
      // white on orange is for large letters only; small pieces stand on plum
      ground: small ? 'man' : piece.ground,
      inKit: piece.content === 'ten-thang',
    }))
}

/** Wide pieces measure letters by their height, upright ones by their width. */
function minTextOf(model: Format, medium: Medium, width: number, height: number): number {
  const share = width / height >= 1.35 ? (model.minText / model.height) * height : (model.minText / model.width) * width
  return Math.round(Math.max(share, LEAST_TEXT[medium]) * 100) / 100
}

type PrintParts = Pick<PrintFormat, 'medium' | 'safe' | 'avoid' | 'bleed' | 'hem' | 'eyelets' | 'material' | 'sides'>

/** Hem, bleed and safe area of the nearest listed product made the same way: cloth is hemmed, paper is cut. */
function printParts(formats: readonly Format[], model: Format, width: number, height: number): PrintParts {
  const cloth = Math.max(width, height) > PAPER
  const like = (f: Format): f is PrintFormat => f.medium === 'print' && f.hem > 0 === cloth
  const standing = model.medium === 'print' && model.archetype === 'standee'
  const usual = cloth ? 'sieu-ngang' : 'a-series'
  const maker = standing || like(model) ? model : formats.filter(like).find((f) => f.archetype === usual)
  if (!maker) throw new Error('no listed print format is made of the material this size needs')
  const { safe } = maker
  // A hem is as wide on a small banner as on a large one; margins of paper grow with the sheet.
  const grow = maker.hem > 0 ? 1 : width / maker.width
  const most = Math.min(width, height) / 6
  const inset = (length: number): number => tenth(Math.min(length * grow, most))
  const [left, top] = [inset(safe.x), inset(safe.y)]
  const right = inset(maker.width - safe.x - safe.width)
  const bottom = inset(maker.height - safe.y - safe.height)
  const hem = Math.min(maker.hem, Math.round(most / 2))
  return {
    medium: 'print',
    safe: { x: left, y: top, width: tenth(width - left - right), height: tenth(height - top - bottom) },
    avoid: [],
    bleed: maker.hem > 0 ? hem : maker.bleed,
    hem,
    eyelets: maker.eyelets,
    material: maker.material,
    sides: 1,
  }
}

const tenth = (n: number): number => Math.round(n * 10) / 10
