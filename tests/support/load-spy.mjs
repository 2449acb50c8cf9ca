// With `node --import` before a program: says on the error side what the program loads.
import { writeSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Hooks live on a thread of their own, where this same file is loaded again.
if (isMainThread) register(import.meta.url)

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  writeSync(2, `loads ${found.url}\n`)
  return found
}
