import type { NewTheme } from '../../src/input/new-theme.js'

/** A year of which nothing but its number is known. */
export const BLANK: NewTheme = {
  campaign: 'binh-dang-gioi',
  year: 2026,
  slogan: null,
  from: null,
  to: null,
  dispatch: null,
  source: null,
  messages: null,
}
