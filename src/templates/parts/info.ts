import type { Role } from '../../model/color.js'
import type { CommonStage, Stage } from '../stage.js'
import type { Span } from './block.js'

/** `Cần hỗ trợ, gọi 111 hoặc 1900 969 680` with the numbers in `fill`; more than two take fewer words. */
export function hotlineLine(stage: CommonStage, fill: Role): readonly Span[] {
  return stage.theme.hotlines.length > 2
    ? [{ text: 'Gọi ' }, ...hotlineNumbers(stage, fill, ' · ')]
    : [{ text: 'Cần hỗ trợ, gọi ' }, ...hotlineNumbers(stage, fill, ' hoặc ')]
}

/** The numbers alone, joined by `glue`. */
export function hotlineNumbers(stage: CommonStage, fill: Role, glue: string): readonly Span[] {
  return stage.theme.hotlines.flatMap((hotline, index): Span[] => [
    ...(index === 0 ? [] : [{ text: glue }]),
    { text: hotline.number, fill, face: 'extrabold' },
  ])
}

/** `15/11 –` over `15/12/2024`, where a long name needs the width; one day stays on one line. */
export function datesOnTwo(stage: Stage): readonly string[] {
  const [from, to] = stage.words.datesShort.split(' – ')
  return from === undefined || to === undefined ? [stage.words.datesShort] : [`${from} –`, to]
}
