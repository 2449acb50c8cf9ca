import type { Lang } from './io.js'

const VI = {
  vector: 'hình vectơ',
  locked: (folder: string) => `Đã kiểm tra và khóa bộ nhận diện trong ${folder}`,
  keyMade: 'Giữ kín tệp khóa riêng; gửi tệp .pub cho các đơn vị để xác minh.',
  signed: (campaign: string, year: number, signer: string, key: string) =>
    `Đã ký ${campaign} năm ${year}: ${signer}, khóa ${key}`,
  same: 'Hai năm giống nhau.',
  nothing: '(không có)',
  created: (file: string, from: number | null) => `Đã lập ${file}${from === null ? '' : `, theo mẫu năm ${from}`}`,
  proposed: 'Dấu ngắt dòng đề xuất',
  unsure: 'Chưa chắc, xem lại',
  next: (campaign: string, year: number) =>
    `Tiếp theo: xem lại tệp, rồi chạy npx bo-kit build --campaign ${campaign} --year ${year}`,
}

/** What theme actions say. */
export type ThemeWords = typeof VI

const EN: ThemeWords = {
  vector: 'vector',
  locked: (folder) => `Identity checked and locked in ${folder}`,
  keyMade: 'Keep the private key secret; give the .pub file to whoever verifies.',
  signed: (campaign, year, signer, key) => `Signed ${campaign} ${year}: ${signer}, key ${key}`,
  same: 'The two years are alike.',
  nothing: '(none)',
  created: (file, from) => `Made ${file}${from === null ? '' : `, after ${from}`}`,
  proposed: 'Proposed break marks',
  unsure: 'Not sure, look again',
  next: (campaign, year) => `Next: look through the file, then npx bo-kit build --campaign ${campaign} --year ${year}`,
}

/** The words of a language. */
export const themeWords = (lang: Lang): ThemeWords => (lang === 'en' ? EN : VI)
