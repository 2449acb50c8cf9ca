import { problem, type Diagnostic } from '../model/diagnostic.js'
import type { FileType, Format } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { Kit } from '../model/kit.js'
import type { ExtraFile } from '../model/press.js'
import { sheetGrid } from '../model/sheet-grid.js'
import { MOST_TILES, tileGrid } from '../model/tile-grid.js'

/** What a job is rendered to. */
export type Outputs = Pick<Job, 'fileTypes'> & { readonly extras: readonly ExtraFile[] }

type Asked = Pick<Kit, 'types' | 'sheets'>

/** Types that only print pieces have; a JPEG is one of them when its resolution is given. */
const isForPrint = (type: Kit['types'][number], { sheets }: Asked): boolean =>
  type === 'pdf' || type === 'tif' || type === 'chia-se' || (type === 'jpg' && (sheets?.dpi ?? null) !== null)

/** Whether nothing but print files is asked for: every print product is made then, and nothing for screens. */
export const isPrintOnly = (asked: Asked): boolean =>
  asked.types.length > 0 && asked.types.every((type) => isForPrint(type, asked))

const isFile = (type: Kit['types'][number]): type is FileType => type !== 'chia-se' && type !== 'tif'

/** File types and further files of a product, as they are asked for; without a wish a print product is a PDF, a picture what its place takes. */
export function outputsOf(format: Format, asked: Asked): Outputs {
  const { types, sheets } = asked
  if (format.medium === 'screen') {
    const files = types.filter(isFile)
    return { fileTypes: types.length === 0 ? ['auto'] : files, extras: [] }
  }
  const dpi = sheets?.dpi ?? null
  const fileTypes = types.filter((type) => isFile(type) && !(type === 'jpg' && dpi !== null)) as readonly FileType[]
  const extras: ExtraFile[] = []
  if (types.includes('tif')) extras.push({ kind: 'pixels', fileType: 'tif', dpi })
  if (types.includes('jpg') && dpi !== null) extras.push({ kind: 'pixels', fileType: 'jpg', dpi })
  if (types.includes('chia-se')) extras.push({ kind: 'share' })
  if (sheets?.imposition && format.hem === 0 && sheetGrid(format, sheets.imposition))
    extras.push({ kind: 'imposed', sheet: sheets.imposition })
  if (sheets?.tiling && isTileable(format, sheets.tiling)) extras.push({ kind: 'tiled', sheet: sheets.tiling })
  return { fileTypes: types.length === 0 ? ['pdf'] : fileTypes, extras }
}

function isTileable(format: Format, sheet: 'a4' | 'a3'): boolean {
  const count = tileGrid(format, sheet).tiles.length
  return count > 1 && count <= MOST_TILES
}

/** What was asked for that some pieces, or all of them, cannot have. */
export function outputNotes(formats: readonly Format[], asked: Asked): readonly Diagnostic[] {
  const { tiling, imposition } = asked.sheets ?? {}
  const prints = formats.filter((format) => format.medium === 'print')
  const isMade = (kind: ExtraFile['kind']): boolean =>
    prints.some((format) => outputsOf(format, asked).extras.some((extra) => extra.kind === kind))
  const note = (code: string, message: string, hint: string): Diagnostic =>
    problem(code, message, { severity: 'note', hint })
  const notes: Diagnostic[] = []
  if (tiling) {
    const large = prints.filter((format) => tileGrid(format, tiling).tiles.length > MOST_TILES)
    const sheet = tiling.toUpperCase()
    const names = large.map(({ vi }) => `“${vi}”`).join(', ')
    if (large.length > 0)
      notes.push(
        note(
          'ghep-qua-nhieu',
          `Không ghép từ giấy ${sheet}: ${names} cần hơn ${MOST_TILES} tờ.`,
          'Gửi tệp PDF cho xưởng in.',
        ),
      )
    else if (!isMade('tiled'))
      notes.push(
        note(
          'khong-can-ghep',
          `--tiling ${tiling}: không sản phẩm nào đã chọn lớn hơn một tờ ${sheet}, nên không có tệp ghép.`,
          'Chọn khổ lớn hơn bằng --only, ví dụ ap-phich-a3.',
        ),
      )
  }
  if (imposition && !isMade('imposed'))
    notes.push(
      note(
        'khong-binh-duoc',
        `--imposition ${imposition}: không sản phẩm nào đã chọn nhỏ đủ để bình nhiều con trên giấy ${imposition.toUpperCase()}.`,
        'Chọn tờ rơi hoặc giấy mời bằng --only.',
      ),
    )
  return notes
}
