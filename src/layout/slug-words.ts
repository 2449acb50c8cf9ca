import type { Job } from '../model/job.js'
import type { PrintSettings } from '../model/press.js'
import type { Theme } from '../model/theme.js'
import { plainText } from '../text/marks.js'

/** A stretch of the slug line; a `code` is set letter by letter, since no other file has the same. */
export interface SlugWord {
  readonly text: string
  readonly code?: string | undefined
  /** Whether it is the unit's or the file's; such words stand last, so that those before them stand in one place for all. */
  readonly isOwn?: boolean | undefined
}

/** What the slug line must know beside job and theme. */
export interface SlugFacts {
  /** 32 hex digits that name the file; its first eight are shown. */
  readonly id: string
  /** Page number from 0. */
  readonly page: number
  readonly scale: 1 | 0.1
  readonly userUnit: 1 | 10
  readonly settings: PrintSettings
}

const SHOWN = 8

const millimeters = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',')

const scaleWords = ({ scale, userUnit }: SlugFacts): string => {
  if (userUnit !== 1) return 'Tỉ lệ 1:1 (UserUnit 10)'
  return scale === 1 ? 'Tỉ lệ 1:1' : 'Tỉ lệ 1:10, in phóng 1000 %'
}

/** What the shop reads outside the finished piece: product, size, scale, unit, theme, file, and what is still to be replaced. */
export function slugWords(job: Job, theme: Theme, facts: SlugFacts): readonly SlugWord[] {
  const { format, pages, unit } = job
  const { hem, eyelets } = format.medium === 'print' ? format : { hem: 0, eyelets: 0 }
  const sides = pages.length > 1 ? `, trang ${facts.page + 1}/${pages.length}` : ''
  const words: (SlugWord | null)[] = [
    { text: `${format.vi}${sides}` },
    { text: `Khổ thành phẩm ${millimeters(format.width)} × ${millimeters(format.height)} mm` },
    { text: scaleWords(facts) },
    { text: `${plainText(theme.nameShort)} ${theme.year}` },
    { text: 'Dữ liệu', code: theme.digest.slice(0, SHOWN) },
    { text: facts.settings.pdfx === '4' ? 'PDF/X-4, CMYK FOGRA39' : 'PDF/X-1a:2003, CMYK FOGRA39' },
    hem > 0 ? { text: `Nét liền: cắt. Nét đứt: gập may viền ${millimeters(hem)} mm` } : null,
    eyelets > 0 ? { text: `Vòng tròn: khuy, cách nhau khoảng ${millimeters(eyelets)} mm` } : null,
    job.assets.emblem === null ? { text: 'BIỂU TRƯNG TẠM, chưa phải mẫu chính thức của cơ quan phát động' } : null,
    { text: unit.name, isOwn: true },
    { text: 'Mã tệp', code: facts.id.slice(0, SHOWN), isOwn: true },
  ]
  return words.filter((word) => word !== null)
}
