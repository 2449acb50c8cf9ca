import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeGallery } from '../src/build/write-gallery.js'
import { launchBrowser } from './support/browser.js'
import { galleryKit } from './support/gallery-kit.js'

const folder = mkdtempSync(join(tmpdir(), 'bo-kit-'))
const address = pathToFileURL(join(folder, 'xem-truoc.html')).href
let browser: Browser

beforeAll(async () => {
  const kit = await galleryKit(folder)
  await writeGallery({ ...kit, fresh: kit.thumbnails, failures: [] })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The gallery opened from its folder; the test fails on any complaint of the page and any request beyond the kit's own files. */
async function openGallery(width: number, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && !url.startsWith(pathToFileURL(folder).href)) complaints.push(url)
  })
  await page.goto(address)
  onTestFinished(async () => {
    await page.close()
    expect(complaints).toEqual([])
  })
  return page
}

const cards = (page: Page) => page.locator('.card:visible h4').allTextContents()

test('chips and search narrow the kit', async () => {
  const page = await openGallery(1200)
  expect(await cards(page)).toHaveLength(5)
  await page.getByRole('button', { name: 'In ấn' }).click()
  expect(await cards(page)).toEqual(['Băng rôn 6 × 0,8 m', 'Tờ rơi A5 hai mặt'])
  expect(await page.getByRole('button', { name: 'Zalo' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: /^Tờ rơi/ }).click()
  expect(await cards(page)).toEqual(['Tờ rơi A5 hai mặt'])
  expect(await page.locator('.count').textContent()).toBe('1 trong 5 sản phẩm')
  await page.getByRole('button', { name: 'Tất cả' }).click()
  // typed without accents, in any case
  await page.getByLabel('Tìm').fill('BANG RON dai nguoi')
  expect(await cards(page)).toEqual([])
  expect(await page.locator('.nothing').isVisible()).toBe(true)
  await page.getByLabel('Tìm').fill('Bang RON om nhau')
  expect(await cards(page)).toEqual(['Băng rôn 6 × 0,8 m'])
})

test('a picture opens large, and the keyboard walks through the kit and closes it', async () => {
  const page = await openGallery(1200)
  const viewer = page.locator('dialog.viewer')
  const caption = page.locator('.caption')
  await page.locator('button.frame').first().focus()
  await page.keyboard.press('Enter')
  expect(await viewer.isVisible()).toBe(true)
  expect(await caption.textContent()).toContain('1 / 6 · Băng rôn 6 × 0,8 m')
  // the leaflet's two sides are two pictures
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await caption.textContent()).toContain('3 / 6 · Tờ rơi A5 hai mặt')
  await page.keyboard.press('ArrowRight')
  expect(await caption.textContent()).toContain('4 / 6 · Bài đăng Facebook vuông')
  // the real image takes the small one's place
  await expect.poll(() => page.evaluate("document.querySelector('.stage img').naturalWidth")).toBe(1080)
  await page.keyboard.press('Escape')
  expect(await viewer.isVisible()).toBe(false)
  // the page puts the focus on the card whose picture was shown last
  await expect.poll(() => page.evaluate("document.activeElement.dataset.title ?? ''")).toContain('Facebook vuông')
})

test('a screen reader meets one heading a level deeper at most, and each picture with its words', async () => {
  const page = await openGallery(1200)
  expect(await page.evaluate('document.documentElement.lang')).toBe('vi')
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1))
  const frame = page.getByRole('button', { name: 'Xem lớn: Băng rôn 6 × 0,8 m, Tên chiến dịch' })
  const words = await frame.getAttribute('aria-describedby')
  expect(await page.locator(`#${words}`).textContent()).toBe('Băng rôn 6 × 0,8 m: hai người ôm nhau.')
  await frame.click()
  await page.locator('.stage').getByRole('img', { name: 'Băng rôn 6 × 0,8 m: hai người ôm nhau.' }).waitFor()
})

test('overlays show the cut, and the picture grows to its bleed', async () => {
  const page = await openGallery(1200)
  const first = page.locator('.page').first()
  const ratio = async (): Promise<number> => first.evaluate((element) => element.clientWidth / element.clientHeight)
  expect(await first.locator('svg').isVisible()).toBe(false)
  expect(await ratio()).toBeCloseTo(6000 / 800, 0)
  await page.getByLabel('Hiện đường cắt và vùng an toàn').check()
  expect(await first.locator('svg').isVisible()).toBe(true)
  expect(await ratio()).toBeCloseTo(6120 / 920, 0)
  const cut = await first.locator('rect.trim').boundingBox()
  const whole = await first.boundingBox()
  expect(cut!.width / whole!.width).toBeCloseTo(6000 / 6120, 2)
  expect(await page.locator('.legend').isVisible()).toBe(true)
})

test('the description is copied', async () => {
  const page = await openGallery(1200)
  const card = page.locator('.card').first()
  await card.locator('summary').click()
  await card.getByRole('button', { name: 'Chép mô tả' }).click()
  await card.getByRole('button', { name: 'Đã chép' }).waitFor()
  await page.getByLabel('Tìm').focus()
  await page.keyboard.press('Control+V')
  expect(await page.getByLabel('Tìm').inputValue()).toBe('Băng rôn 6 × 0,8 m: hai người ôm nhau.')
})

test('a phone needs no sideways scrolling and has room for fingers', async () => {
  const page = await openGallery(375, 700)
  const widths = (): Promise<number[]> => page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]')
  expect(await widths()).toEqual([375, 375])
  for (const picture of await page.locator('.page').all()) {
    const box = await picture.boundingBox()
    expect(box!.x + box!.width).toBeLessThanOrEqual(375)
  }
  await page.locator('button.frame').first().click()
  for (const name of ['Ảnh trước', 'Ảnh sau', 'Đóng']) {
    const box = await page.getByRole('button', { name }).boundingBox()
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44)
    expect(box!.x + box!.width).toBeLessThanOrEqual(375)
    expect(box!.y + box!.height).toBeLessThanOrEqual(700)
  }
  await page.getByRole('button', { name: 'Đóng' }).click()
  expect(await widths()).toEqual([375, 375])
})

test('without scripts every piece is there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(address)
  expect(await page.locator('.card').count()).toBe(5)
  expect(await page.locator('.controls').isVisible()).toBe(false)
})
