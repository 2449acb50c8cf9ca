import type { z } from 'zod'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import { issueText } from './issue-text.js'
import { linesOf, placeOf, type YamlSource } from './yaml-source.js'

/** A value that passed its schema, or null with every fault found. */
export interface Checked<T> {
  readonly value: T | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks a YAML file's data; each fault is one diagnostic with its line and column. */
export function check<T>(source: YamlSource, schema: z.ZodType<T>): Checked<T> {
  const result = schema.safeParse(source.value ?? {})
  const found = [...source.diagnostics]
  if (!result.success) {
    for (const issue of [...result.error.issues, ...laterIssues(source.value, schema, result.error.issues)]) {
      for (const { text, hint, code, path, key } of issueText(issue, source.value, schema)) {
        const place = placeOf(source, path, key)
        if (follows(source, code, key === undefined ? linesOf(source, path) : [place.line, place.line])) continue
        found.push(
          problem(code, `${source.file}, dòng ${place.line}, cột ${place.column}: ${text}.`, {
            file: source.file,
            ...place,
            hint,
          }),
        )
      }
    }
  }
  found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return { value: result.success && source.diagnostics.length === 0 ? result.data : null, diagnostics: found }
}

/** The keys at the top of a file that its issues are about. */
export const faultyKeys = (issues: readonly z.core.$ZodIssue[]): ReadonlySet<string> =>
  new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])))

/** A record without some of its keys; null for anything else. */
export const withoutKeys = (value: unknown, keys: ReadonlySet<string>): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)))
    : null

/** A copy of a value without what its issues are about: the entries of a list, of a group, of the file itself. */
export function withoutFaulty(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  return pruned(
    value,
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    ),
  )
}

/** Undefined for what is to go; a lone value where a list may stand goes whole. */
function pruned(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (paths.length === 0) return value
  if (typeof value !== 'object' || value === null || paths.some((path) => path.length === 0)) return undefined
  const rest = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const own = paths.filter(([first]) => String(first) === key).map((path) => path.slice(1))
    const kept = pruned(item, own)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return Array.isArray(value) ? rest.map(([, item]) => item) : Object.fromEntries(rest)
}

/** What only shows once every value is of its kind, such as an end before a beginning, asked of the sound rest. */
function laterIssues(
  value: unknown,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): readonly z.core.$ZodIssue[] {
  const rest = withoutKeys(value, faultyKeys(issues))
  const later = rest === null ? [] : (schema.safeParse(rest).error?.issues ?? [])
  const known = new Set(issues.map((issue) => issue.message))
  return later.filter((issue) => issue.code === 'custom' && !known.has(issue.message))
}

/** Whether a fault only follows from lines that could not be read: what they held is missing, what they opened is empty. */
function follows({ broken }: YamlSource, code: string, [first, last]: readonly [number, number]): boolean {
  if (broken.size === 0) return false
  if (code === 'thieu-muc') return true
  const end = code === 'de-trong' ? last + 1 : last
  return [...broken].some((line) => line >= first && line <= end)
}

/** The values of several checked files, or one UserError with the faults of all of them. */
export function valuesOf<T extends readonly Checked<unknown>[]>(
  ...checked: T
): { [K in keyof T]: T[K] extends Checked<infer V> ? V : never } {
  const faults = checked.flatMap((c) => c.diagnostics)
  if (faults.length > 0) throw new UserError(faults)
  return checked.map((c) => c.value) as { [K in keyof T]: T[K] extends Checked<infer V> ? V : never }
}
