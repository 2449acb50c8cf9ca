import type { PageFacts } from './page-facts.js'
import { fault, type PrintFinding } from './print-finding.js'

const OUTLINE =
  'Chuyển hết chữ thành nét: Illustrator Type > Create Outlines (Ctrl+Shift+O); CorelDRAW Object > Convert to Curves (Ctrl+Q) hoặc chọn “Export all text as curves”.'

/** Shops take outlines: a font that is missing comes out as other letters, one that is embedded as a question. */
export function checkFonts({ fonts }: PageFacts): PrintFinding[] {
  const names = (isEmbedded: boolean): string =>
    [...new Set([...fonts.values()].filter((font) => font.isEmbedded === isEmbedded).map((font) => font.name))].join(
      ', ',
    )
  const [missing, embedded] = [names(false), names(true)]
  return [
    ...(missing === ''
      ? []
      : [fault('thieu-phong-chu', `dùng phông chữ không nhúng (${missing}): máy khác in ra chữ khác`, OUTLINE)]),
    ...(embedded === '' ? [] : [fault('phong-chu', `còn chữ là phông (${embedded}), chưa chuyển thành nét`, OUTLINE)]),
  ]
}
