/** Excel saving plain CSV puts a question mark for each letter that its old encoding has not: `B?o hi?m`. */
export const LOST = /\p{L}\?\p{L}|(?<![\p{L}\s])\?\p{L}/u

/** What to do about it. */
export const LOST_HINT =
  'Mở lại tệp gốc bằng Excel, chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”.'
