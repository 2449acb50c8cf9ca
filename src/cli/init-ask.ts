import type { KitAnswers } from '../index.js'
import { asking, dayFault, dayOf, type Streams } from './questions.js'

/** A campaign that can be chosen. */
export interface CampaignChoice {
  readonly id: string
  readonly name: string
  readonly years: readonly number[]
}

/** `15/11/2024 - 15/12/2024`, one day, or nothing. */
const daysOf = (answer: string): readonly string[] =>
  answer.split(/\s+(?:-|đến)\s+|\s*[–—]\s*/u).filter((day) => day !== '')

function spanFault(answer: string): string | undefined {
  const days = daysOf(answer)
  if (days.length > 2) return 'Ghi hai ngày, ví dụ 15/11/2024 - 15/12/2024'
  const fault = days.map(dayFault).find((found) => found !== undefined)
  if (fault !== undefined) return fault
  const [from, to] = days.map(dayOf)
  return from && to && to < from ? 'Ngày kết thúc đứng trước ngày bắt đầu' : undefined
}

/** Six questions, each with a default that Enter takes; null where the user stops. */
export function askKit(
  given: KitAnswers,
  campaigns: readonly CampaignChoice[],
  streams: Streams = {},
): Promise<KitAnswers | null> {
  return asking('Lập bộ kit mới', 'Đang ghi kit.yaml và don-vi.xlsx…', streams, async ({ text, choose }) => {
    const campaign = await choose(
      'Chiến dịch',
      campaigns.map(({ id, name }) => ({ value: id, label: name })),
      given.campaign,
    )
    const years = campaigns.find(({ id }) => id === campaign)?.years ?? []
    const year = await choose(
      'Năm',
      years.toSorted((a, b) => b - a).map((value) => ({ value, label: String(value) })),
      years.includes(given.year) ? given.year : Math.max(...years),
    )
    const unit = await text({
      message: 'Tên đơn vị, viết đúng như sẽ in (Enter: để sau)',
      placeholder: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    })
    const parent = await text({
      message: 'Cơ quan chủ quản in trên tên đơn vị (Enter: theo danh sách có sẵn)',
      initial: given.parent,
    })
    const place = await text({
      message: 'Địa danh của dòng ngày tháng (Enter: theo danh sách có sẵn)',
      initial: given.place,
    })
    const days = await text({
      message: 'Thời gian, ví dụ 15/11/2024 - 15/12/2024 (Enter: theo chủ đề của năm)',
      fault: spanFault,
    })
    const [from = null, to = null] = daysOf(days).map(dayOf)
    return {
      campaign,
      year,
      unit: unit || null,
      parent: parent || null,
      place: place || null,
      from: from ?? given.from,
      to: to ?? given.to,
    }
  })
}
