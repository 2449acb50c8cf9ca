import { beforeAll, describe, expect, test } from 'vitest'
import { loadThemes } from '../src/input/themes.js'
import { shapeCost } from '../src/text/break-cost.js'
import { CAP_HEIGHT } from '../src/text/fonts.js'
import { cutAtKeys } from '../src/text/key-spans.js'
import { type Lockup, type LockupStyle, lockup } from '../src/text/lockup.js'
import { lockupGround, type StackLine } from '../src/text/lockup-ground.js'
import { parseMarked } from '../src/text/marks.js'
import { inkOf, measure } from '../src/text/measure.js'
import { DOT_CLEARANCE, INK_CLEARANCE, SIDE_GUARD } from '../src/text/pitch.js'
import { openFonts } from './support/fonts.js'
import { root } from './support/kit.js'

const fonts = openFonts()
const STYLE: LockupStyle = {
  key: { face: 'black', tracking: -0.026, align: 'left' },
  link: { face: 'extrabold', tracking: -0.02, align: 'left' },
  linkSize: 0.56,
  hang: 0.04,
}
const RATIOS = [1.91, 1.2, 1, 0.7, 0.4]
const boxOf = (ratio: number) => ({ width: 1000 * Math.sqrt(ratio), height: 1000 / Math.sqrt(ratio) })

interface Case {
  readonly marked: string
  readonly keys: readonly string[]
}

/** Every slogan and name that ships with key words, and texts that are longer or marked less. */
let cases: readonly Case[]
beforeAll(async () => {
  const themes = await loadThemes(root)
  const shipped = themes.flatMap((theme): Case[] => [
    ...(theme.slogan && theme.sloganKeys.length > 0 ? [{ marked: theme.slogan, keys: theme.sloganKeys }] : []),
    ...(theme.nameKeys.length > 0 ? [{ marked: `${theme.name}|năm_${theme.year}`, keys: theme.nameKeys }] : []),
  ])
  const own = [
    { marked: 'Đầu_tư|cho_bình_đẳng_giới|là_đầu_tư|cho_tương_lai', keys: ['tương lai', 'bình đẳng giới'] },
    { marked: 'Vì sự tiến_bộ của phụ_nữ và trẻ_em trong mọi gia_đình', keys: ['tiến bộ', 'mọi gia đình'] },
  ]
  const seen = new Map([...shipped, ...own].map((item) => [`${item.marked} ${item.keys.join('/')}`, item]))
  cases = [...seen.values()]
})

const each = (run: (item: Case, set: Lockup, box: { width: number; height: number }) => void): void => {
  for (const item of cases) {
    for (const ratio of RATIOS) {
      const set = lockup(fonts, parseMarked(item.marked), item.keys, boxOf(ratio), STYLE)
      if (!set) throw new Error(`no lockup of ${item.marked}`)
      run(item, set, boxOf(ratio))
    }
  }
}

const styleOf = (key: boolean) => (key ? STYLE.key : STYLE.link)
const sizeOf = (key: boolean): number => (key ? 1 : STYLE.linkSize)
const plain = (text: string): string => text.toLowerCase().replace(/[,.!]| -/gu, '')

