import type { IsoDate } from '../../model/theme.js'

const DAY = 86_400_000
/** Excel's day 0 is 30 December 1899 for every day from 1 March 1900 on; on old Macs, 1 January 1904. */
const DAY_0 = Date.UTC(1899, 11, 30)
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1)

/** The day of a serial number, its time left out; null outside the years 1990 to 2100, where it is no date of ours. */
export function excelDay(serial: number, from1904: boolean): IsoDate | null {
  const time = (from1904 ? DAY_0_OF_1904 : DAY_0) + Math.floor(serial) * DAY
  if (!(time >= Date.UTC(1990, 0, 1) && time < Date.UTC(2101, 0, 1))) return null
  return new Date(time).toISOString().slice(0, 10)
}
