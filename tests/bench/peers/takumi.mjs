import { Renderer } from '@takumi-rs/core'
import { all, fontFiles, formats, svgUri, write } from './pieces.mjs'

const renderer = new Renderer()
for (const { weight, data } of fontFiles) await renderer.registerFont({ name: 'face', data, weight, style: 'normal' })
const pictures = Object.fromEntries(Object.entries(formats).map(([id, { drawing }]) => [id, svgUri(drawing)]))
const textNode = ({ text, x, top, size, weight, spacing, color }) => ({
  type: 'text',
  text,
  style: {
    position: 'absolute',
    left: x,
    top,
    fontSize: size,
    lineHeight: 1,
    fontWeight: weight,
    letterSpacing: spacing,
    whiteSpace: 'nowrap',
    color,
    fontFamily: 'face',
  },
})
await all(2, async (piece, { width, height, words }) => {
  const picture = {
    type: 'image',
    src: pictures[piece.format],
    width,
    height,
    style: { position: 'absolute', left: 0, top: 0 },
  }
  const node = {
    type: 'container',
    style: { width, height, position: 'relative' },
    children: [picture, ...[...words, ...piece.words].map(textNode)],
  }
  write(piece, 'png', await renderer.render(node, { width, height, format: 'png' }))
})
