import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Kit } from '../model/kit.js'

/** Copies said of a group or a format count for each design of it, which is easily taken for their sum. */
export function lintQuantities({ quantities, units }: Kit, jobs: readonly Job[]): Diagnostic[] {
  const said = new Set(
    [quantities, ...units.map((unit) => unit.quantities)].flatMap((of) =>
      Object.entries(of ?? {}).flatMap(([key, copies]) => (copies > 0 ? [key] : [])),
    ),
  )
  const designs = new Map<string, number>()
  for (const { format, pages } of jobs) {
    if (format.medium !== 'print') continue
    const key = [`${format.id}/${pages[0]?.content}`, format.id, format.group].find((name) => said.has(name))
    if (key !== undefined) designs.set(key, (designs.get(key) ?? 0) + 1)
  }
  const several = [...designs].filter(([, count]) => count > 1)
  if (several.length === 0) return []
  return [
    {
      code: 'so-luong-moi-mau',
      severity: 'note',
      message: `Số lượng tính cho từng mẫu: ${several.map(([key, count]) => `“${key}” có ${count} mẫu`).join(', ')}.`,
      hint: 'Chỉ in một mẫu thì ghi rõ khổ và nội dung, ví dụ ap-phich-a3/chu-de, hoặc dùng --only.',
    },
  ]
}
