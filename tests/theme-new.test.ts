import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BLANK } from './support/new-theme.js'
import { check } from '../src/input/check.js'
import { jsonSchemas } from '../src/input/json-schemas.js'
import { createTheme } from '../src/input/new-theme.js'
import { loadTheme, loadThemes } from '../src/input/themes.js'
import { themeSchema } from '../src/input/theme-schema.js'
import { readYaml } from '../src/input/yaml-source.js'
import { diffThemes } from '../src/report/theme-diff.js'
import { gradeGaps } from '../src/text/grade.js'
import { loadLexicon } from '../src/text/lexicon.js'
import { plainText } from '../src/text/marks.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { root as shipped } from './support/kit.js'
import { faultsOf } from './support/spoil.js'

const lexicon = loadLexicon(readFileSync(join(shipped, 'assets/lexicon.txt'), 'utf8'))
const grade = (text: string) => gradeGaps(text, lexicon)
const SLOGAN = 'Chung tay vì một xã hội số an toàn cho phụ nữ và trẻ em gái'

let root: string
beforeEach(() => {
  root = tempFolder()
  for (const part of ['themes', 'assets/grounds.yaml', 'assets/hotlines.yaml'])
    cpSync(join(shipped, part), join(root, part), { recursive: true })
})

describe('theme new', () => {
  it('makes a year that loads, after the last one, with marks that break no compound', async () => {
    const { theme, copiedFrom, file, proposed, diagnostics } = await createTheme(
      root,
      { ...BLANK, slogan: `${SLOGAN}.`, dispatch: { number: '1234/BNV-CTTN&BĐG', date: '2026-10-01', by: null } },
      grade,
    )
    expect(copiedFrom).toBe(2025)
    expect(plainText(theme.slogan ?? '')).toBe(SLOGAN)
    expect(theme.slogan).toContain('trẻ_em_gái')
    expect(theme.slogan).toContain('và_trẻ')
    expect(proposed[0]?.marked).toBe(theme.slogan)
    expect(theme.dates).toEqual({ from: '2026-11-15', to: '2026-12-15' })
    expect(theme.dispatches).toEqual([{ number: '1234/BNV-CTTN&BĐG', date: '2026-10-01', by: 'Bộ Nội vụ' }])
    expect(theme.sloganConfidence).toBe('primary')
    expect(diagnostics).toEqual([])
    expect(existsSync(join(root, 'themes/binh-dang-gioi/2026/identity/DOC-TOI.txt'))).toBe(true)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/assets\/schema\/theme\.json\n/u)
    expect(check(await readYaml(file), themeSchema).diagnostics).toEqual([])
  })

  it('warns while the slogan has no source, and while there is no slogan', async () => {
    const bare = await createTheme(root, { ...BLANK, slogan: SLOGAN }, grade)
    expect(bare.theme.sloganConfidence).toBe('uncertain')
    expect(bare.diagnostics.map((d) => d.code)).toContain('chu-de-khong-nguon')
    const none = await createTheme(root, { ...BLANK, year: 2027 }, grade)
    expect(none.theme.slogan).toBeNull()
    expect(readFileSync(none.file, 'utf8')).toContain('# Chưa có thông điệp nào (năm 2026 cũng không có)')
    expect(none.diagnostics.map((d) => d.code)).toContain('chua-co-chu-de')
    const seen = await createTheme(root, { ...BLANK, year: 2028, slogan: SLOGAN, source: 'baochinhphu.vn' }, grade)
    expect(seen.theme.sloganConfidence).toBe('one_public_source')
  })

  it('takes own messages, or last year’s without those that name a year or an old name', async () => {
    const own = await createTheme(
      root,
      { ...BLANK, messages: ['Hãy lên tiếng.', 'Vì trẻ em hôm nay: hành động'] },
      grade,
    )
    expect(own.theme.messages.map((m) => plainText(m.text))).toEqual(['Hãy lên tiếng', 'Vì trẻ em hôm nay: hành động'])
    const copied = await createTheme(root, { ...BLANK, campaign: 'phong-chong-bao-luc-gia-dinh', year: 2026 }, grade)
    const last = await loadTheme(root, 'phong-chong-bao-luc-gia-dinh', 2025)
    expect(copied.theme.messages).toHaveLength(last.messages.length)
    expect(plainText(copied.theme.messages[0]?.text ?? '')).toMatch(/năm 2026$/u)
    expect(copied.theme.messages.every((m) => m.confidence === 'uncertain')).toBe(true)
    expect(readFileSync(copied.file, 'utf8')).toContain('# Chép từ năm 2025')
    const later = await createTheme(root, { ...BLANK, campaign: 'phong-chong-bao-luc-gia-dinh', year: 2021 }, grade)
    expect(later.copiedFrom).toBe(2020)
  })

  it('refuses a year that is there, an unknown campaign, letters it cannot draw, and leaves nothing behind', async () => {
    expect((await faultsOf(() => createTheme(root, { ...BLANK, year: 2025 }, grade)))[0]?.code).toBe('chu-de-da-co')
    expect((await faultsOf(() => createTheme(root, { ...BLANK, campaign: 'la' }, grade)))[0]?.code).toBe(
      'chien-dich-la',
    )
    expect(await faultsOf(() => createTheme(root, { ...BLANK, slogan: 'Bình đẳng 🌸' }, grade))).not.toEqual([])
    expect(
      await faultsOf(() => createTheme(root, { ...BLANK, from: '2026-12-15', to: '2026-11-15' }, grade)),
    ).not.toEqual([])
    expect(existsSync(join(root, 'themes/binh-dang-gioi/2026'))).toBe(false)
  })

  it('writes texts that YAML would read otherwise so that they come back as they were', async () => {
    const messages = ['Gọi 111: miễn phí', '“Không” với bạo lực', 'Nam, nữ bình quyền # xã hội phát triển', 'null']
    const { theme } = await createTheme(root, { ...BLANK, source: 'https://example.org/a: b', messages }, grade)
    expect(theme.messages.map((m) => plainText(m.text))).toEqual(messages)
    expect(theme.sources).toContain('https://example.org/a: b')
  })
})

