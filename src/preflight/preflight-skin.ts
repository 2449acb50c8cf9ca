import type { Role, Skin } from '../model/color.js'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { CONTRAST, SKIN } from './limits.js'
import { contrastRatio, lightness } from './luminance.js'
import { decimal } from './wording.js'

/** Everything in a skin that would not print or not be read: ink, contrast of its pairs, figures in grayscale. */
export function preflightSkin(skin: Skin): readonly Diagnostic[] {
  return [
    ...inks(skin),
    ...campaignPairs(skin),
    ...Object.entries(skin.grounds).flatMap(([id, ground]) => groundFaults(skin, id, ground)),
  ]
}

const hexOf = (skin: Skin, role: Role): string => skin.roles[role].hex

const fault = (skin: Skin, code: string, sentence: string, hint: string): Diagnostic =>
  problem(code, `Bảng màu “${skin.id}”: ${sentence}`, { hint })

const inks = (skin: Skin): Diagnostic[] =>
  Object.entries(skin.roles).flatMap(([role, { cmyk }]) => {
    const total = cmyk.reduce((sum, ink) => sum + ink, 0)
    if (total <= SKIN.totalInk) return []
    return [
      fault(
        skin,
        'qua-nhieu-muc',
        `màu ${role} có tổng lượng mực ${decimal(total)} %, nhiều nhất ${SKIN.totalInk} %.`,
        'Giảm các mực C, M, Y của màu này.',
      ),
    ]
  })

function campaignPairs(skin: Skin): Diagnostic[] {
  return [
    ...ratio(skin, 'white', 'primary', SKIN.whiteOnPrimary),
    ...ratio(skin, 'white', 'deep', SKIN.whiteOnDeep),
    ...ratio(skin, 'ink', 'accent', SKIN.inkOnLight),
    ...ratio(skin, 'ink', 'paper', SKIN.inkOnLight),
    ...bodies(skin, 'primary', 'deep', 'của biểu trưng'),
  ]
}

function groundFaults(skin: Skin, id: string, ground: Skin['grounds']['cam']): Diagnostic[] {
  const where = `trên nền “${id}”`
  const crowd = ground.crowd
    .slice(1)
    .flatMap((role, i) => ratio(skin, role, ground.crowd[i] ?? role, SKIN.crowd, `của hàng người ${where}`))
  return [
    ...ratio(skin, ground.head, ground.bg, CONTRAST.display, where),
    ...ratio(skin, ground.em, ground.bg, CONTRAST.display, where),
    ...ratio(skin, ground.small, ground.bg, CONTRAST.small, where),
    ...bodies(skin, ground.figure[0], ground.figure[1], where),
    ...crowd,
    ...texture(skin, ground.texture, ground.bg, where),
  ]
}

function ratio(skin: Skin, a: Role, b: Role, least: number, where = ''): Diagnostic[] {
  const found = contrastRatio(hexOf(skin, a), hexOf(skin, b))
  if (found >= least) return []
  return [
    fault(
      skin,
      'tuong-phan-thap',
      `màu ${a} và ${b} ${where} tương phản ${decimal(found, 2)}, cần ít nhất ${decimal(least, 2)}.`.replace('  ', ' '),
      'Chọn một màu sáng hơn hoặc tối hơn.',
    ),
  ]
}

function bodies(skin: Skin, left: Role, right: Role, where: string): Diagnostic[] {
  const difference = Math.abs(lightness(hexOf(skin, left)) - lightness(hexOf(skin, right)))
  if (difference >= SKIN.bodies) return []
  return [
    fault(
      skin,
      'hai-nguoi-lan-mau',
      `hai người ${where} (${left}, ${right}) chỉ khác nhau ${decimal(difference)} L* khi in đen trắng, cần ít nhất ${SKIN.bodies}.`,
      'Chọn hai màu khác độ sáng hơn.',
    ),
  ]
}

function texture(skin: Skin, role: Role, ground: Role, where: string): Diagnostic[] {
  const found = contrastRatio(hexOf(skin, role), hexOf(skin, ground))
  if (found <= SKIN.texture) return []
  return [
    fault(
      skin,
      'hoa-van-dam',
      `hoa văn ${role} ${where} tương phản ${decimal(found, 2)}, nhiều nhất ${decimal(SKIN.texture, 2)} để chữ nổi rõ.`,
      'Chọn màu hoa văn gần màu nền hơn.',
    ),
  ]
}
