import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { campaignName, dataRoot, type NewTheme } from '../index.js'
import { linesOf } from './theme-call.js'
import { asking, dayAnswer, dayFault, dayOf, type Streams } from './questions.js'

/** Asks for what the flags leave open; null where the user stops. Empty answers keep last year's days or mean "not known". */
export async function askTheme(given: NewTheme, cwd: string, streams: Streams = {}): Promise<NewTheme | null> {
  // Windows puts quotes around a path that is copied
  const fileOf = (answer: string): string => resolve(cwd, answer.replace(/^"|"$/gu, ''))
  const name = await campaignName(dataRoot(), given.campaign, given.year)
  const title = `Chủ đề mới: ${name}, năm ${given.year}`
  return asking(title, 'Đang lập thư mục chủ đề…', streams, async ({ text }) => {
    const slogan = await text({
      message: 'Câu chủ đề của năm (Enter nếu chưa có)',
      placeholder: 'viết đúng nguyên văn công văn',
    })
    const from = await text({
      message: 'Từ ngày (Enter: như năm trước)',
      initial: dayAnswer(given.from),
      fault: dayFault,
    })
    const to = await text({
      message: 'Đến ngày (Enter: như năm trước)',
      initial: dayAnswer(given.to),
      fault: (answer) =>
        dayFault(answer) ??
        ((dayOf(answer) ?? '9999') < (dayOf(from) ?? '') ? 'Ngày kết thúc đứng trước ngày bắt đầu' : undefined),
    })
    const number = await text({
      message: 'Số công văn hướng dẫn (Enter nếu chưa có)',
      initial: given.dispatch?.number ?? null,
    })
    const issued = number ? await text({ message: 'Ngày công văn (Enter nếu chưa rõ)', fault: dayFault }) : ''
    const source = number ? '' : await text({ message: 'Nơi thấy câu chủ đề, ví dụ một trang báo (Enter nếu chưa có)' })
    const file = given.messages
      ? ''
      : await text({
          message: 'Tệp .txt thông điệp, mỗi dòng một câu (Enter: chép của năm trước, sửa sau)',
          fault: (answer) => (answer === '' || existsSync(fileOf(answer)) ? undefined : 'Không thấy tệp ấy'),
        })
    return {
      ...given,
      slogan: slogan || null,
      from: dayOf(from) ?? given.from,
      to: dayOf(to) ?? given.to,
      dispatch: number ? { number, date: dayOf(issued), by: null } : null,
      source: source || given.source,
      messages: file ? await linesOf(fileOf(file)) : given.messages,
    }
  })
}
