import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { all, fontFiles, formats, write } from './pieces.mjs'

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles.map(({ data }) => data) }] })
for (const [id, { drawing }] of Object.entries(formats))
  compiler.mapShadow(join(process.cwd(), `${id}.svg`), Buffer.from(drawing))
const word = ({ text, x, top, size, weight, spacing, color }) =>
  `#place(dx: ${x}mm, dy: ${top}mm, text(size: ${size}mm, weight: ${weight}, tracking: ${spacing}mm, fill: rgb("${color}"), ${JSON.stringify(text)}))`
await all(1, async (piece, { width, height, words }) => {
  const head = `#set page(width: ${width}mm, height: ${height}mm, margin: 0mm, background: image("/${piece.format}.svg", width: 100%, height: 100%))\n#set text(font: "Be Vietnam Pro", top-edge: "ascender")`
  const source = `${head}\n${[...words, ...piece.words].map(word).join('\n')}`
  write(piece, 'pdf', compiler.pdf({ mainFileContent: source }))
})
