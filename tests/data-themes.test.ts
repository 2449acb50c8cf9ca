import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadHotlines } from '../src/input/hotlines.js'
import { campaignSchema, themeSchema } from '../src/input/theme-schema.js'
import { listThemes, loadThemes } from '../src/input/themes.js'
import { check } from '../src/input/check.js'
import { readYaml } from '../src/input/yaml-source.js'
import type { Color, GroundId, Role } from '../src/model/color.js'
import type { Theme } from '../src/model/theme.js'
import { parseMarked, plainText } from '../src/text/marks.js'

const root = dataRoot()
const themes = await loadThemes(root)

const luminance = ({ hex }: Color): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: Color, b: Color): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const COMPOUNDS = new Set(
  `bình đẳng|đẳng giới|bạo lực|cơ sở|phụ nữ|trẻ em|em gái|an sinh|xã hội|quyền năng|hành động|phòng ngừa|ứng phó|xóa bỏ
gia đình|kỷ nguyên|phòng, chống|chìa khóa|văn minh|tiến bộ|năng lực|trình độ|trách nhiệm|pháp luật|chấm dứt|vun đắp
yêu thương|người cao|cao tuổi|năm 2024|tương lai|quốc gia|công bằng|thước đo|vị thế|giới tính|quyết định|hôm nay|tầm tay
hưởng ứng|đầu tư|công tác|phát triển|bền vững|phát huy|vai trò|cá nhân|cộng đồng|cản trở|phát hiện|báo tin|tố giác|hành vi
vi phạm|ngăn chặn|xử lý|nguyên nhân|ly hôn|cưỡng ép|mang thai|phá thai|lựa chọn|thai nhi|bỏ mặc|chăm sóc|suy giảm|khả năng
học tập|toàn diện|an toàn|hạnh phúc|bình quyền|dẫn đến|đối với|chung tay|chủ động|xâm hại|tình dục|tội ác|nạn nhân|tố cáo
dũng cảm|nghiêm trị|nghiêm trọng|nguồn lực|bình an|thịnh vượng|roi vọt|sưởi ấm|quyền con|con người|lành mạnh|công nghệ
đuối nước|tổng đài|điện thoại|thông tin|tri thức|mạng xã|ngôi nhà|ngăn ngừa|vợ chồng|chung thủy|nghĩa tình|hòa thuận|nhân cách
giáo dục|giá trị|văn hóa|dân tộc|tế bào|thành trì|tổ quốc|giảm thiểu|tổn hại|thiết thực|ưu tiên|mục tiêu|tiêm chủng|can thiệp
tai nạn|thương tích|kỹ năng|môi trường|thân thiện|trái tim|lắng nghe|giải pháp|lên tiếng|thông báo|kiên quyết|im lặng`.split(
    /[|\n]/u,
  ),
)

/** Every text of a theme that carries author's marks. */
const markedTexts = (theme: Theme): string[] => [
  theme.name,
  theme.nameShort,
  theme.nameLead,
  theme.nameRest,
  ...(theme.slogan === null ? [] : [theme.slogan]),
  ...theme.messages.map((m) => m.text),
  ...theme.reportPlaces,
]

