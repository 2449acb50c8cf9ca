import { problem, type Diagnostic } from '../model/diagnostic.js'

const ACTIVE = /<script|<foreignObject|\son\w+\s*=|<!ENTITY|javascript:/iu
const OUTSIDE = /(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg))/iu

/** What keeps an SVG from being drawn the same everywhere: code, data from elsewhere, letters that need a font. */
export function svgFaults(name: string, text: string): Diagnostic[] {
  const found: Diagnostic[] = []
  if (ACTIVE.test(text) || OUTSIDE.test(text)) {
    found.push(
      problem('svg-khong-an-toan', `“${name}” có mã lệnh hoặc lấy dữ liệu từ nơi khác.`, {
        hint: 'Mở bằng phần mềm thiết kế, nhúng mọi ảnh rồi lưu lại thành SVG thường.',
      }),
    )
  }
  // no font of the machine is ever loaded: letters that are not outlines would be missing from every file
  if (/<text[\s>]/u.test(text)) {
    found.push(
      problem('svg-con-chu', `“${name}” còn chữ chưa chuyển thành nét, chữ ấy sẽ mất khi vẽ.`, {
        hint: 'Chuyển chữ thành nét (Create Outlines, Convert to Curves) rồi lưu lại, hoặc dùng tệp PNG.',
      }),
    )
  }
  return found
}
