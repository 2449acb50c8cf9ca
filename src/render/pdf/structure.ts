import type { ObjectStore } from './object-store.js'
import { pdfText, type PdfRef } from './pdf-syntax.js'

/** A page's picture as programs that read aloud meet it. */
export interface TaggedPage {
  readonly page: PdfRef
  /** What the page shows, in words. */
  readonly alt: string
  /** Marked content ids of the picture's parts, in painting order. */
  readonly parts: readonly number[]
  /** The trim in user units. */
  readonly box: readonly number[]
}

/** Operators around content that carries meaning. */
export const asFigure = (id: number, content: string): string => `/Figure <</MCID ${id}>> BDC\n${content}\nEMC`

/** Operators around marks of the press, which a reader skips. */
export const asArtifact = (content: string): string => `/Artifact <</Type /Page>> BDC\n${content}\nEMC`

/** One figure with alternative text a page, below one document; page `i` has `StructParents` i. */
export const addStructure = (store: ObjectStore, pages: readonly TaggedPage[]): void => {
  const figures: PdfRef[] = []
  const tree = store.addOpen({ Type: 'StructTreeRoot' })
  const root = store.addOpen({ Type: 'StructElem', S: 'Document', P: tree, K: figures })
  for (const { page, alt, parts, box } of pages) {
    figures.push(
      store.add({
        Type: 'StructElem',
        S: 'Figure',
        P: root,
        Pg: page,
        Alt: pdfText(alt),
        K: parts,
        A: { O: 'Layout', Placement: 'Block', BBox: box },
      }),
    )
  }
  const parents = store.add({ Nums: figures.flatMap((figure, i) => [i, (pages[i]?.parts ?? []).map(() => figure)]) })
  Object.assign(tree.data, { K: [root], ParentTree: parents, ParentTreeNextKey: figures.length })
  store.catalog['StructTreeRoot'] = tree
  store.catalog['MarkInfo'] = { Marked: true }
}
