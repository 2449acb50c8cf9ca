'use strict'
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/**
 * Runs a bundled script with the code V8 compiled of it before, where that is there and of this Node. With
 * BOKIT_KEEP_COMPILED the process leaves what it has compiled beside the script when it ends.
 */
exports.loadBundle = (file) => {
  const compiled = `${file}.compiled`
  const script = new vm.Script(readFileSync(file, 'latin1'), { filename: file, cachedData: bytesOf(compiled) })
  if (process.env.BOKIT_KEEP_COMPILED) {
    process.once('exit', () => writeFileSync(compiled, script.createCachedData()))
  }
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
}

function bytesOf(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
