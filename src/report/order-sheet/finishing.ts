import type { PrintFormat } from '../../model/format.js'
import { eyeletsAlong } from '../../model/press.js'

/** `5 cm`, `2,5 cm`; under a centimeter `3 mm`. */
export const shortLength = (mm: number): string => (mm < 10 ? `${comma(mm)} mm` : `${comma(mm / 10)} cm`)

export const comma = (value: number, digits = 1): string => String(Number(value.toFixed(digits))).replace('.', ',')

type Finished = Pick<PrintFormat, 'width' | 'height' | 'hem' | 'eyelets'>

/** Eyelets around a piece; those at the corners serve two sides. */
export function eyeletCount({ width, height, hem, eyelets }: Finished): number {
  const [across, down] = [eyeletsAlong(width, eyelets, hem / 2), eyeletsAlong(height, eyelets, hem / 2)]
  return across.length === 0 || down.length === 0 ? 0 : 2 * (across.length + down.length) - 4
}

/** What is done to the piece after printing, one sentence each. */
export function finishingWords(format: PrintFormat): readonly string[] {
  const { hem, eyelets, archetype, sides } = format
  if (hem > 0) {
    const sewn = `May (hoặc dán nhiệt) viền ${shortLength(hem)} cả bốn cạnh, gập đúng vạch khổ thành phẩm.`
    if (eyelets > 0) {
      return [
        sewn,
        `Khoét ${eyeletCount(format)} khuy, cách nhau khoảng ${shortLength(eyelets)}, tâm khuy cách mép ${shortLength(hem / 2)} (xem hình).`,
      ]
    }
    return archetype === 'phuon' ? [sewn, 'Luồn ống ở cạnh trên và cạnh dưới, không khoét khuy.'] : [sewn]
  }
  const cut = 'Xén theo dấu cắt.'
  if (archetype === 'standee') return [cut, 'Cán màng mờ, lắp vào chân cuốn.']
  return sides === 2 ? [cut, 'In hai mặt, lật theo cạnh dài.'] : [cut]
}

/** Choices that the office ticks on paper; none for cloth. */
export const finishingChoices = ({ hem, archetype, width, height }: PrintFormat): readonly string[] => {
  if (hem > 0 || archetype === 'standee') return []
  if (archetype === 'chung-nhan') return ['Không cán (để viết tên)', 'Ép kim', 'Bế góc tròn']
  return Math.max(width, height) < 250
    ? ['Không cán', 'Cán mờ', 'Cán bóng', 'Bế theo hình']
    : ['Không cán', 'Cán màng mờ', 'Cán màng bóng']
}

/** What the file has around the finished size, and why. */
export const bleedWords = ({ bleed, hem }: PrintFormat): string =>
  hem > 0
    ? `Nền tràn ${shortLength(bleed)} mỗi cạnh, vừa bằng phần gập may`
    : bleed > 0
      ? `Nền tràn ${shortLength(bleed)} mỗi cạnh để xén`
      : 'Không tràn nền'

/** What copies are counted in. */
export const pieceWord = ({ hem, archetype }: PrintFormat): string =>
  hem > 0 ? 'tấm' : archetype === 'standee' ? 'bộ' : 'tờ'
