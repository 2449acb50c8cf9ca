import { readPdfObjects, type PdfObject } from './pdf-objects.js'

/** What a print PDF must hold. */
export interface ExpectedPdf {
  /** Boxes of each page in points. */
  readonly pages: readonly {
    readonly media: readonly number[]
    readonly bleed: readonly number[]
    readonly trim: readonly number[]
  }[]
  /** CMYK builds in percent that may occur, the skin's own; null where any may. */
  readonly builds: readonly (readonly number[])[] | null
}

/** Points by which a box may differ: far under what a guillotine sees. */
const SLACK = 0.01

const COLOR_OPERATORS = /(?:^|\s)(rg|RG|g|G|cs|CS|sc|SC|scn|SCN|sh|K)(?=\s|$)/

/** Streams that hold no operators: pictures, metadata, the color profile. */
const NOT_DRAWING = /\/Subtype \/(?:Image|XML)\b|\/N 4\b/

const boxOf = (dictionary: string, name: string): number[] | null =>
  new RegExp(`/${name} \\[([-\\d. ]+)\\]`).exec(dictionary)?.[1]?.trim().split(/\s+/).map(Number) ?? null

const sameBox = (a: readonly number[] | null, b: readonly number[]): boolean =>
  a !== null && a.length === 4 && a.every((v, i) => Math.abs(v - (b[i] as number)) <= SLACK)

const checkContent = (content: string, builds: ReadonlySet<string> | null): string[] => {
  const faults: string[] = []
  const foreign = COLOR_OPERATORS.exec(content)
  if (foreign !== null) faults.push(`có màu không phải CMYK của bộ nhận diện (lệnh ${foreign[1]})`)
  const used = new Set(Array.from(content.matchAll(/^([\d. ]+) k$/gm), (m) => m[1] as string))
  for (const build of used) {
    if (builds !== null && !builds.has(build)) faults.push(`có màu CMYK lạ (${build})`)
  }
  if ((content.match(/(?:^|\s)q(?=\s)/g) ?? []).length !== (content.match(/(?:^|\s)Q(?=\s|$)/g) ?? []).length) {
    faults.push('có lệnh q và Q không khớp')
  }
  return faults
}

const checkPages = (pages: readonly PdfObject[], want: ExpectedPdf): string[] => {
  if (pages.length !== want.pages.length) return [`có ${pages.length} trang thay vì ${want.pages.length}`]
  return pages.flatMap((page, i) => {
    const expected = want.pages[i] as ExpectedPdf['pages'][number]
    const boxes = [
      ['MediaBox', expected.media],
      ['BleedBox', expected.bleed],
      ['TrimBox', expected.trim],
    ] as const
    return boxes
      .filter(([name, box]) => !sameBox(boxOf(page.dictionary, name), box))
      .map(([name]) => `có khung ${name} sai ở trang ${i + 1}`)
  })
}

const buildKey = (build: readonly number[]): string => build.map((v) => String(Math.round(v * 100) / 10000)).join(' ')

/** Opens a PDF of ours: structure, page boxes, inks. Gives the faults in Vietnamese, to follow a file name. */
export const checkPdf = (bytes: Uint8Array, want: ExpectedPdf): string[] => {
  try {
    const { objects, trailer } = readPdfObjects(bytes)
    const all = [...objects.values()]
    const faults: string[] = []
    if (!/\/ID \[<[\da-f]{32}> <[\da-f]{32}>\]/.test(trailer)) faults.push('thiếu mã nhận dạng ID')
    if (all.some((o) => /\/(DeviceRGB|CalRGB)\b/.test(o.dictionary))) faults.push('có hệ màu RGB')
    if (all.some((o) => /\/Type \/Font\b/.test(o.dictionary))) faults.push('có phông chữ nhúng, chữ phải là nét')
    if (!all.some((o) => o.dictionary.includes('/GTS_PDFX'))) faults.push('thiếu mục đích in (output intent)')
    const pages = all.filter((o) => /\/Type \/Page\b/.test(o.dictionary))
    faults.push(...checkPages(pages, want))
    const builds = want.builds === null ? null : new Set(want.builds.map(buildKey))
    for (const page of pages) {
      const refs = /\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page.dictionary)?.[1]?.match(/\d+(?= 0 R)/g) ?? []
      if (!refs.some((number) => objects.get(Number(number))?.stream)) faults.push('có trang không có nội dung')
    }
    for (const { dictionary, stream } of all) {
      if (stream === null || NOT_DRAWING.test(dictionary)) continue
      faults.push(...checkContent(Buffer.from(stream).toString('latin1'), builds))
    }
    return [...new Set(faults)]
  } catch (error) {
    return [error instanceof Error ? error.message : 'hỏng']
  }
}
