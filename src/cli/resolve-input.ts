import { resolve } from 'node:path'
import {
  UserError,
  isBuiltInList,
  problem,
  resolveKit,
  resolveUnits,
  type KitInput,
  type Memory,
  type ResolvedKit,
  type ResolvedUnits,
} from '../build/build-library.js'
import type { Io } from './io.js'
import { faultsOf, presetOf } from './kit-input.js'

interface Asked {
  readonly input: KitInput
  readonly options: Record<string, unknown>
  readonly memory: Memory
}

/** A resolved kit, with what became of the rows of its list where it has one. */
export type ResolvedInput = ResolvedKit & Pick<ResolvedUnits, 'refused'> & Partial<Pick<ResolvedUnits, 'report'>>

/** The kit of one unit, or with `--units` of every unit of a list. */
export async function resolveInput(root: string, { input, options, memory }: Asked, io: Io): Promise<ResolvedInput> {
  const preset = presetOf(options['preset'])
  const source = options['units']
  const accepted = { acceptIdentity: options['acceptIdentity'] === true, memory }
  if (typeof source !== 'string') return { ...(await resolveKit(root, input, preset, accepted)), refused: [] }
  if (options['unit'] !== undefined) {
    throw new UserError([
      problem('hai-nguon-don-vi', 'Đã có --units thì không ghi --unit.', { hint: 'Bỏ một trong hai.' }),
    ])
  }
  const [logos, list] = [options['logos'], isBuiltInList(source) ? source : resolve(io.cwd, source)]
  // the list stands in for a unit of kit.yaml
  const kit = await resolveKit(root, { ...input, unit: null }, preset, accepted).catch(async (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    const { loadUnitRows } = await import('../index.js')
    throw new UserError([...error.diagnostics, ...(await faultsOf(() => loadUnitRows(list, { root })))])
  })
  return resolveUnits(
    root,
    kit,
    { source: list, logos: typeof logos === 'string' ? resolve(io.cwd, logos) : null, parent: input.parent },
    memory,
  )
}
