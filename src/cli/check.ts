import { checkKit, dataRoot, importReportText, lintResolved, loadEngine, plan } from '../index.js'
import { noMemory } from '../build/build-library.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { readKitInput, withPlaces } from './kit-input.js'
import { resolveInput } from './resolve-input.js'

/** `bo-kit check`: data and preflight of every piece that `build` would make, row by row where there is a list; writes nothing. */
export async function checkCommand(
  _args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const root = dataRoot()
  const json = options['json'] === true
  const resolve = (input: Parameters<typeof resolveInput>[1]['input']) =>
    resolveInput(root, { input, options, memory: noMemory }, io)
  const input = await readKitInput(options, io, resolve)
  const { resolved, planned } = await withPlaces(input, async () => {
    const kit = await resolve(input)
    return { resolved: kit, planned: plan(kit.kit) }
  })
  const { report } = resolved
  const ofList = new Set([...(report?.diagnostics ?? []), ...(report?.rows.flatMap((row) => row.diagnostics) ?? [])])
  // the rows are told one by one, with what was read in each
  const told = report && !json ? resolved.diagnostics.filter((d) => !ofList.has(d)) : resolved.diagnostics
  const found = [
    ...told,
    ...(json ? resolved.refused : []),
    ...lintResolved(resolved),
    ...(await checkKit(planned, resolved, await loadEngine(root))),
  ]
  if (report && !json) io.out(`${importReportText(report)}\n`)
  if (json) io.out(diagnosticJson(found))
  else io.out(diagnosticText(found, lang))
  const all = [...found, ...(json ? [] : [...ofList])]
  const count = (severity: string): number => all.filter((d) => d.severity === severity).length
  io.err(
    lang === 'en'
      ? `Checked ${planned.jobs.length} pieces: ${count('error')} errors, ${count('warning')} warnings.\n`
      : `Đã kiểm tra ${planned.jobs.length} sản phẩm: ${count('error')} lỗi, ${count('warning')} lưu ý.\n`,
  )
  return count('error') > 0 ? EXIT.failed : EXIT.made
}
