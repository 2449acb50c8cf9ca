import { Parser } from 'saxen'

/** What to do at the tags of an XML text; names come without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** An XML text that is not well formed. */
export class XmlError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'XmlError'
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through an XML text; no entity beyond the five of XML is expanded, nothing outside the text is read. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser()
  parser.on('openTag', (name, getAttributes, decode) => {
    handler.open?.(bare(name), () => {
      const found: Record<string, string> = {}
      for (const [key, value] of Object.entries(getAttributes() || {})) found[bare(key)] = decode(value)
      return found
    })
  })
  parser.on('closeTag', (name) => handler.close?.(bare(name)))
  parser.on('text', (text, decode) => handler.text?.(decode(text)))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  parser.parse(xml)
}
