import { join } from 'node:path'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import { contains } from '../model/geometry.js'
import { closest } from '../text/closest.js'
import { check, valuesOf } from './check.js'
import { printFileSchema, screenFileSchema } from './format-schema.js'
import { resolvePrint, resolveScreen } from './resolve-format.js'
import { placeOf, readYaml, type YamlSource } from './yaml-source.js'

/**
 * All formats of `<root>/assets/formats`, print first, in the order of the files.
 * The first piece of a format is its main content.
 */
export async function loadFormats(root: string): Promise<Format[]> {
  const folder = join(root, 'assets', 'formats')
  const [printSource, screenSource] = await Promise.all([
    readYaml(join(folder, 'print.yaml')),
    readYaml(join(folder, 'screen.yaml')),
  ])
  const [print, screen] = valuesOf(check(printSource, printFileSchema), check(screenSource, screenFileSchema))
  const read = [
    ...print.formats.map((entry, index) => ({
      source: printSource,
      file: print,
      entry,
      index,
      format: resolvePrint(entry, print),
    })),
    ...screen.formats.map((entry, index) => ({
      source: screenSource,
      file: screen,
      entry,
      index,
      format: resolveScreen(entry, screen),
    })),
  ]
  const faults: Diagnostic[] = []
  const seen = new Set<string>()
  const ids = new Set(read.map((r) => r.entry.id))
  for (const { source, file, entry, index, format } of read) {
    const say = (code: string, text: string, key: string, hint?: string): void => {
      faults.push(fault(source, index, code, text, key, hint))
    }
    if (seen.has(entry.id)) say('trung-ma', `mã khổ “${entry.id}” đã có`, 'id')
    seen.add(entry.id)
    if (!format) {
      const near = closest(entry.kind, Object.keys(file.kinds))
      say('kieu-la', `không có kiểu “${entry.kind}”`, 'kind', near ? `Có phải “${near}”?` : undefined)
      continue
    }
    for (const key of entry.sources.filter((s) => !(s in file.sources)))
      say('nguon-la', `không có nguồn “${key}”`, 'sources')
    const trim = { x: 0, y: 0, width: format.width, height: format.height }
    if (format.safe.width <= 0 || format.safe.height <= 0 || !contains(trim, format.safe, 0.01)) {
      say('vung-an-toan', `vùng an toàn của “${entry.id}” không nằm trong khổ`, 'size')
    }
    if (format.medium === 'screen' && format.sameAs !== null && !ids.has(format.sameAs)) {
      say('kho-la', `không có khổ “${format.sameAs}”`, 'sameAs')
    }
  }
  if (faults.length > 0) throw new UserError(faults)
  return read.flatMap((r) => r.format ?? [])
}

function fault(source: YamlSource, index: number, code: string, text: string, key: string, hint?: string): Diagnostic {
  const place = placeOf(source, ['formats', index], key)
  return problem(code, `${source.file}, dòng ${place.line}, cột ${place.column}: ${text}.`, {
    file: source.file,
    ...place,
    hint,
  })
}