describe('theme diff', () => {
  it('tells what a reader would see change, messages by their words', async () => {
    const of = (year: number) => loadTheme(shipped, 'binh-dang-gioi', year)
    const changes = diffThemes(await of(2024), await of(2025))
    const what = changes.map((d) => d.what)
    expect(what).toEqual(expect.arrayContaining(['Chủ đề', 'Thời gian', 'Cơ quan phát động', 'Văn bản', 'Thông điệp']))
    expect(what).not.toContain('Tên')
    expect(diffThemes(await of(2024), await of(2024))).toEqual([])
    expect(diffThemes(await of(2020), await of(2021)).map((d) => d.what)).toContain('Tên')
  })

  it('is a command', async () => {
    const { code, out } = await cli(['theme', 'diff', '2024', '2025'])
    expect(code).toBe(0)
    expect(out).toContain('− Bộ Lao động - Thương binh và Xã hội\n  + Bộ Nội vụ')
    const json = await cli(['chu-de', 'so-sanh', 'binh-dang-gioi', '2024', '2025', '--json'])
    expect(json.events()[0]).toMatchObject({ what: 'Chủ đề' })
  })
})

describe('theme command', () => {
  it.each([
    [['theme'], 'new|moi (lập năm mới), import|nhap'],
    [['theme', 'nwe'], 'theme new'],
    [['theme', 'new'], 'theme new binh-dang-gioi 2026'],
    [['theme', 'new', 'binh-dang-gioi', 'nay'], '“nay”'],
    [['theme', 'diff', '2024'], 'theme diff binh-dang-gioi 2024 2025'],
    [['theme', 'sign', 'binh-dang-gioi', '2024'], '--signer'],
    [['theme', 'import'], 'theme import nhan-dien.zip'],
    [['theme', 'import', 'khong-co.zip', '--year', '2024'], 'khong-co.zip'],
    [['theme', 'import', 'a.zip', '--sign', 'khoa-ky.pem'], '--signer'],
    [['verify'], 'bo-kit verify'],
    [['verify', 'khong-co.png'], 'khong-co.png'],
  ])('%j is answered with what to write', async (argv, words) => {
    const { code, err } = await cli(argv, { cwd: tempFolder() })
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})

it('keeps the JSON Schemas that editors use equal to the rules', () => {
  for (const [name, text] of Object.entries(jsonSchemas()))
    expect(
      readFileSync(join(shipped, 'assets/schema', name), 'utf8'),
      `${name}: npx tsx tests/support/write-schemas.ts`,
    ).toBe(text)
})

it('has a schema line in every theme file that finds its schema', async () => {
  for (const { campaign, year } of await loadThemes(shipped)) {
    const folder = join(shipped, 'themes', campaign, String(year))
    const [, path = ''] =
      /^# yaml-language-server: \$schema=(\S+)/u.exec(readFileSync(join(folder, 'theme.yaml'), 'utf8')) ?? []
    expect(existsSync(join(folder, path)), `${campaign} ${year}`).toBe(true)
    expect(path).toMatch(/theme\.json$/u)
  }
})
