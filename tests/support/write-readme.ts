import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillTables, readmeTables } from './readme-tables.js'

const root = join(import.meta.dirname, '..', '..')
const file = join(root, 'README.md')
await writeFile(file, fillTables(await readFile(file, 'utf8'), await readmeTables(root)))
