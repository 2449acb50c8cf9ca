import { closest, problem, UserError } from '../index.js'
import type { Io, Lang } from './io.js'
import { EXIT } from './io.js'
import { type Listing, LISTINGS, type ListRequest } from './listings.js'
import { tableText } from './table.js'

const WORDS = {
  vi: { intro: 'Có thể liệt kê:', rows: 'dòng', none: 'Chưa có dòng nào.' },
  en: { intro: 'What can be listed:', rows: 'rows', none: 'Nothing to list.' },
} as const

/** `bo-kit list`: what there is to choose from, as a table or, with `--json`, one object a line. */
export async function listCommand(
  args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const words = WORDS[lang]
  const [what] = args
  if (what === undefined) {
    io.out(
      `${words.intro}\n${LISTINGS.map(({ name, alias, about }) => `  npx bo-kit list ${name.padEnd(10)} ${alias.padEnd(14)} ${about[lang]}\n`).join('')}`,
    )
    return EXIT.made
  }
  const listing = findListing(what)
  const rows = await listing.rows(readRequest(options))
  if (options['json'] === true) {
    io.out(rows.map((row) => `${JSON.stringify(row.data)}\n`).join(''))
    return EXIT.made
  }
  io.out(
    tableText(
      listing.headings[lang],
      rows.map((row) => row.cells),
    ),
  )
  io.err(rows.length === 0 ? `${words.none}\n` : `${rows.length} ${words.rows}\n`)
  return EXIT.made
}

function findListing(what: string): Listing {
  const found = LISTINGS.find(({ name, alias, also }) => name === what || alias === what || also?.includes(what))
  if (found) return found
  const names = LISTINGS.map(({ name }) => name)
  const near = closest(what, [...names, ...LISTINGS.map(({ alias }) => alias)])
  const all = names.join(', ')
  throw new UserError([
    problem('liet-ke-la', `Không có gì tên “${what}” để liệt kê.`, {
      hint: near ? `Có phải “${near}”? Có thể liệt kê: ${all}.` : `Có thể liệt kê: ${all}.`,
    }),
  ])
}

function readRequest(options: Record<string, unknown>): ListRequest {
  const [campaign, year] = [options['campaign'], options['year']].map((value) =>
    typeof value === 'string' ? value : null,
  )
  if (year && !/^\d{4}$/u.test(year)) {
    throw new UserError([
      problem('nam-sai', `--year: “${year}” không phải là một năm.`, { hint: 'Ví dụ: --year 2024' }),
    ])
  }
  return { campaign: campaign ?? null, year: year ? Number(year) : null }
}
