import { resolve } from 'node:path'
import {
  UserError,
  isBuiltInList,
  faultsOf,
  problem,
  resolveKit,
  resolveUnits,
  type Diagnostic,
  type KitInput,
  type Memory,
  type ResolvedKit,
  type ResolvedUnits,
} from '../build/build-library.js'
import type { Io } from './io.js'

interface Asked {
  readonly input: KitInput
  readonly options: Record<string, unknown>
  readonly memory: Memory
}

/** A resolved kit, with what became of the rows of its list where it has one. */
export type ResolvedInput = ResolvedKit & Pick<ResolvedUnits, 'refused'> & Partial<Pick<ResolvedUnits, 'report'>>

/** The kit of one unit, or with `--units` of every unit of a list. */
export async function resolveInput(root: string, { input, options, memory }: Asked, io: Io): Promise<ResolvedInput> {
  const preset = FULL.has(options['preset']) ? 'full' : 'default'
  const source = options['units']
  const accepted = { acceptIdentity: options['acceptIdentity'] === true, memory }
  const faults = [...presetFaults(options['preset']), ...sourceFaults(options)]
  if (typeof source !== 'string') {
    const kit = await withFaults(faults, () => resolveKit(root, input, preset, accepted))
    return { ...kit, refused: [] }
  }
  const list = isBuiltInList(source) ? source : resolve(io.cwd, source)
  const logos = typeof options['logos'] === 'string' ? resolve(io.cwd, options['logos']) : null
  // the list stands in for a unit of kit.yaml
  const ofKit = (): Promise<ResolvedKit> => resolveKit(root, { ...input, unit: null }, preset, accepted)
  const kit = await withFaults(faults, ofKit).catch(async (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    const { loadUnitRows } = await import('../index.js')
    throw new UserError([...error.diagnostics, ...(await faultsOf(() => loadUnitRows(list, { root, logos })))])
  })
  return resolveUnits(root, kit, { source: list, logos, parent: input.parent }, memory)
}

/** What `--preset` may say; nothing is the default too. */
const FULL: ReadonlySet<unknown> = new Set(['day-du', 'full'])
const DEFAULT: ReadonlySet<unknown> = new Set([undefined, 'mac-dinh', 'default'])

const presetFaults = (value: unknown): readonly Diagnostic[] =>
  FULL.has(value) || DEFAULT.has(value)
    ? []
    : [problem('bo-la', `--preset: không có bộ “${value as string}”.`, { hint: 'Chọn mac-dinh hoặc day-du.' })]

/** Flags that do not go with how the units are named. */
function sourceFaults(options: Record<string, unknown>): readonly Diagnostic[] {
  const hasList = typeof options['units'] === 'string'
  if (hasList && options['unit'] !== undefined)
    return [problem('hai-nguon-don-vi', 'Đã có --units thì không ghi --unit.', { hint: 'Bỏ một trong hai.' })]
  if (!hasList && options['logos'] !== undefined)
    return [
      problem('thieu-danh-sach', '--logos chỉ dùng cùng --units, khi danh sách có cột logo.', {
        hint: 'Logo của một đơn vị thì ghi --logo và tên tệp.',
      }),
    ]
  return []
}

/** What the work gives; where there are faults already, they are thrown with those that the work finds. */
async function withFaults<T>(faults: readonly Diagnostic[], work: () => Promise<T>): Promise<T> {
  if (faults.length === 0) return work()
  throw new UserError([...faults, ...(await faultsOf(work))])
}
