// With `node --require` before a program: writes the most memory it took, in kB, into the file that BENCH_PEAK names.
// A script: modules would make Node ready for modules in programs that have none.
'use strict'
const { writeFileSync } = require('node:fs')

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
