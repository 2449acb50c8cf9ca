'use strict'
const { readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

const loaded = new Map()

/**
 * How long V8 lets a function run before it compiles it anew, in its own unit. By the measure of V8 11 compiling takes a
 * quarter of a run's processor time; four times later it takes hardly any. Other makes of V8 measure otherwise.
 */
const BUDGET = { v8: '11.', flag: `--interrupt-budget=${4 * 132 * 1024}` }

/** To be called before anything else is loaded: V8 takes compiled code only under the flags it was compiled with. */
exports.compileLater = () => {
  if (process.versions.v8.startsWith(BUDGET.v8)) v8.setFlagsFromString(BUDGET.flag)
}

/**
 * Runs a bundled script with the code V8 compiled of it before, where that is there and of this Node, and gives what it
 * exports. With BOKIT_KEEP_COMPILED the process leaves what it has compiled beside the script when it ends.
 */
function loadBundle(file) {
  const known = loaded.get(file)
  if (known) return known.exports
  const compiled = `${file}.compiled`
  const script = new vm.Script(readFileSync(file, 'latin1'), { filename: file, cachedData: bytesOf(compiled) })
  if (process.env.BOKIT_KEEP_COMPILED) {
    process.once('exit', () => writeFileSync(compiled, script.createCachedData()))
  }
  const module = { exports: {} }
  loaded.set(file, module)
  const folder = path.dirname(file)
  // scripts beside it are loaded as it was; packages are found from here as from there
  const requireFor = (name) => (name.startsWith('./') ? loadBundle(path.join(folder, name)) : require(name))
  script.runInThisContext()(module.exports, requireFor, module, file, folder)
  return module.exports
}

function bytesOf(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

exports.loadBundle = loadBundle
