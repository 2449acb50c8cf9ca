import type { Archetype, Content } from '../model/format.js'
import { bannerName } from './banner-name.js'
import { posterName } from './poster-name.js'
import { squareName } from './square-name.js'
import type { Template } from './stage.js'

/** Every composition the product has. */
export const templates: readonly Template[] = [bannerName, posterName, squareName]

/** The composition for a content on an archetype, or null where there is none; `id` asks for a particular one. */
export function findTemplate(archetype: Archetype, content: Content, id: string | null = null): Template | null {
  const matches = templates.filter((t) => t.archetypes.includes(archetype) && t.contents.includes(content))
  return (id === null ? matches[0] : matches.find((t) => t.id === id)) ?? null
}
