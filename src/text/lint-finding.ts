import type { Diagnostic } from '../model/diagnostic.js'

/** A matter of style in a text, never an error: the user may know better. */
export type Finding = Diagnostic & { readonly severity: 'warning' }

/** One finding with the rule it goes back to. */
export function finding(code: string, text: string, what: string, hint: string, source: string): Finding {
  const where = what.includes(text) ? '' : ` (trong “${text}”)`
  return { code, severity: 'warning', message: `${what}${where}.`, hint: `${hint} Theo ${source}.` }
}
