import type { CommanderError } from 'commander'
import { problem, type Diagnostic } from '../model/diagnostic.js'

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''
const suggestion = (message: string): string | undefined => {
  const near = /Did you mean ([^?]*)\?/.exec(message)?.[1]
  if (!near) return undefined
  const all = near.replace('one of ', '').split(', ')
  return `Có phải ${all.map((one) => `“${one}”`).join(' hay ')}?`
}

/** What commander refuses, as one Vietnamese sentence. */
export function usageError(error: CommanderError): Diagnostic {
  const { code, message } = error
  const what = quoted(message)
  const hint = suggestion(message) ?? 'Xem trợ giúp: npx bo-kit --help'
  switch (code) {
    case 'commander.unknownOption':
      return problem('co-la', `Không có tùy chọn “${what}”.`, { hint })
    case 'commander.unknownCommand':
      return problem('lenh-la', `Không có lệnh “${what}”.`, { hint })
    case 'commander.optionMissingArgument':
      return problem('thieu-gia-tri', `Tùy chọn “${what.replace(/ <.*/u, '')}” cần một giá trị đi sau.`, { hint })
    case 'commander.missingArgument':
      return problem('thieu-tham-so', `Lệnh còn thiếu “${what}”.`, { hint })
    case 'commander.excessArguments':
      return problem('thua-tham-so', 'Lệnh có phần thừa, không rõ là gì.', {
        hint: 'Tên có dấu cách phải đặt trong ngoặc kép, ví dụ --unit "Bảo hiểm xã hội tỉnh Khánh Hòa".',
      })
    default:
      return problem('lenh-sai', message.replace(/^error: /, ''), { hint })
  }
}
