import type { AskedType, Format } from './format.js'
import type { Dpi, PdfStandard, PrintSettings, SheetSize } from './press.js'
import type { IsoDate, Message, Theme } from './theme.js'
import type { EventInfo, Unit } from './unit.js'

/** The kinds of event and the title each gets when the user gives none. */
export const eventKinds = {
  'le-phat-dong': 'Lễ phát động',
  'hoi-nghi': 'Hội nghị',
  'toa-dam': 'Tọa đàm',
  'tap-huan': 'Lớp tập huấn',
  'hoi-thi': 'Hội thi',
  'giao-luu': 'Chương trình giao lưu',
  'bieu-duong': 'Hội nghị biểu dương',
} as const

export type EventKind = keyof typeof eventKinds

/** Where a value is written in the file it came from; both count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What `kit.yaml` or the flags ask for; null or an empty list where they say nothing. Paths are as the file system takes them. */
export interface KitInput {
  /** Places of the values that a kit.yaml gave, by its keys. */
  readonly places?: Readonly<Record<string, Place>> | undefined
  readonly campaign: string | null
  readonly year: number | null
  readonly unit: string | null
  readonly parent: string | null
  /** Where a ceremony's place line is signed. */
  readonly place: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Ids of the theme's messages (`td-03` or `3`), or own wording. */
  readonly messages: readonly string[]
  /** Format ids, groups or contents. */
  readonly only: readonly string[]
  readonly types: readonly AskedType[]
  /** Custom sizes such as `420x70cm`. */
  readonly sizes: readonly string[]
  readonly event: {
    readonly kind: EventKind
    readonly title: string | null
    readonly place: string | null
    readonly date: IsoDate | null
    /** `8 giờ 00`. */
    readonly time: string | null
    readonly leftFree: boolean
  } | null
  readonly logo: string | null
  readonly partners: readonly string[]
  readonly photo: string | null
  readonly headline: string | null
  /** The unit's own lines instead of the theme's, as a list's cell has them: `111; Công an tỉnh: 0258 3822 338`. */
  readonly hotline?: string | null | undefined
  readonly output: string | null
  /** Standard of the print PDFs. */
  readonly pdfx: PdfStandard | null
  /** Full size by /UserUnit instead of 1:10. */
  readonly userUnit: boolean
  /** Codes of warnings and notes that need not be said again. */
  readonly known?: readonly string[] | undefined
  /** Pixels per inch of print files in pixels; with it a JPEG of a print piece is one. */
  readonly dpi?: Dpi | null | undefined
  /** Sheet that small print pieces are gathered on. */
  readonly imposition?: SheetSize | null | undefined
  /** Sheet of an office printer that print pieces are cut into. */
  readonly tiling?: SheetSize | null | undefined
  /** Copies of each design, by format id, group, or format and content (`ap-phich-a3/chu-de`). */
  readonly quantities?: Readonly<Record<string, number>> | undefined
  /** Builds for colors of logos, in percent, by screen color. */
  readonly inks?: PrintSettings['inks']
}

/** What to make, with every default filled in: the input of `plan`. */
export interface Kit {
  readonly theme: Theme
  readonly units: readonly Unit[]
  /** All known formats, and the custom sizes asked for. */
  readonly formats: readonly Format[]
  readonly customFormats: readonly Format[]
  /** Messages to make pieces of, in order. */
  readonly messages: readonly Message[]
  /** Ids of formats, groups or contents to make; empty means the default kit. */
  readonly only: readonly string[]
  /** `full` adds the formats of priority 2. */
  readonly preset: 'default' | 'full'
  /** File types asked for; empty means what each product needs. */
  readonly types: readonly AskedType[]
  /** Further files of print pieces. */
  readonly sheets?:
    | { readonly dpi: Dpi | null; readonly imposition: SheetSize | null; readonly tiling: SheetSize | null }
    | undefined
  /** Copies of each design, by format id, group, or format and content. */
  readonly quantities?: Readonly<Record<string, number>> | undefined
  readonly event: EventInfo
  readonly headline: string | null
  /** How print PDFs are written. */
  readonly print: PrintSettings
  /** Asset ids of the campaign's own pictures. */
  readonly emblem: string | null
  readonly partners: readonly string[]
}

/** The input of someone who asks for nothing: every default holds. */
export const NOTHING_ASKED: KitInput = {
  campaign: null,
  year: null,
  unit: null,
  parent: null,
  place: null,
  from: null,
  to: null,
  messages: [],
  only: [],
  types: [],
  sizes: [],
  event: null,
  logo: null,
  partners: [],
  photo: null,
  headline: null,
  output: null,
  pdfx: null,
  userUnit: false,
}
