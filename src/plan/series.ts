import type { GroundId, Skin } from '../model/color.js'
import type { Archetype } from '../model/format.js'
import type { Message } from '../model/theme.js'
import { plainText } from '../text/marks.js'
import { type Composition, eligibleCompositions, showsOn } from './eligibility.js'

/** One piece of a message series; the hotline piece at its end has no message. */
export interface SeriesPiece {
  readonly message: Message | null
  readonly composition: Composition
  readonly ground: GroundId
  /** A K2 message takes two pieces, left before right. */
  readonly half: 'trai' | 'phai' | null
}

export interface SeriesOptions {
  readonly skin: Skin
  /** Whether the series ends with the hotline piece. */
  readonly hotlines: boolean
}

/** Grounds follow each other in this order, over and over. */
const GROUNDS: readonly GroundId[] = ['cam', 'man', 'kem', 'dat', 'hp']
/** A composition comes back after this many pieces at the earliest; the two slides of K2 count as one. */
export const LEAST_DISTANCE = 4
/** A composition not used for so long is as fresh as one never used. */
const LONG_AGO = 8

/** Composition and ground for every message in order; an added message changes nothing before it. */
export function scheduleSeries(
  messages: readonly Message[],
  { skin, hotlines }: SeriesOptions,
): readonly SeriesPiece[] {
  const used: Composition[] = []
  const pieces = messages.flatMap((message, index): SeriesPiece[] => {
    const ground = groundAt(index)
    const composition = choose(message, ground, skin, used)
    used.push(composition)
    const halves = composition === 'K2' ? (['trai', 'phai'] as const) : [null]
    return halves.map((half) => ({ message, composition, ground, half }))
  })
  if (!hotlines) return pieces
  return [...pieces, { message: null, composition: 'K9', ground: groundAt(messages.length), half: null }]
}

const groundAt = (index: number): GroundId => GROUNDS[index % GROUNDS.length] ?? 'cam'

/** The most fitting of the compositions that are allowed; K1, K3, K4 and K8 take any message, so one always is. */
function choose(message: Message, ground: GroundId, skin: Skin, used: readonly Composition[]): Composition {
  const recent = used.slice(1 - LEAST_DISTANCE)
  const allowed = eligibleCompositions(message.text).filter(
    (id) => showsOn(id, ground, skin) && !recent.includes(id) && !(id === 'K7' && used.includes('K7')),
  )
  const scored = allowed.map((id) => ({ id, score: affinity(id, plainText(message.text)) + freshness(id, used) }))
  const [best] = scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  if (!best) throw new Error(`no composition for message ${message.id}`)
  return best.id
}

const freshness = (id: Composition, used: readonly Composition[]): number => {
  const last = used.lastIndexOf(id)
  return 0.25 * (last < 0 ? LONG_AGO : Math.min(used.length - last, LONG_AGO))
}

const PEOPLE = /hành động|chung tay|cùng |phụ nữ|trẻ em|nam, nữ|gia đình/iu
const SOCIETY = /cộng đồng|xã hội|quốc gia|toàn dân|mọi |đất nước/iu

/** How well a composition suits what the message says; the rarer its condition, the more it counts. */
function affinity(id: Composition, text: string): number {
  const rank: Readonly<Record<Composition, number>> = {
    K1: text.length <= 60 ? 2 : 1,
    K2: 2.5,
    K3: PEOPLE.test(text) ? 2.5 : 1.5,
    K4: SOCIETY.test(text) ? 2.6 : 1.4,
    K5: 4,
    K6: 3.5,
    K7: 5,
    K8: text.length > 70 ? 2.4 : 1.2,
    K9: 0,
  }
  return rank[id]
}

const SQUARE: Readonly<Record<Composition, string>> = {
  K1: 'k1-doi',
  K2: 'k2-ghep-doi',
  K3: 'k3-hang-nguoi',
  K4: 'k4-cong-dong',
  K5: 'k5-dai-chia',
  K6: 'k6-trong-tim',
  K7: 'k7-xoa-bo',
  K8: 'k8-song',
  K9: 'k9-duong-day-nong',
}

/** Which of the three wide compositions stands in for each. */
const WIDE: Readonly<Record<Composition, string>> = {
  K1: 'ngang-doi',
  K2: 'ngang-doi',
  K3: 'ngang-hang-nguoi',
  K4: 'ngang-hang-nguoi',
  K5: 'ngang-song',
  K6: 'ngang-doi',
  K7: 'ngang-hang-nguoi',
  K8: 'ngang-song',
  K9: 'ngang-song',
}

/** Id of the template that draws a composition on an archetype; null where that has one composition for all. */
export function templateOf(composition: Composition, archetype: Archetype): string | null {
  if (archetype === 'vuong' || archetype === 'doc-4x5') return SQUARE[composition]
  return archetype === 'ngang' ? WIDE[composition] : null
}
