// With `node --import` before a program: writes the most memory it took, in kB, into the file that BENCH_PEAK names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
