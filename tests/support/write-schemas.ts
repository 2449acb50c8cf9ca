import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas } from '../../src/input/json-schemas.js'

const folder = join(import.meta.dirname, '..', '..', 'assets', 'schema')
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(jsonSchemas())) await writeFile(join(folder, name), text)
