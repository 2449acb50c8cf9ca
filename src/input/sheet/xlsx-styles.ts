import { readXml } from './xml.js'

/** What a cell's style says that matters for reading it. */
export interface CellStyle {
  readonly font: string | null
  readonly isDate: boolean
}

/** Number formats that every workbook has and that show days (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]

/** Cell styles of `xl/styles.xml`, in the order that cells point at. */
export function readStyles(xml: string): CellStyle[] {
  const fonts: (string | null)[] = []
  const dateCodes = new Map<string, boolean>()
  const styles: CellStyle[] = []
  const path: string[] = []
  readXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'font' && parent === 'fonts') fonts.push(null)
      if (name === 'name' && parent === 'font' && path.includes('fonts'))
        fonts[fonts.length - 1] = attributes()['val'] ?? null
      if (name === 'numFmt' && parent === 'numFmts')
        dateCodes.set(attributes()['numFmtId'] ?? '', showsDay(attributes()['formatCode'] ?? ''))
      if (name === 'xf' && parent === 'cellXfs') {
        const { fontId = '', numFmtId = '' } = attributes()
        styles.push({
          font: fonts[Number(fontId)] ?? null,
          isDate: dateCodes.get(numFmtId) ?? isDateFormat(Number(numFmtId)),
        })
      }
    },
    close: () => path.pop(),
  })
  return styles
}

const isDateFormat = (id: number): boolean => DATE_FORMATS.some(([first, last]) => id >= first && id <= last)

/** Whether a format such as `dd/mm/yyyy` or `[$-42A]d" tháng "m` shows a day or year; quoted words and colors do not count. */
function showsDay(code: string): boolean {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, '').split(';')
  return /[dy]/iu.test(positive) && !/general|standard/iu.test(positive)
}
