import type { Diagnostic } from '../model/diagnostic.js'
import type { Kit } from '../model/kit.js'
import { plainText } from '../text/marks.js'

/** What is to be said of the theme itself before anything is printed from it: how well slogan and messages are backed. */
export function lintTheme({ theme, messages, only }: Kit): Diagnostic[] {
  const { year, sloganConfidence, sources } = theme
  const name = plainText(theme.nameShort)
  const where = sources.length > 0 ? `Nguồn: ${sources.slice(0, 2).join('; ')}.` : 'Chưa ghi nguồn.'
  const found: Diagnostic[] = []
  if (theme.slogan !== null && sloganConfidence === 'uncertain') {
    found.push(
      say(
        'chu-de-chua-chac',
        'warning',
        `Chủ đề ${name} năm ${year} chưa chắc đúng nguyên văn.`,
        `Đối chiếu với công văn trước khi in. ${where}`,
      ),
    )
  }
  if (theme.slogan !== null && sloganConfidence === 'one_public_source') {
    found.push(
      say(
        'chu-de-mot-nguon',
        'note',
        `Chủ đề ${name} năm ${year} mới thấy ở một nguồn công khai.`,
        `Nên đối chiếu với công văn trước khi in. ${where}`,
      ),
    )
  }
  const doubtful = messages.filter((message) => message.confidence === 'uncertain')
  if (doubtful.length > 0) {
    const ids = doubtful.map((message) => message.id).join(', ')
    found.push(
      say(
        'thong-diep-chua-chac',
        'warning',
        `${doubtful.length} thông điệp chưa có nguồn chắc chắn: ${ids}.`,
        'Đối chiếu với phụ lục của công văn năm nay.',
      ),
    )
  }
  if (messages.length === 0 && only.length === 0) {
    found.push(
      say(
        'khong-co-thong-diep',
        'note',
        `Chủ đề ${name} năm ${year} chưa có thông điệp: không làm pano, bài đăng và băng rôn thông điệp.`,
        'Có danh sách thì ghi vào theme.yaml, hoặc thêm --messages và một tệp .txt, mỗi dòng một câu.',
      ),
    )
  }
  return found
}

const say = (code: string, severity: Diagnostic['severity'], message: string, hint: string): Diagnostic => ({
  code,
  severity,
  message,
  hint,
})
