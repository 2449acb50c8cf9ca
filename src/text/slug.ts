const LONGEST = 60

/** Names that Windows keeps for devices, whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const cut = (slug: string, longest: number): string => {
  if (slug.length <= longest) return slug
  const head = slug.slice(0, longest + 1)
  const at = head.lastIndexOf('-')
  return at > 0 ? head.slice(0, at) : slug.slice(0, longest)
}

/**
 * Vietnamese words as a file or folder name: ASCII, lower case, hyphens, at most `longest` characters, cut between words.
 * Never empty and never a name Windows refuses.
 */
export const slugify = (text: string, longest = LONGEST): string => {
  const plain = text
    .replace(/[ĐđÐð]/g, 'd')
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
  // marks of other scripts, for which engines take long to make a pattern ready
  const bare = /[^\0-\x7F]/.test(plain) ? plain.replace(/\p{M}/gu, '') : plain
  const ascii = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const slug = cut(ascii, longest)
  return slug === '' ? 'don-vi' : RESERVED.test(slug) ? `${slug}-don-vi` : slug
}

/**
 * One folder name a unit, in the units' order. Units of one name are told apart by their parent's name,
 * and by a number where that does not help.
 */
export const uniqueSlugs = (units: readonly { readonly name: string; readonly parent: string | null }[]): string[] => {
  const plain = units.map((unit) => slugify(unit.name))
  const count = new Map<string, number>()
  for (const slug of plain) count.set(slug, (count.get(slug) ?? 0) + 1)
  const taken = new Set<string>()
  return units.map((unit, i) => {
    const own = plain[i] as string
    const first = !taken.has(own)
    const wanted = first || unit.parent === null ? own : slugify(`${cut(own, 35)} ${unit.parent}`)
    let slug = wanted
    // A later unit's own plain name is not to be taken by an earlier one's number.
    for (let n = 2; taken.has(slug) || (slug !== own && count.has(slug)); n += 1)
      slug = `${cut(wanted, LONGEST - 4)}-${n}`
    taken.add(slug)
    return slug
  })
}
