import type { PdfDict, PdfObject } from './pdf-object.js'
import { asDict, asList, asName, dictAt, numberAt } from './pdf-values.js'

/** What inks a color can become: `spot` is a named ink, `pattern` takes its colors from elsewhere. */
export interface Space {
  readonly kind: 'gray' | 'cmyk' | 'rgb' | 'lab' | 'spot' | 'pattern' | 'unknown'
  /** As a designer meets it: `DeviceRGB`, `ICC RGB`, `Lab`. */
  readonly label: string
  /** Names of the inks of a `spot`. */
  readonly inks: readonly string[]
}

const space = (kind: Space['kind'], label: string, inks: readonly string[] = []): Space => ({ kind, label, inks })

const DEVICE: Readonly<Record<string, Space>> = {
  DeviceGray: space('gray', 'DeviceGray'),
  G: space('gray', 'DeviceGray'),
  CalGray: space('gray', 'CalGray'),
  DeviceCMYK: space('cmyk', 'DeviceCMYK'),
  CMYK: space('cmyk', 'DeviceCMYK'),
  DeviceRGB: space('rgb', 'DeviceRGB'),
  RGB: space('rgb', 'DeviceRGB'),
  CalRGB: space('rgb', 'CalRGB'),
  Lab: space('lab', 'Lab'),
  Pattern: space('pattern', 'Pattern'),
}

/** The plain gray, ink and screen spaces that operators such as `g`, `k` and `rg` choose. */
export const GRAY = space('gray', 'DeviceGray')
export const CMYK = space('cmyk', 'DeviceCMYK')
export const RGB = space('rgb', 'DeviceRGB')

/** Inks that every press has: a separation of one of them is no spot color. */
const PROCESS = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None'])

/** Reads a color space object; a name is looked up among the resources first. */
export function readSpace(value: PdfObject | undefined, resources: PdfDict | null): Space {
  const name = asName(value)
  if (name !== null) {
    const named = dictAt(resources, 'ColorSpace')?.at(name)
    if (named !== undefined) return readSpace(named, null)
    return DEVICE[name] ?? space('unknown', name)
  }
  const list = asList(value)
  const family = asName(list[0])
  switch (family) {
    case 'ICCBased':
      return fromProfile(list[1])
    case 'Separation':
      return fromInks([asName(list[1]) ?? '?'])
    case 'DeviceN':
      return fromInks(asList(list[1]).map((ink) => asName(ink) ?? '?'))
    case 'Indexed':
    case 'I':
      return readSpace(list[1], resources)
    case 'Pattern':
      return list.length > 1 ? readSpace(list[1], resources) : space('pattern', 'Pattern')
    default:
      return (family === null ? undefined : DEVICE[family]) ?? space('unknown', family ?? '?')
  }
}

function fromProfile(profile: PdfObject | undefined): Space {
  switch (numberAt(asDict(profile), 'N')) {
    case 1:
      return space('gray', 'ICC Gray')
    case 3: {
      // Three channels are RGB or Lab; print wants neither.
      return space('rgb', 'ICC RGB')
    }
    case 4:
      return space('cmyk', 'ICC CMYK')
    default:
      return space('unknown', 'ICC')
  }
}

function fromInks(inks: readonly string[]): Space {
  const own = inks.filter((ink) => !PROCESS.has(ink))
  return own.length === 0 ? space('cmyk', inks.join(' + ')) : space('spot', inks.join(' + '), own)
}
