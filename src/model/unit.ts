import type { Hotline, IsoDate, Theme } from './theme.js'

/** An organisation that carries out the campaign. */
export interface Unit {
  readonly name: string
  /** Official short form, `BHXH tỉnh Khánh Hòa`. */
  readonly short: string
  readonly parent: string | null
  /** Where a ceremony's place line is signed, `Nha Trang`. */
  readonly place: string | null
  /** ASCII folder name, unique within a run. */
  readonly slug: string
  readonly dates: { readonly from: IsoDate; readonly to: IsoDate }
  /** Asset ids of pictures given for the unit. */
  readonly logo: string | null
  readonly photo: string | null
  /** Copies of each design for this unit, over the kit's: by format id, group, or format and content. */
  readonly quantities?: Readonly<Record<string, number>> | undefined
  /** Format ids or groups it wants instead of the kit's own choice. */
  readonly products?: readonly string[] | undefined
  /** Lines of its own that its pieces show instead of the theme's. */
  readonly hotlines?: readonly Hotline[] | undefined
}

/** The lines that a unit's pieces show. */
export const hotlinesOf = ({ hotlines }: Unit, theme: Theme): readonly Hotline[] => hotlines ?? theme.hotlines

/** The kinds of event piece: lễ phát động, hội nghị, tọa đàm, tập huấn, hội thi, giao lưu, biểu dương. */
export interface EventInfo {
  readonly kind: string
  /** `Lễ phát động`, or as the user wrote it. */
  readonly title: string
  readonly place: string | null
  readonly date: IsoDate | null
  /** `8 giờ 00`. */
  readonly time: string | null
  /** Leave the left quarter of a backdrop free for flags and bust. */
  readonly keepLeftFree: boolean
}
