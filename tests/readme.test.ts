import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/program.js'
import { eventKinds } from '../src/model/kit.js'
import { root } from './support/kit.js'
import { fillTables, readmeTables } from './support/readme-tables.js'

const page = readFileSync(join(root, 'README.md'), 'utf8')

test('the tables say what the data say (npm run readme)', async () => {
  expect(page).toBe(fillTables(page, await readmeTables(root)))
})

test('every linked file is there, and pictures are light', () => {
  const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) {
    expect(existsSync(join(root, link)), link).toBe(true)
    if (link.endsWith('.webp')) expect(statSync(join(root, link)).size, link).toBeLessThanOrEqual(150_000)
  }
})

test('every npm script it tells of exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...page.matchAll(/npm (?:run ([a-z:]+)|(start|test))/g)].map(
    ([, script, short]) => script ?? short ?? '',
  )
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'verify', 'bench', 'readme']))
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})

test('every command line it shows is one the program takes', () => {
  const lines = [...page.matchAll(/bo-kit (?!chưa)([a-z][a-z-]*)((?: --?[a-z-]+| "[^"]*"| [^\s`|…]+)*)/g)]
  const shown = lines.filter(([, name]) => COMMANDS.some((command) => command.name === name || command.alias === name))
  expect(shown.length).toBeGreaterThan(3)
  const every = new Set(
    COMMANDS.flatMap(({ options }) => options.flatMap(([flags]) => flags.match(/--[a-z-]+/g) ?? [])),
  )
  for (const [flag] of page.matchAll(/(?<=[\s`])--[a-z][a-z-]+/g))
    expect([...every, '--lang', '--help', '--json']).toContain(flag)
})

test('kinds of event it names are those there are', () => {
  for (const [, kind] of page.matchAll(/--event ([a-z-]+)/g)) expect(Object.keys(eventKinds)).toContain(kind)
})
