'use strict'
const { readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const loaded = new Map()

/**
 * Runs a bundled script with the code V8 compiled of it before, where that is there and of this Node, and gives what it
 * exports. With BOKIT_KEEP_COMPILED the process leaves what it has compiled beside the script when it ends; what threads
 * compile is `made` in another way, and neither takes the other's.
 */
function loadBundle(file, made = '') {
  const known = loaded.get(file)
  if (known) return known.exports
  const compiled = `${file}${made}.compiled`
  const script = new vm.Script(readFileSync(file, 'latin1'), { filename: file, cachedData: bytesOf(compiled) })
  if (process.env.BOKIT_KEEP_COMPILED) process.once('exit', () => keepCompiled(script, compiled, made === ''))
  const module = { exports: {} }
  loaded.set(file, module)
  const folder = path.dirname(file)
  // scripts beside it are loaded as it was; packages are found from here as from there
  const requireFor = (name) => (name.startsWith('./') ? loadBundle(path.join(folder, name), made) : require(name))
  script.runInThisContext()(module.exports, requireFor, module, file, folder)
  return module.exports
}

/** What V8 has compiled is taken under the flags it has now: a process begins with those of its own. */
function keepCompiled(script, file, isFirst) {
  if (isFirst && process.versions.v8.startsWith('11.'))
    require('node:v8').setFlagsFromString(`--interrupt-budget=${66 * 1024}`)
  writeFileSync(file, script.createCachedData())
}

function bytesOf(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

exports.loadBundle = loadBundle
