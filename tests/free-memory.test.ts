import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openCollector } from '../src/build/free-memory.js'
import { shape } from '../src/text/measure.js'
import { markFonts, trimFonts } from '../src/text/trim-fonts.js'
import { openEngine } from './support/kit.js'

it('frees what nothing holds any more, and nothing else', async () => {
  const held = { bytes: new Uint8Array(1000) }
  const [gone, kept] = [new WeakRef({ bytes: new Uint8Array(1000) }), new WeakRef(held)]
  // what a reference was made from lives to the end of the turn
  await nextTurn()
  openCollector()()
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
