import type { Provenance } from '../../model/provenance.js'

/** Provenance as read from a file, with the digest of the content it was written for. */
export interface Stamp extends Provenance {
  readonly content: string
}

/** Namespace of the tool's own XMP properties. */
const NAMESPACE = 'urn:bo-kit:xmp:1/'

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The digest's place while the digest is not known yet. */
export const NO_CONTENT = '0'.repeat(64)

/** The stamp as one `rdf:Description`; its length does not depend on `content`. */
export function stampXml({ seal, ...stamp }: Stamp): string {
  const properties: readonly (readonly [string, string | null])[] = [
    ['Campaign', stamp.campaign],
    ['Year', String(stamp.year)],
    ['Unit', stamp.unit],
    ['Theme', stamp.theme],
    ['Identity', stamp.identity ?? 'stand-in'],
    ['Signer', seal?.signer ?? null],
    ['Key', seal?.key ?? null],
    ['Signature', seal?.signature ?? null],
    ['Content', stamp.content],
  ]
  const written = properties.flatMap(([name, value]) =>
    value === null ? [] : [` bokit:${name}="${escapeXml(value)}"`],
  )
  return `<rdf:Description rdf:about="" xmlns:bokit="${NAMESPACE}"\n${written.join('\n')}/>`
}

/** XMP that holds nothing but the stamp. */
export const stampRdf = (stamp: Stamp): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${stampXml(stamp)}
</rdf:RDF>
</x:xmpmeta>`

/** The same as a packet, between the marks by which programs find it in any file. */
export const stampPacket = (stamp: Stamp): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${stampRdf(stamp)}\n<?xpacket end="r"?>`

/** Reads the stamp out of an XMP packet; null where it holds none or only part of one. */
export function readStamp(packet: string): Stamp | null {
  const value = (name: string): string | null => {
    const raw = new RegExp(`\\sbokit:${name}\\s*=\\s*"([^"]*)"`, 'u').exec(packet)?.[1]
    return raw?.replace(/&(amp|lt|gt|quot);/gu, (_, entity: string) => ENTITIES[entity] ?? '') ?? null
  }
  if (!packet.includes(NAMESPACE)) return null
  const [campaign, year, unit, theme, identity, content] = [
    'Campaign',
    'Year',
    'Unit',
    'Theme',
    'Identity',
    'Content',
  ].map(value)
  if (!campaign || !year || !theme || !identity || !content || unit === null || unit === undefined) return null
  const [signer, key, signature] = ['Signer', 'Key', 'Signature'].map(value)
  return {
    campaign,
    year: Number(year),
    unit,
    theme,
    identity: identity === 'stand-in' ? null : identity,
    seal: signer && key && signature ? { signer, key, signature } : null,
    content,
  }
}
