const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([letter, entity]) => [entity, letter]),
)

/** Text made safe for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** The text that `escapeHtml` was given. */
export const unescapeHtml = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => LETTERS[entity] ?? entity)

const CHUNK = 0x8000

/** Node's own way of writing bytes as text, many times quicker than a browser's; a browser has none. */
interface NodeBytes {
  readonly from: (
    data: Uint8Array | string,
    encoding?: 'base64',
  ) => Uint8Array & { readonly toString: (encoding: 'base64') => string }
}

const nodeBytes = (globalThis as { readonly Buffer?: NodeBytes }).Buffer

/** Bytes as base64, in Node and in a browser. */
export function toBase64(bytes: Uint8Array): string {
  if (nodeBytes) return nodeBytes.from(bytes).toString('base64')
  let binary = ''
  // in pieces: a whole picture is too many arguments for one call
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}

/** The bytes that `toBase64` was given. */
export const fromBase64 = (text: string): Uint8Array =>
  nodeBytes
    ? new Uint8Array(nodeBytes.from(text, 'base64'))
    : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
