import type { Content, Piece } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import { hotlinesOf } from '../model/unit.js'
import { formatRange } from '../text/dates.js'
import { plainText } from '../text/marks.js'

/** What each content shows, for people who cannot see it. */
const PICTURE: Readonly<Record<Content, string>> = {
  'ten-thang': 'hai người ôm nhau, vòng tay là dải ruy băng trắng thành hình trái tim',
  'chu-de': 'câu chủ đề trên nền màu, bên dưới là hàng người nối vòng tay',
  'thong-diep': 'câu thông điệp chữ lớn cùng hình những người nối vòng tay',
  'duong-day-nong': 'các số điện thoại hỗ trợ viết thật lớn',
  'su-kien': 'phông nền buổi lễ, bên dưới là hàng người nối vòng tay',
  'giay-moi': 'giấy mời, bên dưới là hàng người nối vòng tay',
  'trinh-chieu': 'trang trình chiếu mở đầu',
  'giay-chung-nhan': 'mẫu giấy chứng nhận',
  'tin-hoat-dong': 'ảnh hoạt động phía trên, tiêu đề tin phía dưới',
  'khung-anh': 'khung tròn gồm hai người ôm quanh chỗ đặt ảnh đại diện, phần còn lại trong suốt',
  'dai-dien': 'biểu trưng hai người ôm nhau hình trái tim',
  'noi-bao-tin': 'các thông điệp và nơi báo tin khi có bạo lực',
  nen: 'nền có biểu trưng và tên đơn vị, phần lớn để trống',
}

/** Alt text of a piece: product, what is seen, then the words on it. */
export function altText(job: Job, theme: Theme, piece: Piece): string {
  const name = `${plainText(theme.name)} năm ${theme.year}`
  const words = [
    piece.content === 'thong-diep' && job.message ? `“${plainText(job.message.text)}”` : '',
    piece.carries.includes('slogan') && theme.slogan ? `Chủ đề: “${plainText(theme.slogan)}”` : '',
    piece.content === 'tin-hoat-dong' && job.headline ? job.headline : '',
    job.event ? `${job.event.title} ${name}` : piece.carries.includes('name') ? name : '',
    piece.carries.includes('unit') ? job.unit.name : '',
    piece.carries.includes('dates') ? formatRange(job.unit.dates.from, job.unit.dates.to) : '',
    piece.carries.includes('hotlines')
      ? `Gọi ${hotlinesOf(job.unit, theme)
          .map((line) => line.number)
          .join(' hoặc ')}`
      : '',
  ].filter((part) => part !== '')
  return `${job.format.vi}: ${PICTURE[piece.content]}. ${words.map((part) => part.replace(/[.\s]+$/u, '')).join('. ')}.`
}
