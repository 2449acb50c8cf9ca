import type { OpenPdf } from './open-pdf.js'
import { asDict, isStream, listAt, nameAt, numberAt, textAt, valueAt } from './pdf-values.js'
import { doubt, fault, type PrintFinding } from './print-finding.js'
import { streamBytes } from './stream-bytes.js'

const CHOOSE = 'Khi xuất PDF, mục Output: Output Intent Profile “Coated FOGRA39 (ISO 12647-2:2004)”.'

/** The file says for which printing condition its inks were chosen, once, with a CMYK press profile. */
export function checkIntent({ catalog }: OpenPdf, isX4: boolean): PrintFinding[] {
  const intents = listAt(catalog, 'OutputIntents').flatMap((value) => asDict(value) ?? [])
  const press = intents.filter((intent) => nameAt(intent, 'S') === 'GTS_PDFX')
  const [intent] = press
  if (intent === undefined) return [fault('thieu-dieu-kien-in', 'không ghi điều kiện in (output intent)', CHOOSE)]
  const found: PrintFinding[] = []
  if (press.length > 1) found.push(fault('dieu-kien-in-sai', 'ghi nhiều điều kiện in cùng lúc', CHOOSE))
  const id = textAt(intent, 'OutputConditionIdentifier')
  if (!id) found.push(fault('dieu-kien-in-sai', 'có điều kiện in không tên', CHOOSE))
  const profile = valueAt(intent, 'DestOutputProfile')
  if (!isStream(profile)) {
    const isKnown = textAt(intent, 'RegistryName') === 'http://www.color.org'
    if (isX4 || !isKnown) found.push(fault('dieu-kien-in-sai', 'có điều kiện in thiếu hồ sơ màu ICC', CHOOSE))
    return found
  }
  const bytes = streamBytes(profile)
  const word = (at: number): string => (bytes ? String.fromCharCode(...bytes.subarray(at, at + 4)) : '')
  if (word(36) !== 'acsp') found.push(fault('dieu-kien-in-sai', 'có hồ sơ màu ICC hỏng', CHOOSE))
  else if (word(16) !== 'CMYK' || numberAt(profile.dict, 'N') !== 4) {
    found.push(fault('dieu-kien-in-sai', `có điều kiện in không phải CMYK (${word(16).trim()})`, CHOOSE))
  } else if (word(12) !== 'prtr') {
    found.push(doubt('dieu-kien-in-sai', 'có hồ sơ màu ICC không phải của máy in', CHOOSE))
  }
  return found
}
