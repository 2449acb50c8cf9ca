import type { ProofText, ProofTheme } from './proof-input.js'

/** A text in one campaign's year; `number` is its own in the whole proof, `shownIn` where it stands in full if not here. */
export interface ProofEntry {
  readonly number: number
  readonly text: ProofText
  readonly shownIn: ProofTheme | null
}

/** The texts of one campaign's year. */
export interface ProofSection extends ProofTheme {
  readonly entries: readonly ProofEntry[]
}

/** The proof by campaign and year. A text of many years stands in full in the first of them: nobody reads it twice. */
export function proofSections(texts: readonly ProofText[]): readonly ProofSection[] {
  const names = [...new Set(texts.flatMap((text) => text.themes.map(({ name }) => name)))]
  const sections = new Map<string, ProofTheme & { readonly entries: ProofEntry[] }>()
  for (const [index, text] of texts.entries()) {
    for (const [i, theme] of text.themes.entries()) {
      const key = `${theme.name} ${theme.year}`
      const section = sections.get(key) ?? { ...theme, entries: [] }
      sections.set(key, section)
      section.entries.push({ number: index + 1, text, shownIn: i === 0 ? null : (text.themes[0] ?? null) })
    }
  }
  return [...sections.values()]
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name) || a.year - b.year)
    .map((section) => ({ ...section, entries: section.entries.sort(byKind) }))
}

const ORDER: readonly ProofText['kind'][] = ['name', 'slogan', 'message', 'reportPlaces']

const byKind = (a: ProofEntry, b: ProofEntry): number =>
  ORDER.indexOf(a.text.kind) - ORDER.indexOf(b.text.kind) || a.number - b.number
