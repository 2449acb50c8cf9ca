import type { Asset } from '../../model/job.js'
import { matrixNumbers } from '../number.js'
import type { PrintVector, VectorShape } from '../print-vector.js'
import { passColor, type Pass } from './separate-colors.js'

function shapeText({ d, transform, fill, rule, stroke }: VectorShape, pass: Pass): string {
  const line = stroke
    ? ` stroke="${passColor(stroke.ink, pass)}" stroke-width="${stroke.width}" stroke-linecap="${stroke.cap}" stroke-linejoin="${stroke.join}" stroke-miterlimit="${stroke.miterLimit}"${stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''}`
    : ''
  return `<path fill="${fill ? passColor(fill, pass) : 'none'}" fill-rule="${rule}"${line} transform="matrix(${matrixNumbers(transform)})" d="${d}"/>`
}

/** A logo in curves as the SVG of a pass: the inks its PDF is drawn with. */
export function separateVector(asset: Asset, vector: PrintVector, pass: Pass): Asset {
  const shapes = vector.shapes.map((shape) => shapeText(shape, pass)).join('')
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${vector.width}" height="${vector.height}" viewBox="0 0 ${vector.width} ${vector.height}">${shapes}</svg>`
  return { ...asset, bytes: new TextEncoder().encode(text) }
}
