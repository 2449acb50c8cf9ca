import type { Lang } from './io.js'

const VI = {
  nodeOld: (version: string) => `Node ${version} đã cũ; bo-kit cần Node 20.19 trở lên.`,
  nodeHint: 'Tải bản LTS mới ở nodejs.org rồi cài đè.',
  loads: (name: string) => `Gói ${name} dùng được`,
  loadsNot: (name: string, reason: string) => `Gói ${name} không nạp được: ${reason}`,
  loadHint: 'Trong thư mục bo-kit, chạy lại: npm install',
  fonts: 'Bộ chữ Be Vietnam Pro, từ điển ngắt dòng và hồ sơ màu in đều đủ',
  engineNot: (reason: string) => `Không mở được bộ chữ hoặc không vẽ được ảnh mẫu: ${reason}`,
  sample: 'Ảnh mẫu vẽ ra đúng từng điểm ảnh',
  sampleDiffers: 'Ảnh mẫu vẽ ra không giống hệt máy chuẩn.',
  sampleHint:
    'Bo-kit vẫn chạy được, nhưng ảnh tạo trên máy này có thể lệch vài điểm ảnh so với máy khác, mã sha256 sẽ khác. Nếu chữ trong ảnh sai dấu, hãy báo người phụ trách; nếu không, có thể bỏ qua.',
  writes: (folder: string) => `Ghi được vào ${folder}`,
  writesNot: (folder: string) => `Không ghi được vào ${folder}.`,
  writeHint: 'Chọn thư mục khác bằng -o, ví dụ một thư mục trong Documents.',
  space: (gigabytes: string) => `Đĩa còn trống ${gigabytes.replace('.', ',')} GB`,
  spaceLow: (gigabytes: string) => `Đĩa chỉ còn trống ${gigabytes.replace('.', ',')} GB, không đủ cho một bộ kit.`,
  spaceUnknown: 'Không xem được đĩa còn trống bao nhiêu.',
}

/** What each check says. */
export type ExamineWords = typeof VI

const EN: ExamineWords = {
  nodeOld: (version) => `Node ${version} is too old; bo-kit needs Node 20.19 or later.`,
  nodeHint: 'Install the current LTS from nodejs.org.',
  loads: (name) => `Package ${name} works`,
  loadsNot: (name, reason) => `Package ${name} does not load: ${reason}`,
  loadHint: 'In the bo-kit folder run again: npm install',
  fonts: 'Be Vietnam Pro, the break lexicon and the print profile are complete',
  engineNot: (reason) => `The fonts cannot be opened or the sample cannot be drawn: ${reason}`,
  sample: 'The sample picture is right to the pixel',
  sampleDiffers: 'The sample picture differs from the reference machine’s.',
  sampleHint:
    'bo-kit works, but pictures made here may differ by some pixels from those of other machines, and so will their sha256. If accents look wrong, tell the maintainer; else this can be ignored.',
  writes: (folder) => `Can write to ${folder}`,
  writesNot: (folder) => `Cannot write to ${folder}.`,
  writeHint: 'Choose another folder with -o.',
  space: (gigabytes) => `${gigabytes} GB of free disk space`,
  spaceLow: (gigabytes) => `Only ${gigabytes} GB of free disk space, not enough for a kit.`,
  spaceUnknown: 'Free disk space cannot be read.',
}

/** The words of a language. */
export const examineWords = (lang: Lang): ExamineWords => (lang === 'en' ? EN : VI)
