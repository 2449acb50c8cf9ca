/** An XMP packet as far as print looks at it. */
export interface Xmp {
  readonly isWellFormed: boolean
  /** A property by its local name, written as an element, a list's first entry or an attribute; null where there is none. */
  readonly value: (name: string) => string | null
}

const TAG =
  /<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[^>]*\?>|<!--[\s\S]*?-->/g
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads the packet; tags must be balanced and every & must begin an entity. */
export function readXmp(packet: string): Xmp {
  return { isWellFormed: isWellFormed(packet), value: (name) => valueOf(packet, name) }
}

function isWellFormed(packet: string): boolean {
  if (packet.replace(ENTITY, '').includes('&')) return false
  const open: string[] = []
  for (const [, end, prefix = '', name, , empty] of packet.matchAll(TAG)) {
    if (name === undefined) continue
    if (end === '/') {
      if (open.pop() !== prefix + name) return false
    } else if (empty !== '/') {
      open.push(prefix + name)
    }
  }
  return open.length === 0 && !packet.replace(TAG, '').includes('<')
}

function valueOf(packet: string, name: string): string | null {
  const element = new RegExp(`<[\\w.-]+:${name}(?:\\s[^>]*)?>([\\s\\S]*?)</[\\w.-]+:${name}>`).exec(packet)?.[1]
  const attribute = new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(packet)
  const raw =
    element === undefined
      ? (attribute?.[1] ?? attribute?.[2])
      : (/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(element)?.[1] ?? element)
  return raw === undefined ? null : unescape(raw.trim())
}

const unescape = (text: string): string =>
  text.replace(ENTITY, (_, named: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? ''
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal))
  })
