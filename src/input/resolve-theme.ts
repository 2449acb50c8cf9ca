import { createHash } from 'node:crypto'

import type { Ground, GroundId, Skin } from '../model/color.js'
import type { Hotline, Message, Theme } from '../model/theme.js'
import type { OfficialColors } from './identity-colors.js'
import type { CampaignFile, GroundFile, ThemeFile } from './theme-schema.js'

/** Stands for the theme's year inside a text, so that a list can serve the next year unchanged. */
const YEAR = /\{nam\}/gu

type NameSpan = CampaignFile['names'][number]

/** A campaign's name with both its parts, marked for breaking. */
export const wholeName = ({ lead, rest }: NameSpan): string => (rest === '' ? lead : `${lead}|${rest}`)

/** The entry that holds for a year, or null. */
export function spanFor<T extends { readonly from: number; readonly to: number | null }>(
  spans: readonly T[],
  year: number,
): T | null {
  return spans.find((s) => s.from <= year && (s.to === null || year <= s.to)) ?? null
}

/** Puts one year together with its campaign; `name` and `issuer` are the spans that hold for it, `official` colors go before the campaign's own. */
export function resolveTheme(
  campaign: CampaignFile,
  year: ThemeFile,
  name: NameSpan,
  issuer: CampaignFile['issuers'][number],
  hotlines: readonly Hotline[],
  base: GroundFile,
  official: OfficialColors,
): Theme {
  const drawn = {
    campaign: campaign.id,
    year: year.year,
    name: wholeName(name),
    nameShort: name.short,
    nameLead: name.lead,
    nameRest: name.rest,
    stack: year.stack ?? campaign.stack,
    arc: year.arc ?? campaign.arc,
    nameEmphasis: campaign.nameEmphasis,
    nameKeys: campaign.nameKeys ?? [],
    slogan: year.slogan === null ? null : withYear(year.slogan, year.year),
    sloganLabel: withYear(campaign.sloganLabel, year.year),
    sloganEmphasis: year.sloganEmphasis,
    sloganKeys: year.sloganKeys ?? [],
    dates: year.dates,
    issuer: { name: issuer.name, short: issuer.short },
    messages: messagesOf(year),
    hotlines,
    reportPlaces: campaign.reportPlaces.places,
    hashtags: year.hashtags ?? campaign.hashtags,
    skin: skinOf(campaign, base, official),
  }
  return {
    ...drawn,
    dispatches: year.dispatches,
    partners: year.partners ?? [],
    anchorDays: (campaign.anchorDays ?? []).map(({ day, name: called }) => ({
      day: `${year.year}-${day}`,
      name: called,
    })),
    confidence: year.confidence,
    sloganConfidence: year.sloganConfidence,
    sources: [...new Set([...year.sources, ...name.sources, ...campaign.sources])],
    digest: digestOf(drawn),
  }
}

/** Messages in order, without those whose text is not known whole. */
function messagesOf(year: ThemeFile): Message[] {
  return year.messages.groups.flatMap(({ group, items }) =>
    items.flatMap((item) =>
      item.text === null
        ? []
        : [
            {
              id: item.id,
              group,
              text: withYear(item.text, year.year),
              emphasis: (item.emphasis ?? []).map((phrase) => withYear(phrase, year.year)),
              confidence: item.confidence ?? year.messages.confidence,
            },
          ],
    ),
  )
}

const withYear = (text: string, year: number): string => text.replace(YEAR, String(year))

function skinOf({ skin }: CampaignFile, base: GroundFile, official: OfficialColors): Skin {
  const ground = (id: GroundId): Ground => {
    const own = Object.fromEntries(Object.entries(skin.grounds?.[id] ?? {}).filter(([, value]) => value !== undefined))
    return { ...base.grounds[id], ...own }
  }
  return {
    id: skin.id,
    motif: skin.motif,
    yearInline: skin.yearInline,
    roles: { ...skin.roles, ...official },
    grounds: { cam: ground('cam'), man: ground('man'), kem: ground('kem'), hp: ground('hp'), dat: ground('dat') },
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
}

/** The order in which a YAML file lists its keys draws nothing, so it must not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => [key, sorted(v)]),
  )
}
