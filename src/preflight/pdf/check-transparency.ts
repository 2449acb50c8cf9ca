import type { OpenPage } from './open-pdf.js'
import type { PageFacts } from './page-facts.js'
import { dictAt, nameAt } from './pdf-values.js'
import { doubt, fault, type PrintFinding } from './print-finding.js'

const FLATTEN =
  'Làm phẳng trước khi xuất (Illustrator Object > Flatten Transparency; CorelDRAW Convert to Bitmap 300 dpi), hoặc xuất PDF/X-4.'

/** PDF/X-1a knows no transparency; a file that claims nothing is at the mercy of the shop's machine. */
export function checkTransparency(
  { dict }: OpenPage,
  { transparency }: PageFacts,
  standard: string | null,
): PrintFinding[] {
  const kinds = [...transparency]
  const isX1a = standard?.startsWith('PDF/X-1') === true
  // A group on the page is transparency in name only, which X-1a forbids all the same.
  if (isX1a && nameAt(dictAt(dict, 'Group'), 'S') === 'Transparency') kinds.push('nhóm trong suốt của trang')
  if (kinds.length === 0) return []
  const what = `có ${kinds.join(', ')}`
  if (isX1a) return [fault('trong-suot', `${what}; chuẩn PDF/X-1a không cho phép`, FLATTEN)]
  if (standard?.startsWith('PDF/X-4')) return []
  return [doubt('trong-suot', `${what}; máy in cũ có thể in sai`, FLATTEN)]
}
