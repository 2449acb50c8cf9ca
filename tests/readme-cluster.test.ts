import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { root } from './support/kit.js'

const page = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...page.matchAll(/```yml\n(.*?)```/gs)].map(([, text = '']) => parse(text) as Record<string, unknown>)
const named = (key: string): Record<string, unknown> => blocks.find((block) => key in block) ?? {}

/** The units that a command line would make kits of; the program's arguments follow its file. */
async function unitsOf(words: readonly string[], env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const argv = words.slice(words.indexOf('bin/bo-kit.js') + 1)
  const few = ['--campaign', 'binh-dang-gioi', '--only', 'web-mrec,ten-thang', '--dry-run', '--json']
  const { code, events } = await cli([...argv, ...few], { env, cwd: tempFolder() })
  expect(code).toBe(0)
  return events().flatMap(({ event, unit }) => (event === 'job' ? [unit as string] : []))
}

/** Parts and whole: every unit in one part, and the parts even. */
async function expectWhole(parts: readonly (readonly string[])[], words: readonly string[]): Promise<void> {
  const whole = await unitsOf(
    words.filter((word, i) => word !== '--shard' && words[i - 1] !== '--shard'),
    {},
  )
  expect(parts.flat().sort()).toEqual([...whole].sort())
  const sizes = parts.map((part) => part.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
}

test('the cluster’s job is one that Kubernetes takes, and its pods share out the list', async () => {
  const file = named('apiVersion') as unknown as ConstructorParameters<typeof Job>[0] & object
  new Job(file).validate()
  expect(() => new Job({ ...file, spec: { ...file.spec, completions: '4' } as never }).validate()).toThrow('integer')
  const { spec } = file
  const [container] = spec?.template.spec?.containers ?? []
  const command = container?.command ?? []
  const env = Object.fromEntries((container?.env ?? []).map(({ name, value = '' }) => [name, value]))
  expect(Number(env['JOB_COMPLETIONS'])).toBe(spec?.completions)
  const parts: (readonly string[])[] = []
  for (let index = 0; index < (spec?.completions ?? 0); index += 1)
    parts.push(await unitsOf(command, { ...env, JOB_COMPLETION_INDEX: String(index) }))
  await expectWhole(parts, command)
})

test('the CI matrix shares out the list as GitLab numbers its jobs', async () => {
  const { parallel, script } = named('stages')['parts'] as { parallel: number; script: readonly string[] }
  const words = script.find((line) => line.includes('--shard'))?.split(' ') ?? []
  const parts: (readonly string[])[] = []
  for (let index = 1; index <= parallel; index += 1)
    parts.push(await unitsOf(words, { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel) }))
  await expectWhole(parts, words)
})
