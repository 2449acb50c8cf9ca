import { z } from 'zod'

import { readHotline } from './sheet/hotline-cell.js'
import { EMPTY_CELL } from './sheet/read-cell.js'

/** Characters of all lines together. */
const LONGEST = 200

/** A unit's own lines as a list's cell has them, `0258 3822 338; Công an tỉnh: 113`; a number alone, or one in each item of a list, will do. */
export const hotlineField = z.preprocess(
  (value) => (Array.isArray(value) ? value.join('; ') : typeof value === 'number' ? String(value) : value),
  z
    .string()
    .trim()
    .min(1)
    .max(LONGEST)
    .transform((text, ctx) => {
      // YAML reads 02583822338 as a number and drops its zero, as a cell of Excel does
      const number = /^\d+$/u.test(text) ? Number(text) : null
      const read = readHotline({ ...EMPTY_CELL, text, lines: [text], number })
      if (read.ok) return read.number
      ctx.issues.push({ code: 'custom', message: read.message, params: { hint: read.hint }, input: text })
      return z.NEVER
    }),
)
