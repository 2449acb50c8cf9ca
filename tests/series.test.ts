import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTheme } from '../src/input/themes.js'
import type { GroundId } from '../src/model/color.js'
import { heartHalves, secondGround, struckColor } from '../src/model/pairs.js'
import type { Message, Theme } from '../src/model/theme.js'
import { eligibleCompositions, showsOn } from '../src/plan/eligibility.js'
import { LEAST_DISTANCE, scheduleSeries, type SeriesPiece, templateOf } from '../src/plan/series.js'
import { templates } from '../src/templates/index.js'
import { heartLayouts } from '../src/text/heart-layouts.js'
import { parseMarked } from '../src/text/marks.js'
import { splitClauses, splitMiddle, splitStruck, withoutFullStop } from '../src/text/message-parts.js'

const root = resolve(import.meta.dirname, '..')
const november = await loadTheme(root, 'binh-dang-gioi', 2024)
const june = await loadTheme(root, 'phong-chong-bao-luc-gia-dinh', 2024)
const GROUNDS: readonly GroundId[] = ['cam', 'man', 'kem', 'dat', 'hp']
const EVERYWHERE = ['K1', 'K3', 'K4', 'K8']

describe('which composition takes which message', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Chấm_dứt+bạo_lực,|vun_đắp+yêu_thương.', ['K2', 'K5', 'K6']],
    ['Nam,_nữ+bình_quyền,|xã_hội+phát_triển', ['K2', 'K5', 'K6']],
    ['Nam,_nữ+bình_đẳng,|xã_hội+văn_minh,|gia_đình+hạnh_phúc', ['K2']],
    ['Bình_đẳng_giới|là+chìa_khóa|để+xóa_bỏ bạo_lực|trên+cơ_sở_giới', ['K2', 'K7']],
    ['Bình_đẳng_giới|là+chìa_khoá|để+chấm_dứt+bạo_lực|đối_với+phụ_nữ|và+trẻ_em', ['K2', 'K7']],
    ['Chấm_dứt+bạo_lực_gia_đình', []],
    ['Hành_động+ngay+hôm_nay,|bình_đẳng_giới|trong+tầm_tay', ['K2', 'K5', 'K6']],
    ['Bỏ_mặc,|không+chăm_sóc|là+hành_vi+bạo_lực|đối_với+người_cao_tuổi', ['K2']],
    [
      'Đảm_bảo+an_sinh_xã_hội,|tăng+quyền_năng|và+tạo+cơ_hội|cho+phụ_nữ|và+trẻ_em_gái|nhằm+thực_hiện bình_đẳng_giới',
      [],
    ],
  ]
  it.each(cases)('%s', (text, special) => {
    expect(eligibleCompositions(text)).toEqual([...EVERYWHERE, ...special].sort())
  })

  it('parts a message without losing a word', () => {
    const marked = 'Bình_đẳng_giới|là+chìa_khóa|để+xóa_bỏ bạo_lực|trên+cơ_sở_giới'
    const phrase = parseMarked(marked)
    expect(splitMiddle(phrase)?.map((part) => part.text)).toEqual([
      'Bình đẳng giới là chìa khóa',
      'để xóa bỏ bạo lực trên cơ sở giới',
    ])
    const struck = splitStruck(phrase)
    expect([struck?.before.text, struck?.struck.text, struck?.after?.text].join(' ')).toBe(phrase.text)
    expect(struck?.before.gaps).toHaveLength((struck?.before.syllables.length ?? 0) - 1)
    expect(splitClauses(parseMarked('Nam,_nữ+bình_quyền,|xã_hội+phát_triển'))?.map((part) => part.text)).toEqual([
      'Nam, nữ bình quyền,',
      'xã hội phát triển',
    ])
  })

  it('strips one final full stop and nothing else', () => {
    const shown = (text: string): string => withoutFullStop(parseMarked(text)).text
    expect(shown('cho+tương_lai.')).toBe('cho tương lai')
    expect(shown('Hãy_gọi!')).toBe('Hãy gọi!')
    expect(shown('Im_lặng?')).toBe('Im lặng?')
    expect(shown('và_rồi...')).toBe('và rồi...')
    expect(shown('và_rồi…')).toBe('và rồi…')
  })

  it('fills the heart with few short lines that end on whole words', () => {
    const layouts = heartLayouts(parseMarked('Hành_động+ngay+hôm_nay,|bình_đẳng_giới|trong+tầm_tay'))
    expect(layouts.map((layout) => layout.lines)).toContainEqual([
      'Hành động',
      'ngay hôm nay,',
      'bình đẳng giới',
      'trong tầm tay',
    ])
    for (const { lines } of layouts) {
      expect(lines.length).toBeLessThanOrEqual(4)
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(15)
        expect(line).not.toMatch(/(?:^| )(?:ngay|trong)$/u)
      }
    }
  })
})

