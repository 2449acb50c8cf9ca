import type { IsoDate } from '../model/theme.js'
import { formatDay } from '../text/dates.js'

/** The answers of the six questions; null leaves the line as a comment. */
export interface KitAnswers {
  readonly campaign: string
  readonly year: number
  readonly unit: string | null
  readonly parent: string | null
  readonly place: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** `kit.yaml` with a comment for everything that can be added. */
export function kitText(answers: KitAnswers, schema: string | null): string {
  const line = (key: string, value: string | null, example: string): string =>
    value === null ? `# ${key}: ${example}` : `${key}: ${value}`
  const words = (value: string | null): string | null => (value === null ? null : JSON.stringify(value))
  const day = (value: IsoDate | null): string | null => (value === null ? null : formatDay(value))
  return `${schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`}# Bộ kit của đơn vị. Bỏ dấu # ở đầu dòng để dùng dòng ấy. Chạy: npx bo-kit build
# Làm cho nhiều đơn vị: điền don-vi.xlsx rồi chạy: npx bo-kit build --units don-vi.xlsx

# Chiến dịch và năm; xem các năm có sẵn: npx bo-kit list campaigns
campaign: ${answers.campaign}
year: ${answers.year}

# Tên đơn vị viết đúng như sẽ in
${line('unit', words(answers.unit), '"Bảo hiểm xã hội tỉnh Khánh Hòa"')}
# Cơ quan chủ quản in trên tên đơn vị
${line('parent', words(answers.parent), '"Bảo hiểm xã hội Việt Nam"')}
# Địa danh của dòng ngày tháng trên phông, giấy mời
${line('place', words(answers.place), '"Nha Trang"')}

# Thời gian của đơn vị; không ghi thì theo chủ đề của năm
${line('from', day(answers.from), '15/11/2024')}
${line('to', day(answers.to), '15/12/2024')}

# Thông điệp: số thứ tự trong danh sách (npx bo-kit list messages), hoặc câu tự viết
# messages: [2, 7-9]

# Chỉ làm một số sản phẩm: mã khổ, nhóm hoặc nội dung (npx bo-kit list formats)
# only: [bang-ron, ap-phich, facebook]

# Khổ riêng
# size: [420x70cm]

# Sự kiện trên phông và giấy mời: le-phat-dong, hoi-nghi, toa-dam, tap-huan, hoi-thi, giao-luu, bieu-duong
# event: {kind: le-phat-dong, date: 15/11/2024, time: "8:00", place: "Hội trường tầng 2", leftFree: true}

# Hình của đơn vị: logo, logo phối hợp, ảnh hoạt động; đường dẫn tính từ thư mục của tệp này
# logo: logo.svg
# partners: [doi-tac.svg]
# photo: anh-hoat-dong.jpg
# headline: "Bảo hiểm xã hội tỉnh Khánh Hòa hưởng ứng Tháng hành động"

# Đường dây nóng của đơn vị, in thay cho các số chung; giữ cả số chung thì ghi "111; 0258 3822 338"
# hotline: "0258 3822 338"

# Lưu ý đã biết, không cần nhắc lại: mã của lưu ý
# known: [chu-de-mot-nguon]
`
}
