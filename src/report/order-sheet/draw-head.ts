import { type Pen, STYLES } from './page-pen.js'

/** What the head of the sheet says. */
export interface HeadWords {
  readonly campaign: string
  readonly unit: string
  readonly parent: string | null
  readonly dates: string
  /** A word of warning above all else, or null. */
  readonly alarm: string | null
}

/** The lines an office fills in by hand. */
const FIELDS = [
  ['Người liên hệ', 'Điện thoại, Zalo'],
  ['Nơi giao hàng', 'Ngày cần hàng'],
  ['Xưởng in nhận', 'Số phiếu'],
] as const

const FIELD_PITCH = 7

/** Title, who orders, and lines to fill in; gives the height used. */
export function drawHead(pen: Pen, words: HeadWords, x: number, y: number, width: number): number {
  let at = y
  at += pen.stamp(`ten ${y} ${words.campaign}`, (part) => drawTitle(part, words.campaign, x, y, width))
  const unit = words.parent === null ? words.unit : `${words.unit} (${words.parent})`
  at += drawFact(pen, 'Đơn vị đặt in', unit, x, at, width)
  const dates = at
  at += pen.stamp(`ngay ${at} ${words.dates}`, (part) => drawFact(part, 'Thời gian', words.dates, x, dates, width)) + 1
  const fields = at
  at += pen.stamp(`o-trong ${fields}`, (part) => drawFields(part, x, fields, width))
  const { alarm } = words
  if (alarm !== null) {
    at += 1.5
    const top = at
    at += pen.stamp(`bao-dong ${top} ${alarm}`, (part) => drawAlarm(part, alarm, x, top, width))
  }
  return at - y + 4
}

function drawAlarm(pen: Pen, alarm: string, x: number, y: number, width: number): number {
  const height = pen.heightOf(alarm, width - 8, STYLES.alarm) + 4
  pen.box({ x, y, width, height }, 'paper')
  pen.box({ x, y, width: 1.2, height }, 'deep')
  pen.write(alarm, x + 5, y + 2, width - 8, STYLES.alarm)
  return height
}

function drawTitle(pen: Pen, campaign: string, x: number, y: number, width: number): number {
  let at = y + pen.write('PHIẾU YÊU CẦU IN ẤN', x, y, width, STYLES.title) + 0.5
  at += pen.write(campaign, x, at, width, STYLES.strong) + 2.5
  pen.rule(x, at, width, 'deep', 0.6)
  return at + 2.6 - y
}

function drawFields(pen: Pen, x: number, y: number, width: number): number {
  const half = (width - 8) / 2
  for (const [row, pair] of FIELDS.entries()) {
    for (const [i, label] of pair.entries()) drawField(pen, label, x + i * (half + 8), y + row * FIELD_PITCH, half)
  }
  return FIELDS.length * FIELD_PITCH
}

const LABEL = 30

function drawFact(pen: Pen, label: string, text: string, x: number, y: number, width: number): number {
  const block = pen.block('dau')
  pen.write(label, x, y + 0.3, LABEL, STYLES.label, { block })
  return pen.write(text, x + LABEL, y, width - LABEL, STYLES.strong, { block, line: 1 }) + 0.8
}

function drawField(pen: Pen, label: string, x: number, y: number, width: number): void {
  pen.write(label, x, y + 1.4, LABEL, STYLES.label)
  pen.rule(x + LABEL, y + 5, width - LABEL, 'inkTexture', 0.15)
}
