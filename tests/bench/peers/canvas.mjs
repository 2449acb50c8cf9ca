import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { all, fontFiles, formats, svgUri, write } from './pieces.mjs'

const sharp = createRequire(process.env.BENCH_ROOT)('sharp')
for (const { weight, data } of fontFiles) GlobalFonts.register(data, `face${weight}`)
const shells = {}
for (const [id, { width, height, drawing, words }] of Object.entries(formats)) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(await loadImage(svgUri(drawing)), 0, 0, width, height)
  write2(context, words)
  shells[id] = canvas
}
function write2(context, words) {
  for (const { text, x, baseline, size, weight, spacing, color } of words) {
    context.font = `${size}px face${weight}`
    context.letterSpacing = `${spacing}px`
    context.fillStyle = color
    context.fillText(text, x, baseline)
  }
}
await all(2, async (piece, { width, height }) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(shells[piece.format], 0, 0)
  write2(context, piece.words)
  write(
    piece,
    'png',
    await sharp(canvas.data(), { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 2, adaptiveFiltering: false })
      .toBuffer(),
  )
})
