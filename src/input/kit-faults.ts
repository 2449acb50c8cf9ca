import { faultsOf, problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { KitInput } from '../model/kit.js'
import { inferFormat } from '../plan/custom-size.js'
import { strangeProducts } from '../plan/plan.js'
import { closest } from '../text/closest.js'
import { createPictures } from './kit-pictures.js'
import { resolveMessages } from './resolve-messages.js'
import { nameFaults } from './resolve-unit.js'

/** The sizes asked for as formats, and what is wrong with sizes, products and quantities. */
export function productFaults(
  input: KitInput,
  formats: readonly Format[],
): { readonly customFormats: readonly Format[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = []
  const customFormats = input.sizes.flatMap((size) => collect(faults, () => [inferFormat(size, formats)]))
  const all = [...formats, ...customFormats]
  return {
    customFormats,
    faults: [...faults, ...strangeProducts(input.only, all), ...strangeQuantities(input.quantities ?? {}, all)],
  }
}

/** Quantities of products that there are none of. */
function strangeQuantities(quantities: Readonly<Record<string, number>>, formats: readonly Format[]): Diagnostic[] {
  const known = new Set(
    formats.flatMap(({ id, group, pieces }) => [id, group, ...pieces.map((piece) => `${id}/${piece.content}`)]),
  )
  return Object.keys(quantities).flatMap((key) => {
    if (known.has(key)) return []
    const near = closest(key, [...known])
    const hint = near ? `Có phải “${near}”?` : 'Ghi mã khổ, nhóm, hoặc mã khổ kèm nội dung: ap-phich-a3/chu-de.'
    return [problem('so-luong-la', `quantities: không có sản phẩm “${key}”.`, { hint })]
  })
}

function collect<T>(errors: Diagnostic[], read: () => T[]): T[] {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    errors.push(...error.diagnostics)
    return []
  }
}

/** What goes wrong with a kit whose campaign or year is not there. `notes` are what there is to say about its texts. */
export async function faultsWithoutTheme(
  root: string,
  input: KitInput,
  notes: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const { loadFormats } = await import('./formats.js')
  const faults = [...notes.filter((d) => d.severity === 'error'), ...nameFaults(input.unit), ...printFaults(input)]
  const formats = await loadFormats(root).catch((error: unknown) => {
    // what is wrong with the formats has been said
    if (error instanceof UserError) return null
    throw error
  })
  if (formats !== null) faults.push(...productFaults(input, formats).faults)
  faults.push(...(await faultsOf(() => resolveMessages(root, input.messages, null))))
  const pictures = createPictures()
  for (const file of input.partners) await pictures.load(file, 'partner')
  await pictures.load(input.logo, 'logo')
  await pictures.load(input.photo, 'photo')
  return [...faults, ...[...pictures.faults.values()].flat()]
}

/** Wishes for print files that exclude each other. */
export function printFaults({ pdfx, userUnit }: KitInput): readonly Diagnostic[] {
  if (pdfx !== '1a' || !userUnit) return []
  const hint = 'Bỏ userunit để làm tệp tỉ lệ 1:10, hoặc dùng pdfx 4.'
  return [problem('userunit-1a', 'PDF/X-1a không cho phép UserUnit.', { hint })]
}
