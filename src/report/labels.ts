import type { Content } from '../model/format.js'
import type { Slot } from '../model/scene.js'

/** Folders of a unit, in the order they are shown. */
export const PLACES = [
  { id: 'in', name: 'In ấn' },
  { id: 'mang-xa-hoi', name: 'Mạng xã hội' },
  { id: 'man-hinh', name: 'Màn hình' },
  { id: 'chia-se', name: 'Gửi Zalo, thư điện tử' },
  { id: 'in-van-phong', name: 'In ở văn phòng' },
] as const

const FAMILIES: Readonly<Record<string, string>> = {
  'bang-ron': 'Băng rôn',
  phuon: 'Phướn',
  standee: 'Standee',
  phong: 'Phông sân khấu',
  pano: 'Pano',
  'ap-phich': 'Áp phích',
  'to-roi': 'Tờ rơi',
  'giay-moi': 'Giấy mời',
  'giay-chung-nhan': 'Giấy chứng nhận',
  facebook: 'Facebook',
  'khung-anh': 'Khung ảnh đại diện',
  instagram: 'Instagram',
  zalo: 'Zalo',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  x: 'X',
  linkedin: 'LinkedIn',
  web: 'Trang web',
  'man-hinh': 'Màn hình LED, TV',
  'van-phong': 'Văn phòng',
  'tu-chon': 'Khổ tự chọn',
}

/** Name of a format's group; a group that data added and this table does not know stands under "Khác". */
export const familyName = (group: string): string => FAMILIES[group] ?? 'Khác'

const CONTENTS: Readonly<Record<Content, string>> = {
  'ten-thang': 'Tên chiến dịch',
  'chu-de': 'Chủ đề năm',
  'thong-diep': 'Thông điệp',
  'duong-day-nong': 'Đường dây nóng',
  'su-kien': 'Buổi lễ',
  'giay-moi': 'Giấy mời',
  'trinh-chieu': 'Trình chiếu',
  'giay-chung-nhan': 'Giấy chứng nhận',
  'tin-hoat-dong': 'Tin hoạt động',
  'khung-anh': 'Khung ảnh',
  'dai-dien': 'Ảnh đại diện',
  'noi-bao-tin': 'Nơi báo tin',
  nen: 'Ảnh nền',
}

/** Name of a content for users. */
export const contentName = (content: string): string =>
  (CONTENTS as Readonly<Record<string, string>>)[content] ?? content

const SLOTS: Readonly<Record<Slot, string>> = {
  parent: 'cơ quan chủ quản',
  unit: 'tên đơn vị',
  name: 'tên chiến dịch',
  year: 'năm',
  slogan: 'chủ đề năm',
  sloganLabel: 'nhãn chủ đề',
  message: 'thông điệp',
  dates: 'thời gian chiến dịch',
  hotlines: 'đường dây nóng',
  place: 'địa điểm',
  eventTitle: 'tên sự kiện',
  eventTime: 'giờ diễn ra',
  headline: 'tiêu đề tin',
  recipient: 'người nhận',
  reportPlaces: 'nơi báo tin',
  label: 'nhãn',
}

/** Names of texts that a piece leaves out, each once, in the order given. */
export const slotNames = (slots: readonly Slot[]): string => [...new Set(slots.map((slot) => SLOTS[slot]))].join(', ')

/** `2,1 GB`, `1,2 MB`, `340 KB`, `812 B`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${decimal(bytes / 1000, 0)} KB`
  if (bytes < 999_950_000) return `${decimal(bytes / 1e6, 1)} MB`
  return `${decimal(bytes / 1e9, 1)} GB`
}

/** `297 × 420 mm`, `6 × 0,8 m`, `1080 × 1080 px`. */
export function formatSize({ width, height, unit }: { width: number; height: number; unit: 'mm' | 'px' }): string {
  if (unit === 'mm' && Math.max(width, height) >= 1200)
    return `${decimal(width / 1000, 3)} × ${decimal(height / 1000, 3)} m`
  return `${decimal(width, 1)} × ${decimal(height, 1)} ${unit}`
}

const decimal = (value: number, digits: number): string => String(Number(value.toFixed(digits))).replace('.', ',')
