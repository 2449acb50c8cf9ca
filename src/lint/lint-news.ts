import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'

/** News cards that would go out without their photo or headline: a card of two colors and no news. */
export function lintNews(jobs: readonly Job[]): readonly Diagnostic[] {
  const card = jobs.find((job) => job.pages.some((page) => page.content === 'tin-hoat-dong'))
  if (!card) return []
  const found: Diagnostic[] = []
  if (!card.headline) {
    found.push(warning('tin-thieu-tieu-de', 'Tin hoạt động chưa có tiêu đề.', 'Thêm --headline "Tiêu đề tin".'))
  }
  if (card.assets.photo === null) {
    found.push(warning('tin-thieu-anh', 'Tin hoạt động chưa có ảnh: chỗ của ảnh sẽ để trống.', 'Thêm --photo anh.jpg.'))
  }
  return found
}

const warning = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  hint,
})
