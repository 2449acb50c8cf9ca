import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

/**
 * Runs a bundled script with the code V8 compiled of it before, where that is there and of this Node. With
 * BOKIT_KEEP_COMPILED the process leaves what it has compiled beside the script when it ends.
 */
export function loadBundle(file) {
  const path = fileURLToPath(file)
  const compiled = `${path}.compiled`
  const source = readFileSync(path, 'latin1')
  const script = new vm.Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: path,
    cachedData: bytesOf(compiled),
  })
  if (process.env.BOKIT_KEEP_COMPILED) {
    process.once('exit', () => writeFileSync(compiled, script.createCachedData()))
  }
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path))
}

function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
