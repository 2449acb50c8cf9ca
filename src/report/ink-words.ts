import type { Asset } from '../model/job.js'

/** What a picture of the user's is called. */
export const ARTWORK_NAMES: Readonly<Record<Asset['kind'], string>> = {
  emblem: 'Biểu trưng',
  logo: 'Logo đơn vị',
  partner: 'Logo đối tác',
  photo: 'Ảnh',
}

/** Inks in percent as a shop writes them: `C100 M70 Y0 K10`. */
export const buildWords = ([c, m, y, k]: readonly [number, number, number, number]): string => `C${c} M${m} Y${y} K${k}`
