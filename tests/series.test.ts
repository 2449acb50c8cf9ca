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

function expectRules(pieces: readonly SeriesPiece[], theme: Theme): void {
  const sequence = turns(pieces)
  sequence.forEach((piece, i) => {
    const before = sequence.slice(Math.max(0, i - LEAST_DISTANCE + 1), i)
    expect(before.map((other) => other.composition)).not.toContain(piece.composition)
    expect(piece.ground).toBe(GROUNDS[i % GROUNDS.length])
    expect(piece.half === null).toBe(piece.composition !== 'K2')
    if (piece.message === null) expect([i, piece.composition]).toEqual([sequence.length - 1, 'K9'])
    else {
      expect(eligibleCompositions(piece.message.text)).toContain(piece.composition)
      expect(showsOn(piece.composition, piece.ground, theme.skin)).toBe(true)
    }
  })
  expect(sequence.filter((piece) => piece.composition === 'K7').length).toBeLessThanOrEqual(1)
  pieces.forEach((piece, i) => {
    if (piece.half === 'trai') expect(pieces[i + 1]).toEqual({ ...piece, half: 'phai' })
  })
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
    expectRules(pieces, theme)
  })

  it('keeps its rules for any list of messages', () => {
    const pool = [...november.messages, ...june.messages]
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed)
      const messages = Array.from(
        { length: Math.floor(random() * 25) },
        (): Message => pool[Math.floor(random() * pool.length)] as Message,
      )
      const theme = random() < 0.5 ? november : june
      expectRules(scheduleSeries(messages, { skin: theme.skin, hotlines: random() < 0.5 }), theme)
    }
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
