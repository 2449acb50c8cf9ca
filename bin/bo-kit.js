#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(main)) await import(main.href)
else {
  process.stderr.write('bo-kit chưa được dựng. Chạy "npm start" (hoặc "npm run build") trong thư mục bo-kit một lần trước.\n')
  process.exitCode = 2
}