describe('themes', () => {
  it('has every campaign-year whose theme is known, with its official length and its messages', () => {
    expect(
      themes.map((t) => [t.campaign, t.year, t.slogan === null ? 0 : plainText(t.slogan).length, t.messages.length]),
    ).toEqual([
      ['binh-dang-gioi', 2016, 53, 0],
      ['binh-dang-gioi', 2017, 55, 15],
      ['binh-dang-gioi', 2018, 55, 10],
      ['binh-dang-gioi', 2019, 41, 13],
      ['binh-dang-gioi', 2020, 41, 0],
      ['binh-dang-gioi', 2021, 142, 0],
      ['binh-dang-gioi', 2022, 142, 0],
      ['binh-dang-gioi', 2023, 142, 1],
      ['binh-dang-gioi', 2024, 142, 9],
      ['binh-dang-gioi', 2025, 69, 0],
      ['phong-chong-bao-luc-gia-dinh', 2017, 71, 0],
      ['phong-chong-bao-luc-gia-dinh', 2019, 82, 0],
      ['phong-chong-bao-luc-gia-dinh', 2020, 82, 2],
      ['phong-chong-bao-luc-gia-dinh', 2022, 35, 14],
      ['phong-chong-bao-luc-gia-dinh', 2023, 41, 5],
      ['phong-chong-bao-luc-gia-dinh', 2024, 36, 10],
      ['phong-chong-bao-luc-gia-dinh', 2025, 36, 5],
      ['thang-hanh-dong-vi-tre-em', 2018, 70, 8],
      ['thang-hanh-dong-vi-tre-em', 2020, 52, 0],
      ['thang-hanh-dong-vi-tre-em', 2022, 75, 9],
      ['thang-hanh-dong-vi-tre-em', 2023, 35, 3],
      ['thang-hanh-dong-vi-tre-em', 2024, 50, 0],
      ['thang-hanh-dong-vi-tre-em', 2025, 51, 6],
    ])
  })

  it('has the names, issuers and dispatches of their year', () => {
    const of = (campaign: string, year: number): Theme => {
      const found = themes.find((t) => t.campaign === campaign && t.year === year)
      if (!found) throw new Error(`no theme ${campaign} ${year}`)
      return found
    }
    const november = of('binh-dang-gioi', 2024)
    const later = of('binh-dang-gioi', 2025)
    const june = of('phong-chong-bao-luc-gia-dinh', 2024)
    expect(plainText(november.name)).toBe(
      'Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới',
    )
    expect(plainText(june.name)).toBe('Tháng hành động quốc gia về phòng, chống bạo lực gia đình')
    expect(plainText(of('binh-dang-gioi', 2020).name)).toBe(
      'Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới',
    )
    expect(of('phong-chong-bao-luc-gia-dinh', 2025).name).not.toContain('về')
    expect(of('thang-hanh-dong-vi-tre-em', 2024).issuer.short).toBe('Bộ LĐTBXH')
    expect(of('thang-hanh-dong-vi-tre-em', 2025).issuer.short).toBe('Bộ Y tế')
    expect(november.partners).toEqual(['Bộ Công an', 'UN Women'])
    expect(november.anchorDays).toEqual([{ day: '2024-11-25', name: 'Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ' }])
    expect(november.issuer.short).toBe('Bộ LĐTBXH')
    expect(later.issuer.short).toBe('Bộ Nội vụ')
    expect(november.dispatches.map((d) => d.number)).toEqual(['4893/BLĐTBXH-VBĐG', '4089/BHXH-TCCB'])
    expect(november.dates).toEqual({ from: '2024-11-15', to: '2024-12-15' })
    expect(plainText(november.messages[0]?.text ?? '')).toMatch(/trên cơ sở giới năm 2024$/u)
  })

  it.each(themes.map((t) => [`${t.campaign} ${t.year}`, t] as const))(
    '%s: texts are NFC, whole and marked',
    (_, theme) => {
      for (const text of markedTexts(theme)) {
        expect(text, text).toBe(text.normalize('NFC'))
        expect(text, text).not.toMatch(/…|\.\.\.|\{|\}|Ð|\.$/u)
        const { syllables, gaps } = parseMarked(text)
        const plain = gaps.filter((grade) => grade === 'ok').length
        if (syllables.length > 2) expect(plain / gaps.length, `too few marks: ${text}`).toBeLessThan(0.34)
      }
    },
  )

  it('lets no mark break a compound', () => {
    const broken = themes.flatMap(markedTexts).flatMap((text) => {
      const { syllables, gaps } = parseMarked(text)
      return gaps.flatMap((grade, i) => {
        const pair = `${syllables[i]} ${syllables[i + 1]?.replace(/[,.]$/u, '')}`.toLowerCase()
        return COMPOUNDS.has(pair) && grade !== 'never' ? [`${pair} in ${text}`] : []
      })
    })
    expect(broken).toEqual([])
  })

  it('keeps what was cut in its source as a gap, and drops it from what can be drawn', async () => {
    const gaps: string[] = []
    for (const theme of themes) {
      const source = await readYaml(join(root, 'themes', theme.campaign, String(theme.year), 'theme.yaml'))
      const items = check(source, themeSchema).value?.messages.groups.flatMap((g) => g.items) ?? []
      for (const { id } of items.filter((m) => m.text === null)) {
        gaps.push(`${theme.campaign} ${theme.year} ${id}`)
        expect(theme.messages.map((m) => m.id)).not.toContain(id)
      }
    }
    expect(gaps).toEqual([
      'binh-dang-gioi 2019 td-13',
      'binh-dang-gioi 2024 td-10',
      'phong-chong-bao-luc-gia-dinh 2020 td-03',
      'thang-hanh-dong-vi-tre-em 2025 td-07',
    ])
  })

  it('gives one skin to the campaigns that share its id', () => {
    for (const a of themes)
      for (const b of themes.filter((other) => other.skin.id === a.skin.id)) expect(b.skin).toEqual(a.skin)
  })

  it('makes emphasis a part of what it stands in, and stacks words of the name', () => {
    for (const theme of themes) {
      for (const m of theme.messages) for (const phrase of m.emphasis) expect(plainText(m.text)).toContain(phrase)
      for (const phrase of theme.sloganEmphasis) expect(plainText(theme.slogan ?? '')).toContain(phrase)
      for (const phrase of theme.nameEmphasis) expect(plainText(theme.name)).toContain(phrase)
      expect(plainText(theme.nameShort)).toBe([theme.stack.pre, ...theme.stack.words].join(' '))
      expect(theme.stack.words.join(' ')).not.toMatch(/bạo|lực/u)
    }
  })

  it('counts in the digest what can be drawn and nothing else', () => {
    expect(new Set(themes.map((t) => t.digest)).size).toBe(themes.length)
    for (const t of themes) expect(t.digest).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('ships a pattern for a new year that itself passes, and is no theme', async () => {
    const { value, diagnostics } = check(await readYaml(join(root, 'themes/_template/theme.yaml')), themeSchema)
    expect(diagnostics).toEqual([])
    expect(value?.slogan).toBeNull()
    expect((await listThemes(root)).map((t) => t.campaign)).not.toContain('_template')
  })

  it('has names for every year from 2016 on', async () => {
    for (const campaign of new Set(themes.map((t) => t.campaign))) {
      const { value } = check(await readYaml(join(root, 'themes', campaign, 'campaign.yaml')), campaignSchema)
      for (const year of [2016, 2020, 2021, 2024, 2025, 2030]) {
        const spans = value?.names.filter((n) => n.from <= year && (n.to === null || year <= n.to))
        expect(spans, `${campaign} ${year}`).toHaveLength(1)
      }
    }
  })

  it('names the hotlines as the facts do', async () => {
    expect((await loadHotlines(root)).map((h) => h.number)).toEqual(['111', '1900 969 680'])
  })
})

describe.each(
  themes
    .filter((t, i) => themes.findIndex((o) => o.skin.id === t.skin.id) === i)
    .map((t) => [t.skin.id, t.skin] as const),
)('skin %s', (_, skin) => {
  const color = (role: Role): Color => skin.roles[role]
  const grounds = Object.keys(skin.grounds) as GroundId[]

  it('prints within 300 % of ink', () => {
    for (const [role, { cmyk }] of Object.entries(skin.roles))
      expect(
        cmyk.reduce((a, b) => a + b, 0),
        role,
      ).toBeLessThanOrEqual(300)
  })

  it('reads: white on primary 3, on deep 4.5; ink on accent and paper 7', () => {
    expect(contrast(color('white'), color('primary'))).toBeGreaterThanOrEqual(3)
    expect(contrast(color('white'), color('deep'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('ink'), color('accent'))).toBeGreaterThanOrEqual(7)
    expect(contrast(color('ink'), color('paper'))).toBeGreaterThanOrEqual(7)
    expect(contrast(color('ink'), color('white'))).toBeGreaterThanOrEqual(7)
  })

  it.each(grounds)('ground %s: large text 3, small text 4.5, quiet texture, crowd rows 1.25 apart', (id) => {
    const g = skin.grounds[id]
    const on = (role: Role): number => contrast(color(role), color(g.bg))
    expect(on(g.head)).toBeGreaterThanOrEqual(3)
    expect(on(g.em)).toBeGreaterThanOrEqual(3)
    expect(on(g.small)).toBeGreaterThanOrEqual(4.5)
    expect(on(g.texture)).toBeLessThanOrEqual(1.15)
    const rows = [g.bg, ...g.crowd]
    rows.slice(1).forEach((role, i) => {
      expect(contrast(color(role), color(rows[i] ?? role)), `${rows[i]} / ${role}`).toBeGreaterThanOrEqual(1.25)
    })
    expect(g.figure).not.toContain(g.bg)
    expect(g.row).not.toContain(g.bg)
  })
})
