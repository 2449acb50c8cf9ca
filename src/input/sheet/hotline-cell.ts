import type { ReadCell } from './read-cell.js'

/** A telephone number read from a cell, or what is wrong with it. */
export type HotlineResult =
  | { readonly ok: true; readonly number: string; readonly why: string | null }
  | { readonly ok: false; readonly message: string; readonly hint: string }

/** Lines for insurance matters: nobody there takes a call about violence. */
const CUSTOMER_CARE: ReadonlySet<string> = new Set(['19009068'])

/** Reads a telephone number; several may stand in one cell. */
export function readHotline(cell: ReadCell): HotlineResult {
  const text = cell.lines.length > 1 ? cell.lines.join('; ') : cell.text
  const digits = text.replace(/\D/gu, '')
  if (/[eE]\+\d/u.test(text)) {
    return {
      ok: false,
      message: `“${text}” là số điện thoại đã bị Excel rút gọn`,
      hint: 'Đặt định dạng cột ấy là Văn bản (Text) rồi nhập lại số.',
    }
  }
  if (
    cell.date !== null ||
    digits.length < 3 ||
    text.length > 60 ||
    !/^[\d\s.()+\-–;,/:]*(?:[\p{L}][\p{L}\s.:]*)?[\d\s.()+\-–;,/:]*$/u.test(text)
  ) {
    return {
      ok: false,
      message: `“${text}” không phải là số điện thoại`,
      hint: 'Ghi số điện thoại, ví dụ 1900 969 680.',
    }
  }
  if (CUSTOMER_CARE.has(digits)) {
    return {
      ok: false,
      message: `${text} là tổng đài chăm sóc khách hàng, không tiếp nhận tin báo bạo lực`,
      hint: 'Để trống để dùng 111 và 1900 969 680, hoặc ghi đường dây nóng của địa phương.',
    }
  }
  // a number cell drops the zero that every Vietnamese number but 1800 and 1900 begins with
  if (cell.number !== null && /^[2-9]\d{8,9}$/u.test(digits))
    return { ok: true, number: `0${digits}`, why: 'Excel bỏ mất số 0 ở đầu' }
  return { ok: true, number: text, why: null }
}
