import type { PdfStandard } from '../../model/press.js'

/** What a print file says about itself. */
export interface PrintMeta {
  readonly title: string
  /** What the pages show, for people who cannot see them; one text a page. */
  readonly alts: readonly string[]
  /** `vi-VN`. */
  readonly lang: string
  /** Stands for the day of making, because no clock may reach a file: the first day of the theme. */
  readonly date: string
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const uuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')

/** Room for programs that add to the packet in place, as XMP asks for; the stamp of provenance goes here. */
const PADDING = `${' '.repeat(99)}\n`.repeat(20)

/** PDF/X-4 names itself in its own schema; PDF/X-1a in Info, which XMP repeats. */
const STANDARD: Readonly<Record<PdfStandard, string>> = {
  '4': '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
  '1a': `<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>
<pdfx:GTS_PDFXConformance>PDF/X-1a:2003</pdfx:GTS_PDFXConformance>`,
}

/** The XMP packet of a PDF, a print file where it keeps a standard; `id` is 32 hex digits. Info must repeat title and dates. */
export const xmpPacket = (meta: PrintMeta, id: string, standard: PdfStandard | null): string => {
  const date = `${meta.date}T00:00:00Z`
  const [title, alt] = [escapeXml(meta.title), escapeXml(meta.alts.join(' '))]
  const alternative = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
${standard === null ? '' : `${STANDARD[standard]}\n`}<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(alt)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeXml(meta.lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>bo-kit</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>bo-kit</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
${PADDING}<?xpacket end="w"?>`
}
