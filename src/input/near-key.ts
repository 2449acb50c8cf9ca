import { closest } from '../text/closest.js'
import { bareWords } from './sheet/bare-words.js'

/** What people write for a key, without marks. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['campaign', ['chien dich', 'ma chien dich']],
  ['year', ['nam']],
  ['unit', ['don vi', 'ten don vi', 'ten', 'name', 'units']],
  ['parent', ['co quan chu quan', 'cap tren', 'chu quan']],
  ['place', ['dia danh', 'noi', 'dia diem']],
  ['from', ['tu', 'tu ngay', 'ngay bat dau']],
  ['to', ['den', 'den ngay', 'ngay ket thuc']],
  ['messages', ['thong diep']],
  ['only', ['san pham', 'chi lam']],
  ['size', ['kho', 'kich thuoc', 'kho rieng']],
  ['type', ['loai tep', 'loai']],
  ['event', ['su kien']],
  ['kind', ['loai', 'loai su kien']],
  ['title', ['ten', 'ten su kien', 'tieu de']],
  ['date', ['ngay']],
  ['time', ['gio', 'thoi gian']],
  ['partners', ['doi tac', 'phoi hop', 'logo doi tac']],
  ['photo', ['anh', 'hinh anh']],
  ['headline', ['tieu de', 'tieu de tin']],
  ['hotline', ['duong day nong']],
  ['quantities', ['so luong']],
  ['output', ['thu muc', 'ket qua']],
  ['known', ['luu y da biet', 'da biet']],
  ['inks', ['muc', 'muc in']],
])

/** The key that a wrong one was meant for, of those that may stand there: by Vietnamese words (`đơn vị`, `tu-ngay`) or by its letters; null where none is near. */
export function nearKey(key: string, known: readonly string[]): string | null {
  const words = bareWords(key)
  return known.find((other) => WORDS.get(other)?.includes(words)) ?? closest(key, known)
}
