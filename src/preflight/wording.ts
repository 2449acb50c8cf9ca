import type { Diagnostic } from '../model/diagnostic.js'
import type { Scene } from '../model/scene.js'
import type { PreflightContext } from './context.js'

const LONGEST_QUOTE = 60

/** Words in quotation marks, cut where they are many. */
export const quote = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text}”`

/** A number as Vietnamese writes it: at most `digits` decimals after a comma. */
export const decimal = (value: number, digits = 1): string => String(Number(value.toFixed(digits))).replace('.', ',')

/** A length of the scene with its unit, `3,2 mm`; small ones keep two decimals. */
export const length = (scene: Scene, value: number): string =>
  `${decimal(value, Math.abs(value) < 1 ? 2 : 1)} ${scene.unit}`

/** A finding about a page: the sentence starts with the product's name. */
export const finding = (
  context: PreflightContext,
  severity: Diagnostic['severity'],
  code: string,
  sentence: string,
  hint: string,
): Diagnostic => ({ code, severity, message: `${context.job.format.vi}: ${sentence}`, hint })