describe('a lockup', () => {
  test('is tried with the key words of every shipped theme', () => {
    expect(cases.length).toBeGreaterThan(20)
  })

  test('keeps every word in order, the key words large and nothing else', () => {
    each(({ marked, keys }, { lines }) => {
      expect(lines.map((line) => line.text).join(' ')).toBe(parseMarked(marked).text)
      const large = lines.flatMap((line) => (line.key ? [plain(line.text)] : [])).join(' ')
      expect(large.split(' ').toSorted()).toEqual(keys.map(plain).join(' ').split(' ').toSorted())
    })
  })

  test('fills its box on one side and leaves it on none', () => {
    each(({ marked }, { lines, size }, box) => {
      const widths = lines.map(({ text, key }) => {
        const { face, tracking } = styleOf(key)
        return size * sizeOf(key) * (measure(fonts, text, face, tracking) - STYLE.hang)
      })
      const share = Math.max(Math.max(...widths) / box.width, (size * (lines.at(-1)?.down ?? 0)) / box.height)
      expect(share, marked).toBeCloseTo(1, 6)
    })
    const capped = lockup(
      fonts,
      parseMarked(cases[0]?.marked ?? ''),
      cases[0]?.keys ?? [],
      { ...boxOf(1), maxSize: 9 },
      STYLE,
    )
    expect(capped?.size).toBe(9)
  })

  test('keeps one pitch among its small lines, and one white wherever small meets large', () => {
    each(({ marked }, { lines }) => {
      const steps = new Map<string, number[]>()
      lines.slice(1).forEach((lower, i) => {
        const upper = lines[i]
        const white = lower.down - upper.down - CAP_HEIGHT * sizeOf(lower.key)
        const kind = upper.key === lower.key ? String(upper.key) : 'mixed'
        steps.set(kind, [...(steps.get(kind) ?? []), white])
      })
      for (const whites of steps.values()) expect(Math.max(...whites) - Math.min(...whites), marked).toBeLessThan(1e-9)
    })
  })

  test('keeps ink apart: a headline’s distance in em of the larger line, dot from dot', () => {
    let closest = Infinity
    each(({ marked }, { lines }) => {
      const placed = lines.map(({ text, key, down }) => {
        const { face, tracking } = styleOf(key)
        const em = sizeOf(key)
        return inkOf(fonts, text, face, tracking).map(({ char, x0, x1, y0, y1 }) => ({
          char,
          x0: em * (x0 - STYLE.hang),
          x1: em * (x1 - STYLE.hang),
          y0: down + em * y0,
          y1: down + em * y1,
        }))
      })
      lines.slice(1).forEach((lower, i) => {
        const em = Math.max(sizeOf(lower.key), sizeOf(lines[i]?.key ?? false))
        for (const a of placed[i] ?? []) {
          for (const b of placed[i + 1] ?? []) {
            if (a.y1 === a.y0 || b.y1 === b.y0) continue
            if (a.x0 >= b.x1 + SIDE_GUARD * STYLE.linkSize || b.x0 >= a.x1 + SIDE_GUARD * STYLE.linkSize) continue
            const gap = (b.y0 - a.y1) / em
            const dots = /[ạặậẹệịọộợụựỵ]/iu.test(a.char) && /[iịj]/u.test(b.char)
            expect(gap, `${marked}: ${a.char} over ${b.char}`).toBeGreaterThan(
              dots ? DOT_CLEARANCE * STYLE.linkSize : INK_CLEARANCE,
            )
            closest = Math.min(closest, gap)
          }
        }
      })
    })
    // the distance is the least that does: some pair stands at it
    expect(closest).toBeLessThan(0.11)
  })

  test('is the best of all ways to break the lines', () => {
    for (const { marked, keys } of cases) {
      const phrase = parseMarked(marked)
      const ground = lockupGround(fonts, phrase, cutAtKeys(phrase, keys) ?? [], STYLE)
      const all: StackLine[][] = []
      const follow = (lines: StackLine[], at: number): void => {
        if (at === phrase.syllables.length) all.push(lines)
        for (const line of ground.linesFrom(at)) follow([...lines, line], line.to)
      }
      follow([], 0)
      for (const ratio of RATIOS) {
        const box = boxOf(ratio)
        const scores = all.map((lines) => {
          const white = (kind: string): number =>
            Math.max(
              0,
              ...lines.slice(1).flatMap((lower, i) => {
                const upper = lines[i]
                return `${upper.key} ${lower.key}` === kind ? [ground.white(upper, lower)] : []
              }),
            )
          const mixed = Math.max(white('true false'), white('false true'))
          const [large, small] = [white('true true'), white('false false')]
          const height = lines.reduce((sum, { cap, key }, i) => {
            const before = lines[i - 1]
            return sum + cap + (!before ? 0 : before.key !== key ? mixed : key ? large : small)
          }, 0)
          const longest = Math.max(...lines.map((line) => line.width))
          const ragged = lines.reduce((sum, { key, width }) => sum + (key ? 0 : shapeCost(width, longest, false)), 0)
          const size = Math.min(box.width / longest, box.height / height)
          return { size, score: Math.log(size) - ragged - lines.reduce((sum, line) => sum + line.cost, 0) }
        })
        const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
        expect(lockup(fonts, phrase, keys, box, STYLE)?.size, `${marked} ${ratio}`).toBeCloseTo(best.size, 9)
      }
    }
  })

  test('breaks no compound and leaves no syllable alone among small lines', () => {
    const faults: string[] = []
    each(({ marked }, { lines }) => {
      const { gaps } = parseMarked(marked)
      let end = 0
      lines.forEach(({ text, key }, i) => {
        end += text.split(' ').length
        if (key === lines[i + 1]?.key && gaps[end - 1] === 'never') faults.push(`${marked}: broken after ${text}`)
        const beside = lines.some((other, k) => Math.abs(k - i) === 1 && !other.key)
        if (!key && beside && !text.includes(' ')) faults.push(`${marked}: ${text} alone`)
      })
    })
    expect(faults).toEqual([])
  })
})

describe('key words', () => {
  const cut = (marked: string, ...keys: string[]) =>
    cutAtKeys(parseMarked(marked), keys)?.map(({ from, to, key }) => [from, to, key])

  test('take what follows them as a mark, and leave the linking word that is bound to them', () => {
    expect(cut('Gia_đình bình_an_-|Xã_hội hạnh_phúc', 'bình an')).toEqual([
      [0, 2, false],
      [2, 5, true],
      [5, 9, false],
    ])
    expect(cut('Đầu_tư|cho_bình_đẳng_giới', 'bình đẳng giới')).toEqual([
      [0, 3, false],
      [3, 6, true],
    ])
  })

  test('cannot be a part of a compound, run into each other or be missing', () => {
    expect(cut('Phòng,_chống bạo_lực_gia_đình', 'gia đình')).toBeUndefined()
    expect(cut('Vì_bình_đẳng_giới', 'bình đẳng')).toBeUndefined()
    expect(cut('Bảo_vệ trẻ_em', 'bảo vệ trẻ em', 'trẻ em')).toBeUndefined()
    expect(cut('Bảo_vệ trẻ_em', 'phụ nữ')).toBeUndefined()
    expect(cut('Bảo_vệ trẻ_em')).toBeUndefined()
    expect(lockup(fonts, parseMarked('Bảo_vệ trẻ_em'), ['phụ nữ'], boxOf(1), STYLE)).toBeNull()
  })
})
