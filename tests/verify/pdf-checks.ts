import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Artifact } from '../../src/model/job.js'
import { ask, GS_QUIET } from './programs.js'

/** A finished print file and what its manifest says of it. */
export interface PrintFile {
  readonly file: string
  readonly artifact: Artifact
}

/** Throws with what is wrong. `folder` is empty and only this check's. */
type PdfCheck = (print: PrintFile, folder: string) => Promise<void>

/** Most ink on one spot in percent: what coated offset (FOGRA39) takes with room to spare. */
const MOST_INK = 300

const must = (holds: boolean, fault: string): void => {
  if (!holds) throw new Error(fault)
}

/** Every check, by the words it is reported with. */
export const CHECKS: Readonly<Record<string, PdfCheck>> = {
  syntax: async ({ file }) => void (await ask('qpdf', ['--check', file])),

  boxes: async ({ file, artifact: { boxes } }) => {
    const told = await ask('pdfinfo', ['-box', '-l', '-1', file])
    for (const [name, wanted] of Object.entries({
      MediaBox: boxes?.media,
      BleedBox: boxes?.bleed,
      TrimBox: boxes?.trim,
    })) {
      const found = [...told.matchAll(new RegExp(`${name}: +(.*)`, 'g'))].map(([, numbers = '']) =>
        numbers.trim().split(/\s+/).map(Number),
      )
      must(found.length > 0, `no ${name}`)
      // pdfinfo rounds to hundredths of a point
      const same = found.every((box) => box.every((edge, index) => Math.abs(edge - (wanted?.[index] ?? NaN)) < 0.011))
      must(same, `${name} is ${JSON.stringify(found)}, the manifest says ${JSON.stringify(wanted)}`)
    }
  },

  'no fonts': async ({ file }) => {
    const rows = (await ask('pdffonts', [file])).trim().split('\n').slice(2)
    must(rows.length === 0, `fonts in the file: ${rows.join('; ')}`)
  },

  'images in ink colors': async ({ file }) => {
    const rows = (await ask('pdfimages', ['-list', file])).trim().split('\n').slice(2)
    const spaces = rows.map((row) => row.trim().split(/\s+/)[5] ?? '')
    must(
      spaces.every((space) => space === 'cmyk' || space === 'gray'),
      `image colors: ${spaces.join(', ')}`,
    )
  },

  'no screen colors': async ({ file }) => {
    const open = await ask('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-'])
    // pixels of an image may spell anything
    const drawing = open.replace(/\/Subtype \/Image[\s\S]*?endstream/g, '')
    const found = /^(?:[\d.]+ ){3}(?:rg|RG)$|\/(?:DeviceRGB|CalRGB|Lab|ICCBased)\b/m.exec(drawing)
    must(found === null, `found ${found?.[0]}`)
  },

  'output intent': async ({ file }) => {
    const told = await ask('qpdf', ['--json', '--json-key=qpdf', file])
    must(/"\/OutputConditionIdentifier": "u:FOGRA39/.test(told), 'no FOGRA39 output intent')
  },

  metadata: async ({ file }) => void (await ask('xmllint', ['--noout', '-'], await ask('pdfinfo', ['-meta', file]))),

  'four plates': async ({ file }, folder) => {
    await ask('gs', [...GS_QUIET, '-sDEVICE=tiffsep', '-r15', `-sOutputFile=${join(folder, 'p%d.tif')}`, file])
    const plates = new Set((await readdir(folder)).flatMap((name) => /\((.*)\)/.exec(name)?.[1] ?? []))
    must([...plates].toSorted().join() === 'Black,Cyan,Magenta,Yellow', `plates: ${[...plates].join(', ')}`)
  },

  'total ink': async ({ file }, folder) => {
    await ask('gs', [
      ...GS_QUIET,
      '-dUseBleedBox',
      '-sDEVICE=pamcmyk32',
      '-r25',
      `-sOutputFile=${join(folder, 'p%d.pam')}`,
      file,
    ])
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name))
      const most = mostInk(bytes.subarray(bytes.indexOf('ENDHDR\n') + 7))
      must(most <= MOST_INK + 1, `${Math.round(most)} % ink on one spot`)
    }
  },

  'one picture in three programs': async ({ file }, folder) => {
    const at = (name: string): string => join(folder, name)
    await ask('pdftoppm', ['-r', '12', '-png', '-singlefile', file, at('poppler')])
    await ask('mutool', ['draw', '-q', '-r', '12', '-o', at('mupdf.png'), file, '1'])
    await ask('gs', [
      ...GS_QUIET,
      '-sDEVICE=png16m',
      '-r12',
      '-dGraphicsAlphaBits=4',
      '-dLastPage=1',
      `-sOutputFile=${at('gs.png')}`,
      file,
    ])
    const [one, ...others] = await Promise.all(['poppler.png', 'mupdf.png', 'gs.png'].map((name) => grays(at(name))))
    for (const other of others) {
      const alike = correlation(one, other)
      must(alike > 0.85, `the pictures differ: correlation ${alike.toFixed(3)}`)
    }
  },
}

function mostInk(cmyk: Uint8Array): number {
  let most = 0
  for (let at = 0; at + 3 < cmyk.length; at += 4) {
    most = Math.max(most, cmyk[at] + cmyk[at + 1] + cmyk[at + 2] + cmyk[at + 3])
  }
  return (most * 100) / 255
}

const grays = (file: string): Promise<Uint8Array> =>
  sharp(file, { limitInputPixels: false }).resize(96, 96, { fit: 'fill' }).grayscale().raw().toBuffer()

/** How alike two pictures are, 1 for the same shapes whatever each makes of an ink's color. */
function correlation(a: Uint8Array, b: Uint8Array): number {
  const mean = (values: Uint8Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((value, index) => {
    const [da, db] = [value - ma, b[index] - mb]
    ab += da * db
    aa += da * da
    bb += db * db
  })
  return ab / Math.sqrt(aa * bb)
}

/** What all checks find wrong with one file. */
export async function checkPrint(print: PrintFile): Promise<string[]> {
  const faults: string[] = []
  for (const [name, check] of Object.entries(CHECKS)) {
    const folder = await mkdtemp(join(tmpdir(), 'bo-kit-verify-'))
    await check(print, folder).catch((error: unknown) =>
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`),
    )
    await rm(folder, { recursive: true })
  }
  return faults
}
