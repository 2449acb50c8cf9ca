import { hangingLaw } from './hanging.js'
import { type Pen, STYLES } from './page-pen.js'

const NOTES = (year: number): readonly string[] => [
  'Tệp in là PDF/X, màu CMYK pha sẵn theo FOGRA39, tổng mực không quá 300 %. Không chuyển sang RGB rồi chuyển lại, không tự chỉnh màu.',
  'Mọi chữ đã chuyển thành nét, không cần cài phông. Dấu cắt, dấu chồng màu, vạch gập và vị trí khuy nằm ngoài khổ thành phẩm.',
  'Không kéo giãn, không cắt bớt, không thay biểu trưng, tên đơn vị, ngày tháng. Cần đổi thì báo lại để làm tệp mới.',
  'Mỗi tệp có mã SHA-256; mã khác với phiếu nghĩa là tệp đã bị sửa hoặc tải thiếu (Windows: certutil -hashfile TÊN-TỆP SHA256).',
  hangingLaw(year),
]

const CHECKS = ['Đã soát tên đơn vị', 'Đã soát ngày tháng', 'Đã soát chính tả', 'Đã xem bản in thử'] as const

const SIGNERS = ['Người lập phiếu', 'Lãnh đạo duyệt', 'Xưởng in nhận'] as const

const SIGN_ROOM = 30

/** Height of notes, checks and signatures. */
export const footHeight = (pen: Pen, year: number, width: number): number =>
  11 + NOTES(year).reduce((sum, note) => sum + pen.heightOf(note, width - 6, STYLES.small) + 0.8, 0) + 10 + SIGN_ROOM

/** Notes for the shop, what the office has checked, and where to sign; gives the height used. */
export function drawFoot(pen: Pen, year: number, x: number, y: number, width: number): number {
  pen.rule(x, y, width)
  let at = y + 2.4
  at += pen.write('Ghi chú cho xưởng in', x, at, width, STYLES.heading) + 1
  for (const [i, note] of NOTES(year).entries()) {
    const block = `ghi-chu-${i + 1}`
    pen.write(`${i + 1}.`, x, at, 6, STYLES.small, { block })
    at += pen.write(note, x + 6, at, width - 6, STYLES.small, { block, line: 1 }) + 0.8
  }
  at += 2
  for (const [i, check] of CHECKS.entries()) {
    const left = x + (i * width) / CHECKS.length
    pen.frame({ x: left, y: at + 0.6, width: 2.8, height: 2.8 }, 'inkTexture', 0.2)
    pen.write(check, left + 4, at, width / CHECKS.length - 4, STYLES.body)
  }
  at += 8
  const third = width / SIGNERS.length
  for (const [i, signer] of SIGNERS.entries()) {
    const block = `ky-${i + 1}`
    pen.write(signer, x + i * third, at, third, STYLES.strong, { align: 'center', block })
    pen.write('(ký, ghi rõ họ tên, ngày)', x + i * third, at + 4.4, third, STYLES.label, {
      align: 'center',
      block,
      line: 1,
    })
  }
  return at + SIGN_ROOM - y
}
