import { type Diagnostic, problem } from '../../model/diagnostic.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { type Line, lineWidth } from '../parts/block.js'
import type { CommonStage } from '../stage.js'

/** Pitch of the campaign's name and the dates where they take two lines, in em. */
const PITCH = 1.3

/** `Tháng hành động vì bình đẳng giới · 15/11 – 15/12/2024`, ready to set; height from cap-top to last baseline. */
export interface CampaignLine {
  readonly lines: readonly Line[]
  readonly style: {
    readonly face: 'medium'
    readonly size: number
    readonly tracking: number
    readonly fill: 'ink'
    readonly slot: 'dates'
    readonly use: 'small'
    readonly pitch: number
    readonly id: 'campaign'
  }
  readonly height: number
  readonly problems: readonly Diagnostic[]
}

export interface CampaignLineOptions {
  readonly width: number
  /** Largest font size. */
  readonly size: number
  readonly dates: string
}

/** Dates as wide as any, so that a band's height depends on no unit. */
export const widestDates = (stage: CommonStage): string => `30/10 – 30/10/${stage.theme.year}`

/** The campaign's short name and the dates on one line, or on two where one would be too small. */
export function campaignLine(stage: CommonStage, { width, size, dates: shown }: CampaignLineOptions): CampaignLine {
  const name = { text: stage.words.nameShort.text, slot: 'name' as const }
  const dates = { text: shown, slot: 'dates' as const }
  const style = {
    face: 'medium',
    tracking: -0.008,
    fill: 'ink',
    slot: 'dates',
    use: 'small',
    pitch: PITCH,
    id: 'campaign',
  } as const
  const parts = [...(stage.carries('name') ? [name] : []), ...(stage.carries('dates') ? [dates] : [])]
  const oneLine: Line = parts.length > 1 ? [name, { text: '  ·  ', slot: 'label' as const }, dates] : parts
  const fitted = (lines: readonly Line[]): number =>
    Math.min(size, ...lines.map((line) => width / lineWidth(stage.fonts, line, { ...style, size: 1 })))
  const inOne = fitted([oneLine])
  const lines: readonly Line[] = inOne >= stage.format.minText ? [oneLine] : parts.map((part) => [part])
  const final = Math.max(inOne, fitted(lines))
  const problems = final < stage.format.minText ? [tooSmall(stage)] : []
  return {
    lines,
    style: { ...style, size: final },
    height: ((lines.length - 1) * PITCH + CAP_HEIGHT) * final,
    problems,
  }
}

const tooSmall = (stage: CommonStage): Diagnostic =>
  problem('chu-qua-nho', `Tên chiến dịch quá dài cho ${stage.format.vi}: chữ sẽ nhỏ hơn mức đọc được.`, {
    hint: 'Ghi tên ngắn hơn trong campaign.yaml (short), hoặc bỏ sản phẩm này.',
  })
