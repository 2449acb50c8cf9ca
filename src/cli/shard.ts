import { problem, UserError } from '../build/build-library.js'

/** One of equal parts of a run, `index` from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * The part that this process makes: `--shard 2/8`; with `--shard auto` what the surroundings say, a Kubernetes Indexed
 * Job (`JOB_COMPLETION_INDEX` with `JOB_COMPLETIONS`) or a CI matrix (`CI_NODE_INDEX`, `CI_NODE_TOTAL`). Null for all of it.
 */
export function readShard(option: unknown, env: Env): Shard | null {
  if (option === undefined) return null
  const value = option as string
  if (value === 'auto') return fromEnv(env)
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/u.exec(value) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (index !== undefined && shard.index >= 1 && shard.index <= shard.count) return shard
  throw new UserError([
    problem('phan-sai', `--shard: “${value}” không phải là một phần như 2/8.`, {
      hint: 'Ghi số thứ tự từ 1, gạch chéo, số phần: --shard 1/4.',
    }),
  ])
}

function fromEnv(env: Env): Shard {
  const number = (name: string): number => (/^\d+$/u.test(env[name] ?? '') ? Number(env[name]) : Number.NaN)
  // Kubernetes counts from 0; GitLab and CircleCI's matrix counts from 1 and 0, and only GitLab says how many it counts to
  const zeroBased = [
    { index: number('JOB_COMPLETION_INDEX') + 1, count: number('JOB_COMPLETIONS') },
    { index: number('CIRCLE_NODE_INDEX') + 1, count: number('CIRCLE_NODE_TOTAL') },
  ]
  const all = [...zeroBased, { index: number('CI_NODE_INDEX'), count: number('CI_NODE_TOTAL') }]
  const found = all.find(({ index, count }) => index >= 1 && index <= count)
  if (found) return found
  const hint = 'Đặt JOB_COMPLETION_INDEX và JOB_COMPLETIONS, hoặc CI_NODE_INDEX và CI_NODE_TOTAL, hoặc ghi --shard 1/4.'
  throw new UserError([problem('phan-khong-ro', '--shard auto: máy này không cho biết đang làm phần nào.', { hint })])
}
