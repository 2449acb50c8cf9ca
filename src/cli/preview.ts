import { resolve } from 'node:path'
import { dataRoot, findUnitFolders, galleryRebuilder, problem, UserError, writeProof } from '../index.js'
import { diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { shownPath } from './shown-path.js'

const WORDS = {
  vi: {
    none: 'chưa có bộ kit nào',
    hint: 'Tạo bằng npx bo-kit tao, hoặc ghi rõ thư mục có manifest.json.',
    written: 'Đã dựng lại trang xem trước',
    files: 'tệp',
    alone: '--campaign và --year chỉ dùng cùng --proof',
    aloneHint: 'Trang xem trước lấy chiến dịch và năm từ manifest.json của bộ kit.',
    setting: 'Đang xếp chữ',
    proof: 'Đã ghi bản đọc duyệt',
    paper: 'Bản PDF để in ra và ghi bằng bút',
    texts: 'câu',
    layouts: 'cách xếp chữ',
    flagged: 'cần xem trước',
  },
  en: {
    none: 'holds no kit',
    hint: 'Make one with npx bo-kit build, or name the folder with manifest.json.',
    written: 'Preview written again',
    files: 'files',
    alone: '--campaign and --year go with --proof only',
    aloneHint: 'The preview takes campaign and year from the kit’s manifest.json.',
    setting: 'Setting',
    proof: 'Proof written',
    paper: 'PDF to print and mark up by pen',
    texts: 'texts',
    layouts: 'layouts',
    flagged: 'to look at first',
  },
} as const

/**
 * `bo-kit preview`: writes `xem-truoc.html` again for a unit's folder, or for all units below a folder;
 * with `--proof` the page on which a copy editor reads every official text.
 */
export async function previewCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const output = typeof options['output'] === 'string' ? options['output'] : 'output'
  if (options['proof'] === true) return writeProofPage(args[0] ?? output, options, io, words)
  if (options['campaign'] !== undefined || options['year'] !== undefined) {
    throw new UserError([problem('thieu-proof', `${words.alone}.`, { hint: words.aloneHint })])
  }
  const asked = resolve(io.cwd, args[0] ?? output)
  const folders = await findUnitFolders(asked)
  if (folders.length === 0) {
    throw new UserError([problem('chua-co-bo-kit', `${args[0] ?? output}: ${words.none}.`, { hint: words.hint })])
  }
  const rebuild = galleryRebuilder(dataRoot())
  let failed = false
  for (const folder of folders) {
    try {
      const { file, unit, files, diagnostics } = await rebuild(folder)
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

async function writeProofPage(
  folder: string,
  options: Record<string, unknown>,
  io: Io,
  words: (typeof WORDS)[Lang],
): Promise<number> {
  const campaign = typeof options['campaign'] === 'string' ? options['campaign'] : null
  const year = typeof options['year'] === 'string' ? Number(options['year']) : null
  const { file, pdf, texts, layouts, flagged } = await writeProof(
    dataRoot(),
    resolve(io.cwd, folder),
    { campaign, year },
    (theme) => io.err(`${words.setting}: ${theme}\n`),
  )
  const counts = `${texts} ${words.texts}, ${layouts} ${words.layouts}, ${flagged} ${words.flagged}`
  io.out(`${words.proof}: ${shownPath(io.cwd, file)} (${counts})\n`)
  io.out(`${words.paper}: ${shownPath(io.cwd, pdf)}\n`)
  return EXIT.made
}