describe('grounds that compositions need', () => {
  it.each([november, june].map((theme) => [theme.campaign, theme] as const))('%s has a ground for each', (_, theme) => {
    for (const id of ['K5', 'K6', 'K7'] as const) {
      expect(GROUNDS.filter((ground) => showsOn(id, ground, theme.skin)).length, id).toBeGreaterThan(0)
    }
  })

  it('never takes the ground itself for what stands on it', () => {
    for (const { skin } of [november, june]) {
      for (const ground of GROUNDS) {
        const { bg } = skin.grounds[ground]
        const { left, right } = heartHalves(skin, ground)
        expect(new Set([left, right, bg]).size).toBe(3)
        expect(struckColor(skin, ground).role).not.toBe(bg)
        const second = secondGround(ground)
        if (second !== null) expect(skin.grounds[second].bg).not.toBe(bg)
      }
    }
  })
})

/** The series without the second slides of pairs. */
const turns = (pieces: readonly SeriesPiece[]): readonly SeriesPiece[] =>
  pieces.filter((piece) => piece.half !== 'phai')

/** Every rule of the series that a list of pieces breaks. */
function brokenRules(pieces: readonly SeriesPiece[], theme: Theme): readonly string[] {
  const sequence = turns(pieces)
  const last = sequence.length - 1
  const broken = sequence.flatMap((piece, i) => {
    const before = sequence.slice(Math.max(0, i - LEAST_DISTANCE + 1), i).map((other) => other.composition)
    const rules: Readonly<Record<string, boolean>> = {
      'composition again too soon': !before.includes(piece.composition),
      'ground out of order': piece.ground === GROUNDS[i % GROUNDS.length],
      'halves without K2': (piece.half === null) === (piece.composition !== 'K2'),
      'K9 not last':
        (piece.message === null) === (piece.composition === 'K9') && (piece.message !== null || i === last),
      'message does not fit': !piece.message || eligibleCompositions(piece.message.text).includes(piece.composition),
      'ground does not show it': showsOn(piece.composition, piece.ground, theme.skin),
    }
    return Object.keys(rules).filter((rule) => !rules[rule])
  })
  const struck = sequence.filter((piece) => piece.composition === 'K7').length
  const parted = pieces.filter((piece, i) => piece.half === 'trai' && pieces[i + 1]?.half !== 'phai')
  return [...broken, ...(struck > 1 ? ['K7 again'] : []), ...parted.map(() => 'half alone')]
}

/** A small repeatable source of numbers from 0 up to, not including, 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

describe('the series', () => {
  it.each([november, june].map((theme) => [theme.campaign, theme] as const))('keeps its rules for %s', (_, theme) => {
    const pieces = scheduleSeries(theme.messages, { skin: theme.skin, hotlines: true })
    expect(turns(pieces).map((piece) => piece.message)).toEqual([...theme.messages, null])
    expect(brokenRules(pieces, theme)).toEqual([])
  })

  it('keeps its rules for any list of messages', () => {
    const pool = [...november.messages, ...june.messages]
    const broken = Array.from({ length: 60 }, (_, seed) => {
      const random = randomFrom(seed + 1)
      const pick = (): Message[] => pool.slice(Math.floor(random() * pool.length)).slice(0, 1)
      const messages = Array.from({ length: Math.floor(random() * 25) }, pick).flat()
      const theme = random() < 0.5 ? november : june
      return brokenRules(scheduleSeries(messages, { skin: theme.skin, hotlines: random() < 0.5 }), theme)
    })
    expect(broken.flat()).toEqual([])
  })

  it('uses more than the four compositions that take anything', () => {
    const used = new Set(
      scheduleSeries(november.messages, { skin: november.skin, hotlines: true }).map((piece) => piece.composition),
    )
    expect(used).toContain('K7')
    expect(used.size).toBeGreaterThanOrEqual(7)
  })

  it('leaves earlier pieces alone when a message is added, and ends without hotlines where there are none', () => {
    const options = { skin: november.skin, hotlines: false }
    const all = scheduleSeries(november.messages, options)
    const fewer = scheduleSeries(november.messages.slice(0, -1), options)
    expect(all.slice(0, fewer.length)).toEqual(fewer)
    expect(all.every((piece) => piece.message !== null)).toBe(true)
    expect(scheduleSeries([], options)).toEqual([])
  })

  it('names a template that exists for every composition', () => {
    for (const archetype of ['vuong', 'doc-4x5', 'ngang'] as const) {
      for (const id of ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const) {
        const found = templates.find((template) => template.id === templateOf(id, archetype))
        expect(found?.archetypes, `${id} ${archetype}`).toContain(archetype)
        expect(found?.contents).toContain('thong-diep')
      }
    }
    expect(templates.find((template) => template.id === templateOf('K9', 'vuong'))?.contents).toEqual([
      'duong-day-nong',
    ])
    expect(templateOf('K1', 'pano')).toBeNull()
  })
})
