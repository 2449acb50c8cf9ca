import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { all, fontFiles, svgUri, write } from './pieces.mjs'

const load = createRequire(process.env.BENCH_ROOT)
const loaded = await import(pathToFileURL(load.resolve('satori')).href)
const satori = loaded.default.default ?? loaded.default
const { Resvg } = load('@resvg/resvg-js')
const sharp = load('sharp')
const fonts = fontFiles.map(({ weight, data }) => ({ name: 'face', data, weight, style: 'normal' }))
const textNode = ({ text, x, top, size, weight, spacing, color }) => ({
  type: 'div',
  props: {
    style: {
      position: 'absolute',
      left: x,
      top,
      fontSize: size,
      lineHeight: 1,
      fontWeight: weight,
      letterSpacing: spacing,
      whiteSpace: 'pre',
      color,
    },
    children: text,
  },
})
await all(1, async (piece, { width, height, drawing, words }) => {
  const picture = {
    type: 'img',
    props: { src: svgUri(drawing), width, height, style: { position: 'absolute', left: 0, top: 0 } },
  }
  const element = {
    type: 'div',
    props: {
      style: { display: 'flex', width, height },
      children: [picture, ...[...words, ...piece.words].map(textNode)],
    },
  }
  const svg = await satori(element, { width, height, fonts })
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  await new Promise((resolve) => setImmediate(resolve))
  write(piece, 'png', await sharp(png).removeAlpha().png().toBuffer())
})
