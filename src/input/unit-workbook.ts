import { strToU8, zipSync } from 'fflate'

/** A column of the list to fill in. `width` is in characters. */
interface Column {
  readonly heading: string
  readonly width: number
  readonly example: string
  readonly kind: 'text' | 'date'
}

const KINDS = ['Trung ương', 'Tỉnh, thành phố', 'Cơ sở, huyện', 'Xã, phường', 'Khác'] as const
const KIND_HEADING = 'Loại đơn vị'

/** What the list's reader knows, in the order in which people fill it in. */
const COLUMNS: readonly Column[] = [
  { heading: 'STT', width: 6, example: '', kind: 'text' },
  { heading: 'Tên đơn vị', width: 44, example: 'Viết đúng như sẽ in', kind: 'text' },
  { heading: 'Tên viết tắt', width: 24, example: 'BHXH tỉnh Khánh Hòa; để trống thì máy tự rút gọn', kind: 'text' },
  { heading: KIND_HEADING, width: 18, example: 'Chọn trong danh sách', kind: 'text' },
  { heading: 'Cơ quan chủ quản', width: 34, example: 'In trên tên đơn vị', kind: 'text' },
  { heading: 'Địa danh', width: 16, example: 'Nha Trang', kind: 'text' },
  { heading: 'Địa chỉ', width: 34, example: 'Nơi giao hàng', kind: 'text' },
  { heading: 'Từ ngày', width: 13, example: 'Để trống thì theo chủ đề của năm', kind: 'date' },
  { heading: 'Đến ngày', width: 13, example: 'Để trống thì theo chủ đề của năm', kind: 'date' },
  { heading: 'Logo', width: 20, example: 'Tên tệp, ví dụ logo.svg', kind: 'text' },
  { heading: 'Đường dây nóng', width: 18, example: 'Số của địa phương nhận tin báo', kind: 'text' },
  { heading: 'Số lượng băng rôn', width: 18, example: 'Số bản in', kind: 'text' },
  { heading: 'Ghi chú', width: 24, example: '', kind: 'text' },
]
/** Rows that the drop-down and the date form reach. */
const ROWS = 500

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACK = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Style numbers of `styles.xml` below. */
const STYLE = { heading: 1, text: 2, date: 3 } as const

/** `don-vi.xlsx`: an empty list of units with headings, a drop-down for the kind, date cells and a page that explains. Same bytes every time. */
export function unitWorkbook(): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACK}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets><sheet name="Đơn vị" sheetId="1" r:id="rId1"/><sheet name="Hướng dẫn" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACK}/relationships"><Relationship Id="rId1" Type="${DOC}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOC}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': listSheet(),
    'xl/worksheets/sheet2.xml': helpSheet(),
    'xl/styles.xml': STYLES,
  }
  const parts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(XML + text)]))
  // the first day a ZIP can name: no clock may reach a file
  return zipSync(parts, { mtime: '1980-01-01T00:00:00', level: 9 })
}

function listSheet(): string {
  const widths = COLUMNS.map(
    ({ width, kind }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${kind === 'date' ? STYLE.date : STYLE.text}" customWidth="1"/>`,
  )
  const heading = COLUMNS.map(({ heading: words }, i) => textCell(letter(i), 1, words, STYLE.heading))
  const kind = letter(COLUMNS.findIndex((column) => column.heading === KIND_HEADING))
  const range = `${kind}2:${kind}${ROWS}`
  const choice =
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Loại đơn vị" error="Chọn trong danh sách." sqref="${range}"><formula1>Hướng dẫn!$D$2:$D$${KINDS.length + 1}</formula1></dataValidation>`.replace(
      'Hướng dẫn!',
      "'Hướng dẫn'!",
    )
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1" ht="24" customHeight="1">${heading.join('')}</row></sheetData><dataValidations count="1">${choice}</dataValidations></worksheet>`
}

function helpSheet(): string {
  const told = [['Cột', 'Cách điền'], ...COLUMNS.map(({ heading, example }) => [heading, example || 'Không bắt buộc'])]
  const rows = Array.from({ length: Math.max(told.length, KINDS.length + 1) }, (_, i) => {
    const style = i === 0 ? STYLE.heading : STYLE.text
    const [name = '', how = ''] = told[i] ?? []
    const kind = i === 0 ? KIND_HEADING : KINDS[i - 1]
    const cells = [
      textCell('A', i + 1, name, style),
      textCell('B', i + 1, how, style),
      ...(kind ? [textCell('D', i + 1, kind, style)] : []),
    ]
    return `<row r="${i + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="22" customWidth="1"/><col min="2" max="2" width="52" customWidth="1"/><col min="4" max="4" width="20" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

const letter = (index: number): string => String.fromCodePoint(65 + index)

const textCell = (column: string, row: number, words: string, style: number): string =>
  `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF3E3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`
