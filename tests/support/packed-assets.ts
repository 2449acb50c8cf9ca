import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import type { SheetFace } from '../../src/build/sheet-faces.js'
import type { Face } from '../../src/model/scene.js'
import { subsetFace } from '../../src/render/share/subset-face.js'
import type { Fonts } from '../../src/text/fonts.js'
import { root } from './kit.js'

/** The faces that order sheets are written in. */
export const SHEET_FACES: readonly Face[] = ['medium', 'bold', 'black']

/** What order sheets are written in: ASCII, all Vietnamese letters, and the signs of the sheet's own words. */
const LETTERS = Array.from(
  ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyz{|}~` +
    'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ' +
    '–—“”‘’…×·•°²',
)

/** A face as order sheets embed it, packed from its font file: a line of facts, the face, the map from codes to letters. */
export function packSheetFace(fonts: Fonts, face: Face): Uint8Array {
  const subset = subsetFace(fonts.data[face])
  const codes = Object.fromEntries(LETTERS.flatMap((letter) => subset.encode(letter).map(({ code }) => [letter, code])))
  const { program, unicode, ...facts }: SheetFace = { ...subset.pack(), codes }
  const head = new TextEncoder().encode(`${JSON.stringify({ ...facts, packed: program.length })}\n`)
  return Uint8Array.from([...head, ...program, ...unicode])
}

/** The output profile as print files hold it. */
export const packProfile = (): Uint8Array =>
  zlibSync(readFileSync(join(root, 'assets', 'icc', 'FOGRA39L.icc')), { level: 9 })
