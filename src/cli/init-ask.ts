import { intro, isCancel, outro, select, text } from '@clack/prompts'
import { formatDay, parseDate, type KitAnswers } from '../index.js'

interface ThemeRef {
  readonly campaign: string
  readonly year: number
}

const dateFault = (value: string | undefined): string | undefined => {
  const parsed = value ? parseDate(value) : null
  return parsed && !parsed.ok ? parsed.message : undefined
}

/** Six questions, each with a default that Enter takes; null where the user stops. */
export async function askKit(given: KitAnswers, themes: readonly ThemeRef[]): Promise<KitAnswers | null> {
  intro('Lập bộ kit mới')
  const campaigns = [...new Set(themes.map((theme) => theme.campaign))]
  const campaign = await select({
    message: 'Chiến dịch',
    initialValue: given.campaign,
    options: campaigns.map((value) => ({ value, label: value })),
  })
  if (isCancel(campaign)) return null
  const years = themes.filter((theme) => theme.campaign === campaign).map((theme) => theme.year)
  const year = await select({
    message: 'Năm',
    initialValue: years.includes(given.year) ? given.year : Math.max(...years),
    options: years.toReversed().map((value) => ({ value, label: String(value) })),
  })
  if (isCancel(year)) return null
  const unit = await text({
    message: 'Tên đơn vị, viết đúng như sẽ in (Enter: để sau)',
    placeholder: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
  })
  if (isCancel(unit)) return null
  const parent = await text({
    message: 'Cơ quan chủ quản in trên tên đơn vị (Enter: theo danh sách có sẵn)',
    initialValue: given.parent ?? '',
  })
  if (isCancel(parent)) return null
  const place = await text({
    message: 'Địa danh của dòng ngày tháng (Enter: theo danh sách có sẵn)',
    initialValue: given.place ?? '',
  })
  if (isCancel(place)) return null
  const from = await text({
    message: 'Từ ngày (Enter: theo chủ đề của năm)',
    initialValue: given.from ? formatDay(given.from) : '',
    validate: dateFault,
  })
  if (isCancel(from)) return null
  outro('Đang ghi kit.yaml và don-vi.xlsx…')
  const parsed = from ? parseDate(from) : null
  return {
    campaign,
    year,
    unit: unit || null,
    parent: parent || null,
    place: place || null,
    from: parsed?.ok ? parsed.date : given.from,
    to: given.to,
  }
}
