import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'

const kept = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:rows|webp)$/.test(name))
    .sort()
const leftFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('bo-kit-ve-san-'))

test('what is drawn ahead serves the first images of another unit', async () => {
  const cache = join(tempFolder(), 'cache')
  const env = { BOKIT_CACHE: cache }
  const { code, err, events } = await cli(['prepare', '--campaign', 'binh-dang-gioi', '--year', '2024', '--json'], {
    env,
  })
  expect(err).toContain('bình đẳng giới')
  expect(code).toBe(0)
  const [event] = events()
  expect(event).toMatchObject({ event: 'prepared', campaign: 'binh-dang-gioi', year: 2024 })
  expect(Number(event?.['pieces'])).toBeGreaterThan(20)
  expect(leftFolders()).toEqual([])
  const before = kept(cache)
  const build = ['build', '--campaign', 'binh-dang-gioi', '--year', '2024', '--unit', 'Bảo hiểm xã hội tỉnh Lâm Đồng']
  const made = await cli(
    [...build, '--only', 'fb-bai-vuong,fb-story,zalo-bia-oa,yt-thumb,web-og,hop-truc-tuyen', '-o', tempFolder()],
    { env },
  )
  expect(made.code).toBe(0)
  expect(kept(cache)).toEqual(before)
})

test('without a name the newest year of every campaign is drawn; a stop ends it', async () => {
  const stop = new AbortController()
  const { code, events } = await cli(['prepare', '--json'], {
    env: { BOKIT_CACHE: join(tempFolder(), 'cache') },
    signal: stop.signal,
    onOut: () => stop.abort(),
  })
  expect(code).toBe(130)
  expect(events()).toMatchObject([{ campaign: 'binh-dang-gioi', year: 2025 }])
})

test('an unknown theme is answered with where to look', async () => {
  const { code, err } = await cli(['prepare', '--year', '1999'], { env: { BOKIT_CACHE: tempFolder() } })
  expect(code).toBe(2)
  expect(err).toContain('list campaigns')
})
