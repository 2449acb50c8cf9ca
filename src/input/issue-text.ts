import { z } from 'zod'

import { closest } from '../text/closest.js'
import { nearKey } from './near-key.js'

/** One sentence about one fault, without place and full stop. */
export interface IssueText {
  readonly code: string
  readonly text: string
  readonly hint?: string | undefined
  readonly path: readonly PropertyKey[]
  /** The key that is at fault, where it is the key and not the value. */
  readonly key?: string | undefined
}

/** So many values that may stand are named in a hint. */
const MOST_NAMED = 20

const KIND: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, mỗi dòng bắt đầu bằng “- ”',
  tuple: 'danh sách trong ngoặc vuông',
  object: 'nhóm mục, mỗi dòng “tên: giá trị”',
  record: 'nhóm mục, mỗi dòng “tên: giá trị”',
  null: 'để trống',
}

/** A zod issue in Vietnamese; several where one issue names several keys. */
export function issueText(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): IssueText[] {
  const { path } = issue
  const name = path.length > 0 ? `mục “${nameOf(path, root)}”` : 'tệp'
  const given = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path, keysAt(schema, path))
    case 'invalid_type': {
      if (given === undefined) return [{ code: 'thieu-muc', text: `thiếu ${name}`, path: path.slice(0, -1) }]
      if (given === null) {
        return [
          { code: 'de-trong', text: `${name} đang để trống`, hint: 'Ghi giá trị sau dấu “:”, hoặc xóa cả dòng.', path },
        ]
      }
      const wanted = KIND[issue.expected] ?? 'kiểu khác'
      const text = `${name} phải là ${wanted}, đang là “${shown(given)}”`
      return [{ code: 'sai-kieu', text, hint: kindHint(issue.expected, given), path }]
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (given === undefined) return [{ code: 'thieu-muc', text: `thiếu ${name}`, path: path.slice(0, -1) }]
      // of two numbers none is a slip of the other
      const near = typeof given === 'number' ? null : closest(shown(given), values)
      // a long list is not spelled out: its schema says where it can be seen
      const all = values.length > MOST_NAMED ? `${issue.message}.` : `Được dùng: ${values.join(', ')}.`
      return [
        {
          code: 'sai-gia-tri',
          text: `${name} không nhận “${shown(given)}”`,
          hint: near ? `Có phải “${near}”? ${all}` : all,
          path,
        },
      ]
    }
    case 'too_small':
      return [{ code: 'qua-nho', text: `${name} ${limit(issue.origin, 'ít nhất', Number(issue.minimum))}`, path }]
    case 'too_big':
      return [{ code: 'qua-lon', text: `${name} ${limit(issue.origin, 'nhiều nhất', Number(issue.maximum))}`, path }]
    case 'invalid_format':
      return [{ code: 'sai-cach-viet', text: `${name} viết chưa đúng: “${shown(given)}”`, path }]
    case 'invalid_key': {
      const record = nameOf(path.slice(0, -1), root)
      return [
        {
          code: 'ten-sai',
          text: `tên “${String(path.at(-1))}”${record === '' ? '' : ` trong mục “${record}”`} viết chưa đúng`,
          hint: issue.issues.find(({ code }) => code === 'invalid_format')?.message,
          path,
        },
      ]
    }
    case 'custom':
      return [{ code: 'khong-hop-le', text: `${name}: ${issue.message}`, hint: hintOf(issue), path }]
    default:
      return [{ code: 'khong-hop-le', text: `${name} không hợp lệ: “${shown(given)}”`, path }]
  }
}

/** The hint that a rule of ours gives with its fault. */
function hintOf({ params }: z.core.$ZodIssueCustom): string | undefined {
  const hint: unknown = params?.['hint']
  return typeof hint === 'string' ? hint : undefined
}

/** `groups[2].items[1].text`, counted from 1; a lone value where a list may stand has no number. */
function nameOf(path: readonly PropertyKey[], root: unknown): string {
  return path.reduce<string>((name, key, depth) => {
    if (typeof key !== 'number') return name === '' ? String(key) : `${name}.${String(key)}`
    return typeof valueAt(root, path.slice(0, depth)) === 'string' ? name : `${name}[${key + 1}]`
  }, '')
}

/** How a value of another kind is to be written. */
function kindHint(expected: string, given: unknown): string | undefined {
  if (expected === 'string' && typeof given === 'number') return `Đặt trong nháy kép: "${given}".`
  if (expected === 'string' && Array.isArray(given)) return 'Mục này chỉ nhận một giá trị.'
  if (expected === 'boolean') return 'Ghi true (có) hoặc false (không).'
  const isNumber = typeof given === 'string' && /^\d+(?:\.\d+)?$/u.test(given)
  return isNumber && (expected === 'number' || expected === 'int') ? `Bỏ nháy kép: ${given}` : undefined
}

/** Keys that their group has not; where none is near, all there are, once for several of them. */
function unknownKeys(keys: readonly string[], path: readonly PropertyKey[], known: readonly string[]): IssueText[] {
  const where = path.length > 0 ? ` trong “${nameOf(path, [])}”` : ''
  const near = keys.map((key) => nearKey(key, known))
  const list = known.length > 0 ? `Các mục được dùng: ${known.join(', ')}.` : undefined
  return keys.map((key, i) => ({
    code: 'muc-la',
    text: `không có mục “${key}”${where}`,
    hint: near[i] ? `Có phải “${near[i]}”?` : near.indexOf(null) === i ? list : undefined,
    path,
    key,
  }))
}

function limit(origin: string, word: string, count: number): string {
  if (origin === 'string') return count === 1 && word === 'ít nhất' ? 'đang để trống' : `dài ${word} ${count} ký tự`
  if (origin === 'array' || origin === 'set') return `cần ${word} ${count} giá trị`
  return `phải ${word === 'ít nhất' ? 'từ' : 'không quá'} ${count}`
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at === 'string') return at
    return at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key]
  }, root)
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The keys a schema knows at a path, through lists, records and wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = unwrap(schema)
  for (const key of path) {
    if (at instanceof z.ZodObject) at = unwrap((at.shape as Record<PropertyKey, unknown>)[key])
    else if (at instanceof z.ZodArray) at = unwrap(at.element)
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType)
    else return []
  }
  if (at instanceof z.ZodObject) return Object.keys(at.shape)
  return []
}

function unwrap(schema: unknown): unknown {
  let at = schema
  for (;;) {
    if (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) at = at.unwrap()
    else if (at instanceof z.ZodPipe) at = at.in
    else return at
  }
}
