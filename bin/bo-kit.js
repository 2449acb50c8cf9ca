#!/usr/bin/env node
// A script, not a module: Node starts those sooner.
'use strict'
const { existsSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { loadBundle } = require('./load-bundle.js')

// the bundle is the same program in one file, and in a short one for who asks for help; a plain tsc leaves only the others
const asked = process.argv.slice(2)
const asksHelp = asked.length === 0 || asked.some((word) => ['-h', '--help', '-V', '--version'].includes(word))
const bundle = path.join(__dirname, '..', 'dist', 'bundle', asksHelp ? 'help.cjs' : 'main.cjs')
const main = path.join(__dirname, '..', 'dist', 'cli', 'main.js')
// the short one runs as it is loaded
if (existsSync(bundle)) loadBundle(bundle)['main.mjs']?.()
else if (existsSync(main)) void import(pathToFileURL(main).href)
else {
  process.stderr.write(
    'bo-kit chưa được dựng. Chạy "npm start" (hoặc "npm run build") trong thư mục bo-kit một lần trước.\n',
  )
  process.exitCode = 2
}
