import { resolve } from 'node:path'
import { dataRoot, findUnitFolders, problem, rebuildGallery, UserError } from '../index.js'
import { diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { shownPath } from './shown-path.js'

const WORDS = {
  vi: {
    none: 'chưa có bộ kit nào',
    hint: 'Tạo bằng bo-kit tao, hoặc ghi rõ thư mục có manifest.json.',
    written: 'Đã dựng lại trang xem trước',
    files: 'tệp',
  },
  en: {
    none: 'holds no kit',
    hint: 'Make one with bo-kit build, or name the folder with manifest.json.',
    written: 'Preview written again',
    files: 'files',
  },
} as const

/** `bo-kit preview`: writes `xem-truoc.html` again for a unit's folder, or for all units below a folder. */
export async function previewCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const output = typeof options['output'] === 'string' ? options['output'] : 'output'
  const asked = resolve(io.cwd, args[0] ?? output)
  const folders = await findUnitFolders(asked)
  if (folders.length === 0) {
    throw new UserError([problem('chua-co-bo-kit', `${args[0] ?? output}: ${words.none}.`, { hint: words.hint })])
  }
  let failed = false
  for (const folder of folders) {
    try {
      const { file, unit, files, diagnostics } = await rebuildGallery(dataRoot(), folder)
      io.err(diagnosticText(diagnostics, lang))
      io.out(`${words.written}: ${shownPath(io.cwd, file)} (${unit}, ${files} ${words.files})\n`)
    } catch (error) {
      // one broken record must not keep the other units from their pages
      if (!(error instanceof UserError)) throw error
      io.err(diagnosticText(error.diagnostics, lang))
      failed = true
    }
  }
  return failed ? EXIT.failed : EXIT.made
}
