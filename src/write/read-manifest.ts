import { problem, UserError } from '../model/diagnostic.js'
import { manifestSchema, type Manifest } from './manifest-schema.js'

/** Reads the text of a `manifest.json`; `file` is only for the words of the error. */
export const parseManifest = (text: string, file: string): Manifest => {
  const refuse = (code: string, message: string): UserError =>
    new UserError([problem(code, message, { file, hint: 'Tạo lại bộ tệp bằng lệnh npx bo-kit tao.' })])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse('manifest-hong', `Tệp “${file}” không phải JSON đọc được (có thể đã bị sửa tay hoặc cắt cụt).`)
  }
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.join('.') ?? ''
  throw refuse('manifest-sai', `Tệp “${file}” có nội dung không đúng mẫu${at === '' ? '' : ` ở mục “${at}”`}.`)
}
