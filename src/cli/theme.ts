import { resolve } from 'node:path'
import {
  campaignName,
  closest,
  createKeyFiles,
  dataRoot,
  diffThemes,
  importOfficial,
  listThemes,
  loadTheme,
  problem,
  shortKey,
  signTheme,
  UserError,
  type ThemeDifference,
  type ThemeRef,
} from '../index.js'
import type { Seal } from '../model/provenance.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { CAMPAIGN_ID, type Given, requireArg, text, type ThemeCall, yearOf } from './theme-call.js'
import { newTheme } from './theme-new.js'
import { themeWords, type ThemeWords } from './theme-words.js'
import { wordsOf } from './words.js'

interface ThemeAction {
  readonly name: string
  readonly alias: string
  readonly run: (call: ThemeCall) => Promise<number>
}

const ACTIONS: readonly ThemeAction[] = [
  { name: 'new', alias: 'moi', run: newTheme },
  {
    name: 'import',
    alias: 'nhap',
    run: (call) =>
      takeOfficial(call, requireArg(call, 0, 'thư mục hoặc tệp ZIP của bộ nhận diện', 'theme import nhan-dien.zip')),
  },
  { name: 'lock', alias: 'khoa', run: (call) => takeOfficial(call, null) },
  { name: 'key', alias: 'tao-khoa', run: makeKey },
  { name: 'sign', alias: 'ky', run: sign },
  { name: 'diff', alias: 'so-sanh', run: diff },
]

/** `bo-kit theme <action>`: everything that makes, fills, seals or compares a year's theme. */
export async function themeCommand(args: readonly string[], options: Given, io: Io, lang: Lang): Promise<number> {
  const [name = '', ...rest] = args
  const action = ACTIONS.find((known) => known.name === name || known.alias === name)
  if (!action) {
    const names = ACTIONS.map((known) => known.name)
    const near = closest(name, [...names, ...ACTIONS.map((known) => known.alias)])
    const message = name === '' ? 'Chưa ghi việc cần làm với chủ đề.' : `Không có việc “${name}”.`
    const hint = near ? `Có phải “npx bo-kit theme ${near}”?` : `Chọn trong: ${wordsOf('vi').themeAction}.`
    throw new UserError([problem('viec-la', message, { hint })])
  }
  return action.run({ args: rest, options, io, lang, words: themeWords(lang) })
}

async function takeOfficial({ options, io, lang, words }: ThemeCall, source: string | null): Promise<number> {
  const root = dataRoot()
  const { campaign, year } = await themeOf(root, options)
  const license = text(options['license'])
  const signing = signingOf(
    options,
    io.cwd,
    text(options['sign']),
    'theme import nhan-dien.zip --year 2024 --sign khoa-ky.pem',
  )
  const taken = await importOfficial(root, source === null ? null : resolve(io.cwd, source), {
    campaign,
    year,
    license,
  })
  if (options['json'] === true) {
    io.out(diagnosticJson(taken.diagnostics))
    io.out(`${JSON.stringify({ event: 'identity', campaign, year, digest: taken.digest, ...taken.lock })}\n`)
    if (signing)
      io.out(`${JSON.stringify({ event: 'seal', ...(await signTheme(root, campaign, year, ...signing)) })}\n`)
    return EXIT.made
  }
  io.err(diagnosticText(taken.diagnostics, lang))
  for (const { name, vector, pixels } of taken.lock.files)
    io.out(`${name}  ${vector ? words.vector : `${pixels?.width ?? '?'} × ${pixels?.height ?? '?'} px`}\n`)
  io.err(`${words.locked(taken.folder)}\n`)
  if (signing) {
    const seal = await signTheme(root, campaign, year, ...signing)
    io.out(`${await signedText(root, { campaign, year }, seal, words)}\n`)
  }
  return EXIT.made
}

