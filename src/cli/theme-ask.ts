import { intro, isCancel, outro, text } from '@clack/prompts'
import { formatDay, parseDate, type NewTheme } from '../index.js'

const dateFault = (value: string | undefined): string | undefined => {
  if (!value) return undefined
  const parsed = parseDate(value)
  return parsed.ok ? undefined : parsed.message
}

/** Asks for what the flags leave open; null where the user stops. Empty answers keep last year's days or mean "not known". */
export async function askTheme(given: NewTheme): Promise<NewTheme | null> {
  intro(`Chủ đề mới: ${given.campaign}, năm ${given.year}`)
  const slogan = await text({
    message: 'Câu chủ đề của năm (Enter nếu chưa có)',
    placeholder: 'viết đúng nguyên văn công văn',
  })
  if (isCancel(slogan)) return null
  const from = await text({
    message: 'Từ ngày (Enter: như năm trước)',
    initialValue: given.from ? formatDay(given.from) : '',
    validate: dateFault,
  })
  if (isCancel(from)) return null
  const to = await text({
    message: 'Đến ngày (Enter: như năm trước)',
    initialValue: given.to ? formatDay(given.to) : '',
    validate: dateFault,
  })
  if (isCancel(to)) return null
  const number = await text({
    message: 'Số công văn hướng dẫn (Enter nếu chưa có)',
    initialValue: given.dispatch?.number ?? '',
  })
  if (isCancel(number)) return null
  const issued = number ? await text({ message: 'Ngày công văn (Enter nếu chưa rõ)', validate: dateFault }) : ''
  if (isCancel(issued)) return null
  const source = number ? '' : await text({ message: 'Nơi thấy câu chủ đề, ví dụ một trang báo (Enter nếu chưa có)' })
  if (isCancel(source)) return null
  outro('Đang lập thư mục chủ đề…')
  return {
    ...given,
    slogan: slogan || null,
    from: dateOf(from) ?? given.from,
    to: dateOf(to) ?? given.to,
    dispatch: number ? { number, date: dateOf(issued), by: null } : null,
    source: source || given.source,
  }
}

function dateOf(value: string): string | null {
  const parsed = value ? parseDate(value) : null
  return parsed?.ok ? parsed.date : null
}
