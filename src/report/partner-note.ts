import { familyName } from './labels.js'

/** A piece of a kit with partners, by the group of its format. */
export interface PartnerPiece {
  readonly group: string
  /** Whether the partners' marks stand on it. */
  readonly shows: boolean
}

/** Which products have no place for the partners' marks, in one sentence; null where all show them. */
export function partnerNote(pieces: readonly PartnerPiece[]): string | null {
  const groupsOf = (shows: boolean): string[] => [
    ...new Set(pieces.filter((piece) => piece.shows === shows).map(({ group }) => group)),
  ]
  const [shown, bare] = [groupsOf(true), groupsOf(false)]
  if (bare.length === 0) return null
  const names = (groups: readonly string[]): string => groups.map(familyName).join(', ')
  const [none, some] = [bare.filter((group) => !shown.includes(group)), bare.filter((group) => shown.includes(group))]
  const told = [none.length > 0 ? names(none) : '', some.length > 0 ? `một số mẫu ${names(some)}` : '']
  return `Logo đối tác không có chỗ trên: ${told.filter((part) => part !== '').join(' và ')}.`
}
