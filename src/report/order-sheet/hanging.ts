import type { PrintFormat } from '../../model/format.js'
import type { IsoDate } from '../../model/theme.js'
import { formatDay, formatRange } from '../../text/dates.js'

/** Days a banner that is advertising may hang: Luật Quảng cáo 2012, Điều 27 khoản 4. */
const MOST_DAYS = 15

/** The law's word covers both the horizontal and the upright kind. */
const BANNERS = new Set(['bang-ron', 'phuon'])

/** Last day of hanging for a banner that counts as advertising; the day it is hung is not counted, as Bộ luật Dân sự 2015, Điều 147 has it. */
export function hangUntil(from: IsoDate): IsoDate {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + MOST_DAYS)
  return day.toISOString().slice(0, 10)
}

export const isBanner = ({ group, archetype }: PrintFormat): boolean =>
  BANNERS.has(group) || (group === 'tu-chon' && ['sieu-ngang', 'ngang-dai', 'phuon'].includes(archetype))

/** When the piece hangs; null for pieces that do not. */
export function hangingWords(
  format: PrintFormat,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): string | null {
  if (!isBanner(format)) return null
  const month = `${formatRange(from, to)}.`
  const last = hangUntil(from)
  return last >= to ? month : `${month} Nếu tấm này là quảng cáo (ghi chú 5): gỡ chậm nhất ngày ${formatDay(last)}.`
}

/** Note 5 of the sheet: when the law's fifteen days hold. */
export function hangingLaw(year: number): string {
  const law =
    'Băng rôn, phướn là quảng cáo (ví dụ có logo nhà tài trợ) chỉ được treo tối đa 15 ngày, phải ghi tên và địa chỉ người thực hiện, không chăng ngang đường; logo nhà tài trợ ở đầu bên phải (phướn: dưới cùng) và không quá 20 % diện tích (Luật Quảng cáo 2012, Điều 27). Khẩu hiệu tuyên truyền của chính đơn vị, không có nhà tài trợ, không thuộc quy định này (Điều 2 khoản 1); theo quy hoạch treo của địa phương.'
  return year < 2026
    ? law
    : `${law} Luật sửa đổi số 75/2025/QH15 có hiệu lực từ 01/01/2026: hỏi lại cơ quan văn hóa địa phương trước khi treo.`
}
