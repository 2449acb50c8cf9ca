import type { Archetype, Content, Piece } from '../model/format.js'
import type { Job } from '../model/job.js'
import { messageTemplates } from './message/index.js'
import { bannerName } from './banner-name.js'
import { posterName } from './poster-name.js'
import { squareName } from './square-name.js'
import { phuonName } from './phuon-name.js'
import { portraitName } from './portrait-name.js'
import { standeeName } from './standee-name.js'
import { storyName } from './story-name.js'
import { wideName } from './wide-name.js'
import { stripName } from './strip-name.js'
import { coverName } from './cover-name.js'
import { youtubeName } from './youtube-name.js'
import { leaderboardName } from './leaderboard-name.js'
import { pano } from './pano.js'
import { posterTheme } from './poster-theme.js'
import { squareTheme } from './square-theme.js'
import { backdropEvent } from './backdrop-event.js'
import { mrecName } from './mrec-name.js'
import { columnName } from './column-name.js'
import { leafletFront } from './leaflet-front.js'
import { leafletBack } from './leaflet-back.js'
import { certificate } from './certificate.js'
import { avatarFrame } from './avatar-frame.js'
import { avatar } from './avatar.js'
import { messageLogo } from './message-logo.js'
import { background } from './background.js'
import { slide } from './slide.js'
import { invitation } from './invitation.js'
import { newsCard } from './news-card.js'
import type { Template } from './stage.js'

/** Every composition the product has. */
export const templates: readonly Template[] = [
  bannerName,
  posterName,
  squareName,
  storyName,
  portraitName,
  standeeName,
  phuonName,
  wideName,
  stripName,
  ...messageTemplates,
  coverName,
  youtubeName,
  leaderboardName,
  posterTheme,
  squareTheme,
  pano,
  leafletFront,
  leafletBack,
  certificate,
  backdropEvent,
  mrecName,
  columnName,
  avatarFrame,
  avatar,
  messageLogo,
  background,
  slide,
  invitation,
  newsCard,
]

/** The composition for a content on an archetype, or null where there is none; `id` asks for a particular one. */
export function findTemplate(archetype: Archetype, content: Content, id: string | null = null): Template | null {
  const matches = templates.filter((t) => t.archetypes.includes(archetype) && t.contents.includes(content))
  return (id === null ? matches[0] : matches.find((t) => t.id === id)) ?? null
}

/** The composition of one page of a job; a plan holds only jobs that have one. */
export function templateFor(job: Job, piece: Piece): Template {
  const { archetype } = job.format
  const template = findTemplate(archetype, piece.content, job.template) ?? findTemplate(archetype, piece.content)
  if (!template) throw new Error(`no template for ${piece.content} on ${archetype}`)
  return template
}

/** Whether any page of a job has a place for partners' marks. */
export const showsPartners = (job: Job): boolean => job.pages.some((piece) => templateFor(job, piece).partners === true)
