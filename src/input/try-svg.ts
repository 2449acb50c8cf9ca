import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { execPath } from 'node:process'

/** What makes resvg draw a part on a layer of its own: only there can a part that lies off the picture end it. */
const LAYERS =
  /opacity|clip-path|mask|filter|mix-blend-mode|isolation|<(?:image|use|symbol|pattern|marker|svg)\b[^]*<(?:image|use|symbol|pattern|marker|svg)\b/iu
/** Longer side of the trial in pixels. */
const SIDE = 1000
const PATIENCE_MS = 20_000

const TRIAL = `const { Resvg } = require(process.argv[1])
const parts = []
process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
  const svg = Buffer.concat(parts).toString('utf8')
  new Resvg(svg, { fitTo: { mode: 'width', value: Number(process.argv[2]) }, font: { loadSystemFonts: false } }).render()
})`

/**
 * Whether resvg draws an SVG. A fault inside resvg ends the whole process, so a picture that could cause one is tried in
 * a process of its own.
 */
export async function drawsSvg(bytes: Uint8Array, aspect: number): Promise<boolean> {
  const resvg = createRequire(import.meta.url).resolve('@resvg/resvg-js')
  const text = new TextDecoder().decode(bytes)
  if (!LAYERS.test(text)) {
    try {
      const { Resvg } = await import('@resvg/resvg-js')
      new Resvg(text, { font: { loadSystemFonts: false } }).toString()
      return true
    } catch {
      return false
    }
  }
  const width = Math.max(1, Math.round(aspect >= 1 ? SIDE : SIDE * aspect))
  return new Promise((resolve) => {
    const child = spawn(execPath, ['-e', TRIAL, resvg, String(width)], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: PATIENCE_MS,
      windowsHide: true,
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
    // the child may be gone before it has read everything
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)
  })
}
