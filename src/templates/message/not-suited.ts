import { problem } from '../../model/diagnostic.js'
import type { Drawing } from '../stage.js'

/** The drawing of another composition with the reason why the one asked for cannot take this message. */
export function notSuited(drawing: Drawing, composition: string, reason: string): Drawing {
  const fault = problem('bo-cuc-khong-hop', `Thông điệp này không dùng được bố cục ${composition}: ${reason}.`, {
    hint: 'Chọn bố cục K1, K3, K4 hoặc K8: nhận mọi thông điệp.',
  })
  return { ...drawing, problems: [...drawing.problems, fault] }
}