/** Who signs and with which key file; null where nothing is to be signed. */
function signingOf(
  options: Given,
  cwd: string,
  key: string | null,
  example: string,
): readonly [signer: string, keyFile: string] | null {
  if (key === null) return null
  const signer = text(options['signer'])
  if (signer !== null) return [signer, resolve(cwd, key)]
  const hint = `Ví dụ: bo-kit ${example} --signer "Bảo hiểm xã hội Việt Nam"`
  throw new UserError([problem('thieu-tham-so', 'Ký chủ đề cần --signer: tên cơ quan ký.', { hint })])
}

const signedText = async (
  root: string,
  { campaign, year }: ThemeRef,
  { signer, key }: Seal,
  words: ThemeWords,
): Promise<string> => words.signed(await campaignName(root, campaign, year), year, signer, shortKey(key))

async function makeKey(call: ThemeCall): Promise<number> {
  const [secret, shared] = await createKeyFiles(
    resolve(call.io.cwd, requireArg(call, 0, 'tên tệp khóa', 'theme key khoa-ky.pem')),
  )
  call.io.out(`${secret}\n${shared}\n`)
  call.io.err(`${call.words.keyMade}\n`)
  return EXIT.made
}

async function sign(call: ThemeCall): Promise<number> {
  const example = 'theme sign binh-dang-gioi 2024 --key khoa-ky.pem --signer "Bảo hiểm xã hội Việt Nam"'
  const [key, signer] = [text(call.options['key']) ?? text(call.options['sign']), text(call.options['signer'])]
  const campaign = requireArg(call, 0, CAMPAIGN_ID, example)
  const year = yearOf(requireArg(call, 1, 'năm', example))
  if (key === null || signer === null) {
    throw new UserError([
      problem('thieu-tham-so', 'Ký chủ đề cần --key và --signer.', { hint: `Ví dụ: npx bo-kit ${example}` }),
    ])
  }
  const root = dataRoot()
  const seal = await signTheme(root, campaign, year, signer, resolve(call.io.cwd, key))
  call.io.out(`${await signedText(root, { campaign, year }, seal, call.words)}\n`)
  return EXIT.made
}

async function diff(call: ThemeCall): Promise<number> {
  const example = 'theme diff binh-dang-gioi 2024 2025'
  // two years alone mean the campaign of --campaign, or the first one
  const given = /^\d+$/u.test(call.args[0] ?? '')
    ? [text(call.options['campaign']) ?? 'binh-dang-gioi', ...call.args]
    : call.args
  const missing = [CAMPAIGN_ID, 'hai năm cần so', 'năm thứ hai']
  const [campaign, from, to] = missing.map((what, n) => requireArg({ ...call, args: given }, n, what, example)) as [
    string,
    string,
    string,
  ]
  const root = dataRoot()
  const [before, after] = await Promise.all([
    loadTheme(root, campaign, yearOf(from)),
    loadTheme(root, campaign, yearOf(to)),
  ])
  const differences = diffThemes(before, after)
  if (call.options['json'] === true) call.io.out(differences.map((d) => `${JSON.stringify(d)}\n`).join(''))
  else
    call.io.out(
      differences.length === 0
        ? `${call.words.same}\n`
        : differences.map((d) => differenceText(d, call.words)).join(''),
    )
  return EXIT.made
}

const differenceText = ({ what, before, after }: ThemeDifference, words: ThemeWords): string =>
  `${what}\n  − ${before ?? words.nothing}\n  + ${after ?? words.nothing}\n`

/** The campaign and year of the flags; the newest year of the first campaign where they say nothing. */
async function themeOf(root: string, options: Given): Promise<{ campaign: string; year: number }> {
  const campaign = text(options['campaign']) ?? 'binh-dang-gioi'
  const year = text(options['year'])
  if (year !== null) return { campaign, year: yearOf(year) }
  const years = (await listThemes(root)).filter((ref) => ref.campaign === campaign).map((ref) => ref.year)
  return { campaign, year: Math.max(0, ...years) }
}
