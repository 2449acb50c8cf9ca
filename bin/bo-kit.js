#!/usr/bin/env node
import { existsSync } from 'node:fs'

// the bundle is the same program in fewer files; a plain tsc leaves only the latter
const main = ['bundle', 'cli']
  .map((folder) => new URL(`../dist/${folder}/main.js`, import.meta.url))
  .find((file) => existsSync(file))
if (main) await import(main.href)
else {
  process.stderr.write(
    'bo-kit chưa được dựng. Chạy "npm start" (hoặc "npm run build") trong thư mục bo-kit một lần trước.\n',
  )
  process.exitCode = 2
}
