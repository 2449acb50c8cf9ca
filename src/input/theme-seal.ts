import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { problem, UserError } from '../model/diagnostic.js'
import type { Seal } from '../model/provenance.js'

/** A theme's seal, beside its theme.yaml. */
export const SEAL_FILE = 'chu-ky.json'

const base64url = (length: number) =>
  z
    .string()
    .length(length)
    .regex(/^[\w-]+$/u)

const sealSchema = z.strictObject({
  signer: z.string().min(1).max(150),
  key: base64url(43),
  signature: base64url(86),
})

/** The seal of a campaign-year; null where nobody has signed it. */
export async function loadSeal(root: string, campaign: string, year: number): Promise<Seal | null> {
  const file = join(root, 'themes', campaign, String(year), SEAL_FILE)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return sealSchema.parse(JSON.parse(text))
  } catch {
    const hint = 'Xin lại tệp chu-ky.json từ nơi ban hành, hoặc xóa tệp này.'
    throw new UserError([problem('chu-ky-hong', `${file}: không phải tệp chữ ký đọc được.`, { file, hint })])
  }
}
