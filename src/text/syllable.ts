const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** All rimes of Vietnamese without tones, as they are written. */
const RIMES = new Set(
  words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc ok oong op ot
  ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut
  uơ uy uya uych uynh uyên uyêt uyn uyt uyu uyp ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu
`),
)

/** Rimes after qu, where the u is part of the onset. */
const AFTER_QU = new Set(
  words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât ây e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu i ich in inh it iu ôc ơ ơi ơn ơt y yên yêt yêu ych yn ynh yt yu
`),
)

/** Onsets, longest first. */
const ONSETS = words('ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x')
const FRONT = /^[eêiy]/u
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/gu
const ACUTE_OR_DOT = /[\u0301\u0323]/u

/** Whether a word is a Vietnamese syllable as the spelling rules allow it; case does not matter, tone placement neither. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(TONE_MARK) ?? []
  if (tones.length > 1) return false
  const bare = parts.replace(TONE_MARK, '').normalize('NFC')
  // rimes that end in a stop know two tones only
  if (/(?:c|k|ch|p|t)$/u.test(bare) && !ACUTE_OR_DOT.test(tones[0] ?? '')) return false
  if (RIMES.has(bare)) return true
  return ONSETS.some((onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length)))
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rime)
  if (!RIMES.has(rime)) return false
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return FRONT.test(rime)
  if (onset === 'c' || onset === 'ng') return !FRONT.test(rime)
  if (onset === 'g') return !/^[eêy]/u.test(rime)
  return true
}

/** Abbreviations such as UBND and LĐTBXH: no syllables, and no sign of a wrong encoding either. */
const ABBREVIATION = /^[A-ZĐ]+$/u

/** Letters, and the signs of Windows-1252 that are letters in old encodings: a word with one of them inside is none. */
const WORD = /[\p{L}\p{M}¡-¿×÷]+/gu

/** Share of the words of a text that are Vietnamese syllables, 0 to 1, abbreviations left aside; 1 for a text without words. */
export function syllableShare(text: string): number {
  const found = text.normalize('NFC').match(WORD) ?? []
  const spoken = found.map((word) => word.replace(/^«+|»+$/gu, '')).filter((word) => /\p{L}/u.test(word))
  const good = spoken.filter(isSyllable).length
  const bad = spoken.filter((word) => !isSyllable(word) && !ABBREVIATION.test(word)).length
  return good + bad === 0 ? 1 : good / (good + bad)
}
