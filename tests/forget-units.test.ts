import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { forgetUnits } from '../src/build/forget-units.js'
import { freeMemory } from '../src/build/tell-v8.js'
import { shape } from '../src/text/measure.js'
import { markFonts, trimFonts } from '../src/text/trim-fonts.js'
import { openEngine } from './support/kit.js'

it('frees what nothing holds any more, and nothing else', async () => {
  const held = { bytes: new Uint8Array(1000) }
  const [gone, kept] = [new WeakRef({ bytes: new Uint8Array(1000) }), new WeakRef(held)]
  // what a reference was made from lives to the end of the turn
  await nextTurn()
  await freeMemory('images')
  expect(gone.deref()).toBeUndefined()
  expect(kept.deref()).toBe(held)
})

it('forgets the lines of units that are finished and keeps those of the campaign and of units in hand', async () => {
  const { fonts } = await openEngine()
  const shaped = (...texts: readonly string[]): readonly string[] => {
    for (const text of texts) shape(fonts, text, 'bold')
    return [...fonts.shaped.keys()]
  }
  const campaign = shaped('Tháng hành động', 'Đơn vị một')
  const common = markFonts(fonts)
  const finished = shaped('Đơn vị hai', 'Đơn vị ba')
  const latest = markFonts(fonts)
  const all = shaped('Đơn vị bốn')
  trimFonts(fonts, common, latest)
  expect([...fonts.shaped.keys()]).toEqual([...campaign, ...all.slice(finished.length)])
})

it('forgets a unit with the next one, as a run does', async () => {
  const { fonts } = await openEngine()
  const forget = forgetUnits(fonts)
  const after = async (text: string): Promise<readonly string[]> => {
    shape(fonts, text, 'bold')
    await forget('images')
    return [...fonts.shaped.keys()].flatMap((key) => /Đơn vị (\S+)/u.exec(key)?.[1] ?? [])
  }
  expect(await after('Đơn vị một')).toEqual(['một'])
  expect(await after('Đơn vị hai')).toEqual(['một', 'hai'])
  // the second may have been in hand beside the first; with the third it is done
  expect(await after('Đơn vị ba')).toEqual(['một', 'ba'])
  expect(await after('Đơn vị bốn')).toEqual(['một', 'bốn'])
})
