import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { all, fontFiles, svgUri, write } from './pieces.mjs'

const load = createRequire(process.env.BENCH_ROOT)
const { chromium } = load('playwright-core')
const installed = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)
const packaged = async () =>
  (await import(pathToFileURL(load.resolve('@sparticuz/chromium')).href)).default.executablePath()
const browser = await chromium.launch({
  executablePath: installed ?? (await packaged()),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
const faces = fontFiles.map(
  ({ weight, data }) =>
    `@font-face{font-family:face;font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`,
)
const pdf = process.env.BENCH_PDF === '1'
const unit = pdf ? 'mm' : 'px'
await page.setContent(
  `<style>${faces.join('')}*{margin:0}body{position:relative}img,span{position:absolute;white-space:pre;line-height:1;font-family:face}</style><body></body>`,
)
const span = ({ text, x, top, size, weight, spacing, color }) =>
  `<span style="left:${x}${unit};top:${top}${unit};font-size:${size}${unit};font-weight:${weight};letter-spacing:${spacing}${unit};color:${color}">${text}</span>`
await all(1, async (piece, { width, height, drawing, words }) => {
  if (!pdf) await page.setViewportSize({ width, height })
  const body = `<img src="${svgUri(drawing)}" style="left:0;top:0;width:${width}${unit};height:${height}${unit}">${[...words, ...piece.words].map(span).join('')}`
  await page.evaluate(async (html) => {
    document.body.innerHTML = html
    await document.fonts.ready
    await document.images[0].decode()
  }, body)
  if (pdf)
    write(
      piece,
      'pdf',
      await page.pdf({ width: `${Math.min(width, 5000)}mm`, height: `${height}mm`, printBackground: true }),
    )
  else write(piece, 'png', await page.screenshot({ type: 'png' }))
})
await browser.close()
