// Writes files that are in memory and hashes each once: nothing that makes files can be quicker.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [, , blob, out] = process.argv
const files = JSON.parse(readFileSync(`${blob}.json`, 'utf8'))
const bytes = readFileSync(blob)
for (const { name, from, to } of files) {
  const target = join(out, name)
  const part = bytes.subarray(from, to)
  createHash('sha256').update(part).digest('hex')
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, part)
}
