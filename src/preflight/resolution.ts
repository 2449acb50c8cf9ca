import type { Diagnostic } from '../model/diagnostic.js'
import type { Scene } from '../model/scene.js'
import type { Check } from './context.js'
import { PIXELS } from './limits.js'
import { decimal, finding } from './wording.js'

const NAMES = { photo: 'ảnh', emblem: 'biểu trưng', logo: 'logo đơn vị', partner: 'logo đối tác' } as const

/** Pictures have the pixels their place asks for; vector art always has. */
export const checkResolution: Check = (page, context) =>
  page.images.flatMap(({ item, box }): Diagnostic[] => {
    const asset = context.assets.get(item.asset)
    if (!asset) {
      return [
        finding(
          context,
          'error',
          'thieu-anh',
          `không tìm thấy ảnh “${item.asset}”.`,
          'Kiểm tra đường dẫn của ảnh trong tệp nhập.',
        ),
      ]
    }
    const { pixels, kind } = asset
    if (!pixels) return []
    // a photo is cropped to cover its box, a logo lies wholly inside
    const across = [pixels.width / box.width, pixels.height / box.height]
    const have = kind === 'photo' ? Math.min(...across) : Math.max(...across)
    const want = wantedPixels(page.scene)
    if (have >= want) return []
    const useless = have < want * PIXELS.unusable
    const grow = want / have
    const needed = `${Math.ceil(pixels.width * grow)} × ${Math.ceil(pixels.height * grow)} px`
    const sentence = `${NAMES[kind]} ${pixels.width} × ${pixels.height} px ${useless ? 'quá nhỏ' : 'hơi nhỏ'} cho ô ${ofBox(page.scene, box.width, box.height)}, nên có ${needed}.`
    return [
      finding(
        context,
        useless ? 'error' : 'warning',
        'anh-thieu-diem',
        sentence,
        'Dùng ảnh gốc từ máy ảnh, đừng dùng ảnh tải lại từ Zalo hay Facebook.',
      ),
    ]
  })

/** Pixels per scene unit that look sharp at the piece's viewing distance. */
function wantedPixels(scene: Scene): number {
  if (scene.unit === 'px') return PIXELS.screen
  const sheet = Math.max(scene.width, scene.height) <= PIXELS.sheetSide
  return (sheet ? PIXELS.sheetPpi : PIXELS.largePpi) / 25.4
}

const ofBox = (scene: Scene, width: number, height: number): string =>
  `${decimal(width, 0)} × ${decimal(height, 0)} ${scene.unit}`
