#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { loadBundle } from './load-bundle.mjs'

// the bundle is the same program in one file, and in a short one for who asks for help; a plain tsc leaves only the others
const asked = process.argv.slice(2)
const asksHelp = asked.length === 0 || asked.some((word) => ['-h', '--help', '-V', '--version'].includes(word))
const bundle = new URL(`../dist/bundle/${asksHelp ? 'help' : 'main'}.cjs`, import.meta.url)
const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(bundle)) loadBundle(bundle)
else if (existsSync(main)) await import(main.href)
else {
  process.stderr.write(
    'bo-kit chưa được dựng. Chạy "npm start" (hoặc "npm run build") trong thư mục bo-kit một lần trước.\n',
  )
  process.exitCode = 2
}
