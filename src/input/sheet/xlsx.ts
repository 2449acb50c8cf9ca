import type { Grid } from './grid.js'
import { LIMITS } from './limits.js'
import { readStrings } from './xlsx-strings.js'
import { readSheet } from './xlsx-sheet.js'
import { readStyles } from './xlsx-styles.js'
import { readXml } from './xml.js'
import { ZipError, zipParts } from './zip-parts.js'

interface SheetEntry {
  readonly name: string
  readonly link: string
  readonly visible: boolean
}

/** The visible sheets of a workbook in order, read one at a time; nothing outside the workbook is followed. */
export function* readWorkbook(bytes: Uint8Array): Generator<Grid> {
  const small = zipParts(bytes, (name) => /^_rels\/\.rels$|^xl\/(?:[^/]+\.xml|_rels\/[^/]+\.rels)$/iu.test(name))
  const text = (name: string): string | null => {
    const part = small.get(name)
    return part ? decode(part) : null
  }
  const start =
    linksOf(text('_rels/.rels') ?? '', '').find((l) => l.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = text(start)
  if (workbook === null) throw new ZipError('hong')
  const folder = start.slice(0, start.lastIndexOf('/') + 1)
  const links = linksOf(text(`${folder}_rels/${start.slice(folder.length)}.rels`) ?? '', folder)
  const partOf = (type: string): string | null => text(links.find((l) => l.type === type)?.target ?? '')
  const { sheets, from1904 } = sheetsOf(workbook)
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const book = {
    strings: strings === null ? [] : readStrings(strings, LIMITS.cells),
    styles: styles === null ? [] : readStyles(styles),
    from1904,
  }
  for (const { name, link } of sheets.filter((s) => s.visible).slice(0, LIMITS.sheets)) {
    const target = links.find((l) => l.id === link && l.type === 'worksheet')?.target
    const part = target === undefined ? undefined : zipParts(bytes, (n) => n === target).get(target)
    if (part) yield readSheet(decode(part), name, book)
  }
}

function sheetsOf(xml: string): { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean } {
  const sheets: SheetEntry[] = []
  let from1904 = false
  readXml(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(?:1|true|on)$/u.test(attributes()['date1904'] ?? '')
      if (tag !== 'sheet') return
      const { name = '', id = '', state = 'visible' } = attributes()
      sheets.push({ name, link: id, visible: state === 'visible' })
    },
  })
  return { sheets, from1904 }
}

interface Link {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Links of one part to others of the same archive; links to anywhere else are left out. */
function linksOf(xml: string, folder: string): Link[] {
  const links: Link[] = []
  if (xml === '') return links
  readXml(xml, {
    open(tag, attributes) {
      if (tag !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode } = attributes()
      if (TargetMode === 'External') return
      links.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: inside(folder, Target) })
    },
  })
  return links
}

/** A target as a name in the archive: from its root with a leading slash, from `folder` otherwise. */
function inside(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** XML as text: UTF-8, or the UTF-16 that its first two bytes tell. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  const wide =
    (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}
