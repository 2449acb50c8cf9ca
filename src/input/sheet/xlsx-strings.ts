import type { Run } from './grid.js'
import { readXml, type XmlHandler } from './xml.js'

/** Gathers the runs of rich text, `<si>` or `<is>`; readings aids for East Asian text are left out. */
export function richText(): { readonly handler: Required<XmlHandler>; readonly take: () => Run[] } {
  let runs: Run[] = []
  let font: string | null = null
  let text = ''
  let inText = false
  let skipping = false
  return {
    handler: {
      open(name, attributes) {
        if (name === 'rPh') skipping = true
        else if (name === 'r') font = null
        else if (name === 'rFont') font = attributes()['val'] ?? null
        else if (name === 't') {
          inText = true
          text = ''
        }
      },
      close(name) {
        if (name === 'rPh') skipping = false
        else if (name === 't') {
          if (!skipping && text !== '') runs.push({ text: unescaped(text), font })
          inText = false
        } else if (name === 'r') font = null
      },
      text(more) {
        if (inText) text += more
      },
    },
    take() {
      const taken = runs
      runs = []
      font = null
      return taken
    },
  }
}

/** Shared strings of a workbook in order; at most `most` of them. */
export function readStrings(xml: string, most: number): Run[][] {
  const strings: Run[][] = []
  const rich = richText()
  readXml(xml, {
    open: rich.handler.open,
    close(name) {
      rich.handler.close(name)
      if (name === 'si' && strings.length < most) strings.push(rich.take())
    },
    text: rich.handler.text,
  })
  return strings
}

/** `_x000D_` and its like, by which a workbook writes characters XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
