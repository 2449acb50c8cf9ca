import { checkKit, dataRoot, lintResolved, loadEngine, plan, resolveKit } from '../index.js'
import { diagnosticJson, diagnosticText } from './diagnostics.js'
import { EXIT, type Io, type Lang } from './io.js'
import { readKitInput } from './kit-input.js'

/** `bo-kit check`: data and preflight of every piece that `build` would make; writes nothing. */
export async function checkCommand(_args: readonly string[], options: Record<string, unknown>, io: Io, lang: Lang): Promise<number> {
  const root = dataRoot()
  const resolved = await resolveKit(root, await readKitInput(options, io), 'default', { acceptIdentity: options['acceptIdentity'] === true })
  const planned = plan(resolved.kit)
  const found = [...resolved.diagnostics, ...lintResolved(resolved), ...(await checkKit(planned, resolved, await loadEngine(root)))]
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
