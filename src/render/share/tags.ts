import type { ObjectStore } from '../pdf/object-store.js'
import { pdfText, type PdfRef } from '../pdf/pdf-syntax.js'

/** A marked stretch of a page: what it is, and for a picture what it shows. */
export interface Tag {
  readonly role: 'H1' | 'H2' | 'P' | 'Figure'
  readonly alt?: string | undefined
}

/** Tags of a page in reading order; the place in the list is the marked content id. */
export interface TaggedPage {
  readonly page: PdfRef
  readonly tags: readonly Tag[]
}

/** Content that carries meaning. */
export const tagged = (id: number, { role }: Tag, content: string): string =>
  `/${role} <</MCID ${id}>> BDC\n${content}\nEMC`

/** Content that a reader skips. */
export const untagged = (content: string): string => `/Artifact BMC\n${content}\nEMC`

/** The document's structure: its pages' texts one after the other; page `i` has `StructParents` i. */
export function addTags(store: ObjectStore, pages: readonly TaggedPage[]): void {
  const tree = store.addOpen({ Type: 'StructTreeRoot' })
  const kids: PdfRef[] = []
  const root = store.addOpen({ Type: 'StructElem', S: 'Document', P: tree, K: kids })
  const nums = pages.flatMap(({ page, tags }, i) => {
    const elements = tags.map(({ role, alt }, id) =>
      store.add({
        Type: 'StructElem',
        S: role,
        P: root,
        Pg: page,
        K: id,
        ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
      }),
    )
    kids.push(...elements)
    return [i, elements]
  })
  Object.assign(tree.data, { K: [root], ParentTree: store.add({ Nums: nums }), ParentTreeNextKey: pages.length })
  store.catalog['StructTreeRoot'] = tree
  store.catalog['MarkInfo'] = { Marked: true }
}
