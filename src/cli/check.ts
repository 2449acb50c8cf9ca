import { checkKit, dataRoot, lintResolved, loadEngine, plan, resolveKit } from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { presetOf, readKitInput, withPlaces } from './kit-input.js'

/** `bo-kit check`: data and preflight of every piece that `build` would make; writes nothing. */
export async function checkCommand(
  _args: readonly string[],
  options: Record<string, unknown>,
  io: Io,
  lang: Lang,
): Promise<number> {
  const root = dataRoot()
  const input = await readKitInput(options, io)
  const { resolved, planned } = await withPlaces(input, async () => {
    const kit = await resolveKit(root, input, presetOf(options['preset']), {
      acceptIdentity: options['acceptIdentity'] === true,
    })
    return { resolved: kit, planned: plan(kit.kit) }
  })
  const found = [
    ...resolved.diagnostics,
    ...lintResolved(resolved),
    ...(await checkKit(planned, resolved, await loadEngine(root))),
  ]
  if (options['json'] === true) io.out(diagnosticJson(found))
  else io.out(diagnosticText(found, lang))
  const count = (severity: string): number => found.filter((d) => d.severity === severity).length
  io.err(
    lang === 'en'
      ? `Checked ${planned.jobs.length} pieces: ${count('error')} errors, ${count('warning')} warnings.\n`
      : `Đã kiểm tra ${planned.jobs.length} sản phẩm: ${count('error')} lỗi, ${count('warning')} lưu ý.\n`,
  )
  return count('error') > 0 ? EXIT.failed : EXIT.made
}
