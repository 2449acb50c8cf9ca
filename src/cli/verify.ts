import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  campaignName,
  dataRoot,
  problem,
  publicKeyOf,
  shortKey,
  UserError,
  verifyFile,
  type Diagnostic,
  type Verdict,
  type Verification,
} from '../index.js'
import { EXIT, type Io, type Lang } from './io.js'

const VERDICT: Readonly<Record<Lang, Readonly<Record<Verdict, string>>>> = {
  vi: {
    official: 'ĐÚNG BẢN CHÍNH THỨC: chưa bị sửa, dùng bộ nhận diện chính thức',
    'stand-in': 'CHƯA BỊ SỬA, DÙNG BIỂU TRƯNG TẠM: chưa có bộ nhận diện chính thức',
    unconfirmed: 'CHƯA BỊ SỬA, CHƯA XÁC NHẬN: máy này không có gì để đối chiếu bộ nhận diện',
    edited: 'ĐÃ BỊ SỬA sau khi bo-kit tạo ra',
    foreign: 'KHÔNG PHẢI do bo-kit tạo ra (hoặc đã mất dấu)',
  },
  en: {
    official: 'OFFICIAL: as it was made, with the official identity',
    'stand-in': 'AS MADE, STAND-IN EMBLEM: without the official identity',
    unconfirmed: 'AS MADE, NOT CONFIRMED: nothing on this machine to hold its identity against',
    edited: 'EDITED since bo-kit made it',
    foreign: 'NOT made by bo-kit (or its stamp is lost)',
  },
}

/** `bo-kit verify`: where each file comes from; one that was edited or is foreign makes the exit 1. */
export async function verifyCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  if (args.length === 0) {
    throw new UserError([
      problem('thieu-tham-so', 'Thiếu tên tệp cần xác minh.', {
        hint: 'Ví dụ: npx bo-kit verify ap-phich-a3.pdf anh-vuong.png',
      }),
    ])
  }
  const keys = await keysOf(options['key'], io.cwd)
  const unread: Diagnostic[] = []
  let failed = 0
  for (const name of args) {
    const found = await verifyFile(resolve(io.cwd, name), { root: dataRoot(), keys }).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error
      unread.push(...error.diagnostics)
      return null
    })
    if (found === null) continue
    if (found.verdict === 'edited' || found.verdict === 'foreign') failed += 1
    io.out(
      options['json'] === true
        ? `${JSON.stringify({ event: 'verified', ...found, file: name })}\n`
        : told(name, found, await themeName(found), lang),
    )
  }
  if (unread.length > 0) throw new UserError(unread)
  return failed > 0 ? EXIT.failed : EXIT.made
}

async function keysOf(value: unknown, cwd: string): Promise<string[]> {
  const files = Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(resolve(cwd, file), 'utf8').catch(() => {
        throw new UserError([
          problem('khong-doc-duoc', `${file}: không đọc được tệp khóa.`, {
            file,
            hint: 'Kiểm tra lại tên tệp ở --key.',
          }),
        ])
      })
      const key = publicKeyOf(text)
      if (key !== null) return key
      throw new UserError([
        problem('khoa-sai', `${file}: không phải khóa công khai Ed25519.`, {
          file,
          hint: 'Dùng tệp .pub mà nơi ban hành gửi.',
        }),
      ])
    }),
  )
}

/** What people call the theme that a file was made from; its id where this machine has no such campaign. */
async function themeName({ stamp, theme }: Verification): Promise<string> {
  if (!stamp || theme === 'absent') return stamp?.campaign ?? ''
  return campaignName(dataRoot(), stamp.campaign, stamp.year)
}

function told(name: string, found: Verification, campaign: string, lang: Lang): string {
  const { stamp, theme, seal, record } = found
  const vi = lang === 'vi'
  const lines = [`${name}: ${VERDICT[lang][found.verdict]}`]
  if (stamp) {
    lines.push(
      vi
        ? `Chủ đề: ${campaign} năm ${stamp.year}; đơn vị: ${stamp.unit}`
        : `Theme: ${campaign} ${stamp.year}; unit: ${stamp.unit}`,
    )
    if (theme === 'different')
      lines.push(
        vi
          ? 'Chủ đề trên máy này là bản khác (đã đổi trước hoặc sau khi tạo tệp)'
          : 'The theme on this machine is another version',
      )
    if (theme === 'absent') lines.push(vi ? 'Máy này không có chủ đề ấy' : 'This machine has no such theme')
    // a seal that fits vouches for the theme of an edited file, and would be read as vouching for the file
    if (stamp.seal && (found.verdict !== 'edited' || seal === 'invalid')) lines.push(sealText(stamp.seal, seal, vi))
  }
  if (record === 'different')
    lines.push(vi ? 'Khác với manifest.json cùng thư mục' : 'Differs from the manifest.json beside it')
  return `${lines.join('\n  ')}\n`
}

function sealText(
  { signer, key }: { readonly signer: string; readonly key: string },
  seal: Verification['seal'],
  vi: boolean,
): string {
  const by = `${signer} (${vi ? 'khóa' : 'key'} ${shortKey(key)})`
  if (seal === 'trusted') return vi ? `Chữ ký đúng: ${by}` : `Signed by ${by}`
  if (seal === 'unknown-key')
    return vi
      ? `Có chữ ký ghi tên ${by}, nhưng khóa này chưa được tin: thêm --key tệp .pub`
      : `Signed as ${by}, by a key not trusted here: add --key file.pub`
  return vi ? `Chữ ký ghi tên ${by} KHÔNG khớp` : `The seal of ${by} does NOT fit`
}
