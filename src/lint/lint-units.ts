import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Unit } from '../model/unit.js'

/** The labor ministry's tasks went to others in the course of 2025; no source gives its offices a day. */
const LABOR_ENDS = '2025-01-01'
const LABOR = /(?:Sở|Phòng|Bộ) (?:LĐTBXH|Lao động\s*[-–,]\s*Thương binh (?:và|&) Xã hội)/iu

/** Units whose pieces cannot be told apart, and names that are out of their time. */
export function lintUnits(units: readonly Unit[], jobs: readonly Job[]): Diagnostic[] {
  return [...twinAvatars(jobs, units), ...units.flatMap(formerOffice)]
}

function twinAvatars(jobs: readonly Job[], units: readonly Unit[]): Diagnostic[] {
  const bare = units.filter((unit) => unit.logo === null)
  const drawn = jobs.some((job) => job.pages.some((piece) => piece.content === 'dai-dien'))
  if (!drawn || bare.length < 2) return []
  return [
    {
      code: 'dai-dien-giong-nhau',
      severity: 'note',
      message: `${bare.length} đơn vị có ảnh đại diện giống hệt nhau, người xem không phân biệt được trang nào của ai.`,
      hint: 'Chỉ đổi ảnh đại diện ở trang chính, hoặc cho mỗi đơn vị một logo. Theo kinh nghiệm, chưa có văn bản quy định.',
    },
  ]
}

function formerOffice({ name, parent, dates }: Unit): Diagnostic[] {
  const named = [name, parent].find((text) => text !== null && LABOR.test(text))
  if (!named || dates.from < LABOR_ENDS) return []
  return [
    {
      code: 'co-quan-cu',
      severity: 'warning',
      message: `“${named}” là tên trước năm 2025; từ 2025 Bộ Nội vụ phụ trách bình đẳng giới, Bộ Y tế phụ trách trẻ em.`,
      hint: 'Xem lại tên cơ quan hiện nay. Theo công văn 8935/BNV-CTTN&BĐG (03/10/2025).',
    },
  ]
}
