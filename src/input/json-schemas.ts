import { z } from 'zod'

import { kitSchema } from './kit.js'
import { campaignSchema, themeSchema } from './theme-schema.js'

const FILES = { theme: themeSchema, campaign: campaignSchema, kit: kitSchema } as const

/** The JSON Schemas that editors check YAML files by, as texts by file name in `assets/schema`. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, schema]) => {
      // what the user writes is the input; rules that JSON Schema has no words for stay with the tool
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' })
      return [`${name}.json`, `${JSON.stringify({ $schema, title: `bo-kit ${name}.yaml`, ...rest }, null, 2)}\n`]
    }),
  )
}
