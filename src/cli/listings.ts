import {
  dataRoot,
  findThemes,
  type Format,
  formatDay,
  listHotlines,
  listThemes,
  loadFormats,
  loadTheme,
  loadUnits,
  plainText,
  templates,
  type Theme,
} from '../index.js'
import type { Lang } from './io.js'

/** What a listing is narrowed to; null is everything. */
export interface ListRequest {
  readonly campaign: string | null
  readonly year: number | null
}

interface Row {
  readonly cells: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}

/** One kind of thing that can be listed. */
export interface Listing {
  readonly name: string
  readonly alias: string
  /** Other words that people try. */
  readonly also?: readonly string[]
  readonly about: Readonly<Record<Lang, string>>
  readonly headings: Readonly<Record<Lang, readonly string[]>>
  readonly rows: (request: ListRequest) => Promise<readonly Row[]>
}

/** Everything `bo-kit list` knows, in the order it is offered. */
export const LISTINGS: readonly Listing[] = [
  {
    name: 'formats',
    alias: 'kho',
    also: ['products', 'san-pham'],
    about: { vi: 'sản phẩm và kích thước', en: 'products and their sizes' },
    headings: {
      vi: ['MÃ KHỔ', 'NHÓM', 'KÍCH THƯỚC', 'MẶC ĐỊNH', 'TÊN'],
      en: ['ID', 'GROUP', 'SIZE', 'IN KIT', 'NAME'],
    },
    rows: async () => (await loadFormats(dataRoot())).map(formatRow),
  },
  {
    name: 'campaigns',
    alias: 'chien-dich',
    about: { vi: 'chiến dịch và các năm đã có dữ liệu', en: 'campaigns and the years that have data' },
    headings: { vi: ['MÃ', 'NĂM', 'THỜI GIAN', 'TÊN', 'CHỦ ĐỀ'], en: ['ID', 'YEAR', 'DATES', 'NAME', 'SLOGAN'] },
    rows: async (request) => (await themesOf(request)).map(campaignRow),
  },
  {
    name: 'messages',
    alias: 'thong-diep',
    about: {
      vi: 'thông điệp của chiến dịch, kèm số thứ tự cho --messages',
      en: 'messages with their numbers for --messages',
    },
    headings: { vi: ['CHIẾN DỊCH', 'NĂM', 'SỐ', 'MÃ', 'THÔNG ĐIỆP'], en: ['CAMPAIGN', 'YEAR', 'NO.', 'ID', 'MESSAGE'] },
    rows: async (request) => (await themesOf(request)).flatMap(messageRows),
  },
  {
    name: 'units',
    alias: 'don-vi',
    about: { vi: 'đơn vị có sẵn trong danh sách của từng năm', en: 'units of each year’s built-in list' },
    headings: { vi: ['NĂM', 'TÊN ĐƠN VỊ', 'TÊN NGẮN', 'CƠ QUAN CHỦ QUẢN'], en: ['YEAR', 'UNIT', 'SHORT', 'PARENT'] },
    rows: unitRows,
  },
  {
    name: 'hotlines',
    alias: 'duong-day-nong',
    about: { vi: 'đường dây nóng, phạm vi, nguồn và ngày của nguồn', en: 'hotlines with scope, source and its date' },
    headings: {
      vi: ['SỐ', 'IN SẴN', 'TÊN', 'PHẠM VI', 'NGÀY NGUỒN'],
      en: ['NUMBER', 'DEFAULT', 'NAME', 'SCOPE', 'AS OF'],
    },
    rows: async () =>
      (await listHotlines(dataRoot())).map((line) => ({
        cells: [line.number, line.onPieces ? 'có' : '–', line.label, line.scope, formatDay(line.asOf)],
        data: line,
      })),
  },
  {
    name: 'templates',
    alias: 'bo-cuc',
    about: { vi: 'bố cục và những dáng khổ dùng nó', en: 'compositions and the shapes that use them' },
    headings: { vi: ['MÃ', 'DÁNG KHỔ', 'NỘI DUNG'], en: ['ID', 'ARCHETYPES', 'CONTENTS'] },
    rows: async () =>
      templates.map(({ id, archetypes, contents }) => ({
        cells: [id, archetypes.join(', '), contents.join(', ')],
        data: { id, archetypes, contents },
      })),
  },
]

function formatRow(format: Format): Row {
  const { id, group, vi, medium, width, height, archetype, pieces } = format
  const unit = medium === 'print' ? 'mm' : 'px'
  const inKit = pieces.filter((piece) => piece.inKit).map((piece) => piece.content)
  return {
    cells: [id, group, `${width} × ${height} ${unit}`, inKit.length > 0 ? inKit.join(', ') : '–', vi],
    data: {
      id,
      group,
      name: vi,
      medium,
      width,
      height,
      unit,
      archetype,
      contents: pieces.map((piece) => piece.content),
      inKit,
      minText: format.minText,
      confidence: format.confidence,
      note: format.note,
    },
  }
}

function campaignRow(theme: Theme): Row {
  const { campaign, year, dates, confidence } = theme
  const [name, short] = [plainText(theme.name), plainText(theme.nameShort)]
  const slogan = theme.slogan === null ? null : plainText(theme.slogan)
  return {
    cells: [campaign, String(year), `${formatDay(dates.from)} – ${formatDay(dates.to)}`, short, slogan ?? '–'],
    data: {
      campaign,
      year,
      name,
      slogan,
      dates,
      messages: theme.messages.length,
      confidence,
      sloganConfidence: theme.sloganConfidence,
    },
  }
}

const messageRows = ({ campaign, year, messages }: Theme): readonly Row[] =>
  messages.map((message, index) => {
    const text = plainText(message.text)
    const data = {
      campaign,
      year,
      number: index + 1,
      id: message.id,
      text,
      group: message.group,
      confidence: message.confidence,
    }
    return { cells: [campaign, String(year), String(index + 1), message.id, text], data }
  })

async function unitRows({ year }: ListRequest): Promise<readonly Row[]> {
  const themed = (await listThemes(dataRoot())).map((theme) => theme.year)
  const years = year === null ? [...new Set(themed)].sort((a, b) => a - b) : [year]
  const lists = await Promise.all(
    years.map(async (of) => (await loadUnits(dataRoot(), of)).map((unit) => ({ of, unit }))),
  )
  return lists.flat().map(({ of, unit }) => {
    const { id, name, short, parent, place, confidence } = unit
    return {
      cells: [String(of), name, short, parent ?? '–'],
      data: { year: of, id, name, short, parent, place, confidence },
    }
  })
}

/** Themes of the campaign and year asked for. */
async function themesOf(request: ListRequest): Promise<readonly Theme[]> {
  const refs = await findThemes(dataRoot(), request)
  return Promise.all(refs.map((ref) => loadTheme(dataRoot(), ref.campaign, ref.year)))
}
