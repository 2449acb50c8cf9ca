import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/build/build.js'
import { manifestSchema } from '../../src/write/manifest-schema.js'
import { openEngine, planKit, THEMES } from '../support/kit.js'
import { checkPrint, CHECKS, type PrintFile } from './pdf-checks.js'
import { missingPackages } from './programs.js'

/** Makes the print files of every theme and has them looked at by programs that are not ours. */
async function verify(): Promise<boolean> {
  const missing = await missingPackages()
  if (missing.length > 0) {
    console.error(`verify needs other programs: apt-get install ${missing.join(' ')}`)
    return false
  }
  const output = await mkdtemp(join(tmpdir(), 'bo-kit-verify-'))
  try {
    const files: PrintFile[] = []
    let faults = 0
    for (const [campaign, year] of THEMES) {
      const made = await printFiles(campaign, year, output)
      files.push(...made.files)
      made.failures.forEach((failure) => console.error(`${campaign} ${year}: ${failure}`))
      faults += made.failures.length
    }
    if (files.length === 0) throw new Error('no print file was made')
    faults += await checkAll(files)
    console.log(
      `${files.length} print files, ${Object.keys(CHECKS).length} checks each: ${faults === 0 ? 'all hold' : `${faults} do not hold`}`,
    )
    return faults === 0
  } finally {
    await rm(output, { recursive: true })
  }
}

async function printFiles(campaign: string, year: number, output: string) {
  const { resolved, planned } = await planKit({
    campaign,
    year,
    unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    types: ['pdf'],
  })
  const jobs = planned.jobs.filter(({ format }) => format.medium === 'print')
  const { folder, failures: failed } = await build({ ...planned, jobs }, resolved, await openEngine(), {
    output,
    concurrency: 2,
    signal: new AbortController().signal,
    onOutcome: () => undefined,
  })
  const failures = failed.flatMap((outcome) => outcome.diagnostics.map(({ message }) => message))
  const unit = join(folder, resolved.kit.units[0].slug)
  const { artifacts } = manifestSchema.parse(JSON.parse(await readFile(join(unit, 'manifest.json'), 'utf8')))
  return { failures, files: artifacts.map((artifact): PrintFile => ({ artifact, file: join(unit, artifact.path) })) }
}

/** Number of faults; each is printed when it is found. */
async function checkAll(files: readonly PrintFile[]): Promise<number> {
  let count = 0
  const queue = files.values()
  const work = async (): Promise<void> => {
    for (const print of queue) {
      const faults = await checkPrint(print)
      faults.forEach((fault) => console.error(`${print.artifact.path}: ${fault}`))
      count += faults.length
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return count
}

process.exitCode = (await verify()) ? 0 : 1
