#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { loadBundle } from './load-bundle.mjs'

// the bundle is the same program in one file; a plain tsc leaves only the others
const bundle = new URL('../dist/bundle/main.cjs', import.meta.url)
const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(bundle)) loadBundle(bundle)
else if (existsSync(main)) await import(main.href)
else {
  process.stderr.write(
    'bo-kit chưa được dựng. Chạy "npm start" (hoặc "npm run build") trong thư mục bo-kit một lần trước.\n',
  )
  process.exitCode = 2
}
