import { basename, extname } from 'node:path/posix'

import { problem, type Diagnostic } from '../model/diagnostic.js'
import { slugify } from '../text/slug.js'
import { COLORS_FILE } from './identity-colors.js'
import type { LockedFile } from './identity-lock.js'
import type { HandedFile } from './identity-source.js'
import { groupBy } from '../model/group-by.js'

/** A handed file with its place in the identity folder; the name is ours, so no path comes from outside. */
export interface SortedFile {
  readonly file: HandedFile
  readonly role: LockedFile['role']
  readonly name: string
}

export interface SortedIdentity {
  readonly files: readonly SortedFile[]
  /** Text of a licence note found among the files. */
  readonly license: string | null
  readonly diagnostics: readonly Diagnostic[]
}

const PICTURE = /^\.(?:svg|png|jpe?g)$/u
const FONT = /^\.(?:ttf|otf)$/u
const UNUSABLE = /^\.(?:ai|eps|cdr|pdf|psd|tiff?|webp|gif|bmp|heic|docx?|pptx?)$/u
const EMBLEM = /bieu-?trung|bieu-?tuong|emblem|logo-(?:thang|bdg|binh-dang)/u
const PARTNER = /doi-?tac|phoi-?hop|partner|un-?women|unfpa|unicef|koica/u
const LICENSE = /quyen|license|licence|ghi-chu/u

interface Named {
  readonly file: HandedFile
  readonly extension: string
  readonly key: string
}

/** Decides by its name what each file is: emblem, partner logo, colors, font or nothing the tool can use. */
export function sortIdentity(handed: readonly HandedFile[]): SortedIdentity {
  const named = handed.map((file): Named => {
    const extension = extname(file.name).toLowerCase()
    return { file, extension, key: slugify(basename(file.name, extname(file.name)), 80) }
  })
  const pictures = named.filter(({ extension }) => PICTURE.test(extension))
  const partners = pictures.filter(({ key }) => PARTNER.test(key))
  const marked = pictures.filter(({ key }) => EMBLEM.test(key) && !PARTNER.test(key))
  const others = pictures.filter((picture) => !partners.includes(picture) && !marked.includes(picture))
  // a lone picture can only be the emblem
  const emblems = marked.length > 0 ? marked : others.length === 1 ? others : []
  const left = others.filter((picture) => !emblems.includes(picture))
  const fonts = named.filter(({ extension }) => FONT.test(extension))
  const colors = named.find(({ key, extension }) => key === 'mau' && /^\.ya?ml$/u.test(extension))
  const license = named.find(
    ({ key, extension }) => extension === '.txt' && LICENSE.test(key) && !key.startsWith('doc-toi'),
  )
  return {
    files: [
      ...best(emblems).map((picture) => placed(picture, 'bieu-trung', 'bieu-trung')),
      ...byLogo(partners).map((picture, i) => placed(picture, 'doi-tac', `doi-tac-${i + 1}`)),
      ...(colors ? [{ file: colors.file, role: 'mau', name: COLORS_FILE } as const] : []),
      ...fonts.map((font) => placed(font, 'phong-chu', `phong-chu/${font.key}`)),
    ],
    license: license ? new TextDecoder().decode(license.file.bytes).trim().slice(0, 500) || null : null,
    diagnostics: [
      ...(emblems.length === 0 ? [noEmblem(pictures)] : []),
      ...left.map(({ file }) =>
        leftOut(
          file,
          'không rõ là biểu trưng hay logo đối tác',
          'Cần dùng thì đổi tên thành bieu-trung hoặc doi-tac-1, doi-tac-2 rồi nhập lại.',
        ),
      ),
      ...named
        .filter(({ extension }) => UNUSABLE.test(extension))
        .map(({ file, extension }) =>
          leftOut(
            file,
            `tệp ${extension.slice(1).toUpperCase()} chưa dùng được`,
            'Mở bằng phần mềm thiết kế rồi lưu lại thành SVG (tốt nhất) hoặc PNG.',
          ),
        ),
      ...(fonts.length > 0 ? [fontNote(fonts.length)] : []),
    ],
  }
}

const placed = ({ file, extension }: Named, role: SortedFile['role'], stem: string): SortedFile => ({
  file,
  role,
  name: `${stem}${extension === '.jpeg' ? '.jpg' : extension}`,
})

const rank = ({ extension }: Named): number => ['.svg', '.png', '.jpg', '.jpeg'].indexOf(extension)

/** The best form of one picture: vector before pixels, the heavier file of two of a kind. */
const best = (pictures: readonly Named[]): Named[] =>
  pictures.toSorted((a, b) => rank(a) - rank(b) || b.file.bytes.length - a.file.bytes.length).slice(0, 1)

/** Partner logos in the order of their names, each in its best form. */
function byLogo(partners: readonly Named[]): Named[] {
  const logos = groupBy(partners, (picture) => picture.key)
  return [...logos]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([, forms]) => best(forms))
}

const noEmblem = (pictures: readonly Named[]): Diagnostic =>
  problem(
    'thieu-bieu-trung',
    `Không nhận ra tệp nào là biểu trưng${pictures.length > 0 ? ` trong ${pictures.length} ảnh` : ''}.`,
    {
      hint: 'Đổi tên tệp biểu trưng thành bieu-trung.svg hoặc bieu-trung.png rồi nhập lại.',
    },
  )

const leftOut = (file: HandedFile, why: string, hint: string): Diagnostic => ({
  code: 'tep-bo-qua',
  severity: 'warning',
  message: `Bỏ qua “${file.name}”: ${why}.`,
  hint,
})

const fontNote = (count: number): Diagnostic => ({
  code: 'phong-chu-giu',
  severity: 'note',
  message: `Đã giữ ${count} phông chữ để giao xưởng in; chữ trên sản phẩm vẫn dùng Be Vietnam Pro.`,
})
