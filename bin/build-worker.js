// A thread of a large run: the bundled one, with what V8 has compiled of it.
'use strict'
const path = require('node:path')
const { loadBundle } = require('./load-bundle.js')

loadBundle(path.join(__dirname, '..', 'dist', 'bundle', 'main.cjs'), '.thread')['build-worker.mjs']()
