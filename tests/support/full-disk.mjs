// Loaded before the program: the disk takes DISK_BYTES, then is full in the middle of a write, as a real one is.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let room = Number(process.env['DISK_BYTES'])
const { writeFileSync, writeSync } = fs

const taken = (bytes) => {
  room -= bytes.length
  if (room >= 0) return
  const fault = new Error('ENOSPC: no space left on device, write')
  throw Object.assign(fault, { code: 'ENOSPC', errno: -28, syscall: 'write' })
}

fs.writeFileSync = (file, data, options) => {
  const bytes = Buffer.from(data)
  const fits = bytes.subarray(0, Math.max(0, room))
  writeFileSync(file, fits.length < bytes.length ? fits : bytes, options)
  taken(bytes)
}
fs.writeSync = (file, data, ...rest) => {
  // what is said goes to no disk
  if (file > 2) taken(Buffer.from(data))
  return writeSync(file, data, ...rest)
}
syncBuiltinESMExports()
