import { problem } from '../../model/diagnostic.js'
import type { FramedArt } from './frame.js'

/** The art of another composition with the reason why the one asked for cannot take this message. */
export function notSuited(art: FramedArt, composition: string, reason: string): FramedArt {
  const fault = problem('bo-cuc-khong-hop', `Thông điệp này không dùng được bố cục ${composition}: ${reason}.`, {
    hint: 'Chọn bố cục K1, K3, K4 hoặc K8: nhận mọi thông điệp.',
  })
  return { ...art, problems: [...art.problems, fault] }
}
