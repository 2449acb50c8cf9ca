import { access } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { kitText, type KitAnswers } from '../input/kit-text.js'
import { loadTheme } from '../input/themes.js'
import { unitWorkbook } from '../input/unit-workbook.js'
import { problem, UserError } from '../model/diagnostic.js'
import { writeAtomic } from '../write/write-atomic.js'

/** The way to the JSON Schema where the kit lies inside the tool's folder; elsewhere a way would break with the next move. */
function schemaFrom(folder: string, root: string): string | null {
  const inside = relative(root, folder)
  if (inside.startsWith('..') || /^[A-Za-z]:|^\//u.test(inside)) return null
  return relative(folder, join(root, 'assets', 'schema', 'kit.json')).replaceAll('\\', '/')
}

const FILES = ['kit.yaml', 'don-vi.xlsx'] as const

/** Throws where a folder already has one of the files that a kit begins with. */
export async function refuseTakenFolder(folder: string): Promise<void> {
  const there: string[] = []
  for (const file of FILES.map((name) => join(folder, name))) {
    await access(file).then(
      () => there.push(file),
      () => undefined,
    )
  }
  if (there.length === 0) return
  const hint = 'Đổi tên hoặc chuyển tệp cũ đi, hoặc chạy lệnh trong một thư mục khác.'
  throw new UserError(there.map((file) => problem('tep-da-co', `Tệp “${file}” đã có, không ghi đè.`, { file, hint })))
}

/** Writes `kit.yaml` and `don-vi.xlsx` into a folder; a file that is there is never replaced. */
export async function startKit(root: string, folder: string, answers: KitAnswers): Promise<readonly string[]> {
  // an unknown campaign or year is told before anything is written
  await loadTheme(root, answers.campaign, answers.year)
  await refuseTakenFolder(folder)
  const contents = [kitText(answers, schemaFrom(folder, root)), unitWorkbook()]
  const files = FILES.map((name) => join(folder, name))
  for (const [i, content] of contents.entries()) writeAtomic(files[i] as string, content)
  return files
}
