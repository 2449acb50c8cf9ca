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

/** A page's elements: in reading order, and by marked content id. */
export interface PageElements {
  readonly read: readonly PdfRef[]
  readonly marked: readonly PdfRef[]
}

/** Content that carries meaning. */
export const tagged = (id: number, { role }: Tag, content: string): string =>
  `/${role} <</MCID ${id}>> BDC\n${content}\nEMC`

/** Content that a reader skips. */
export const untagged = (content: string): string => `/Artifact BMC\n${content}\nEMC`

/** Elements below `root` for stretches of a page, whose marked content ids count on from `first`. */
export const addElements = (
  store: ObjectStore,
  root: PdfRef,
  { page, tags }: TaggedPage,
  first = 0,
): readonly PdfRef[] =>
  tags.map(({ role, alt }, i) =>
    store.add({
      Type: 'StructElem',
      S: role,
      P: root,
      Pg: page,
      K: first + i,
      ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
    }),
  )

/** The structure while its elements are added. */
export interface OpenStructure {
  readonly tree: PdfRef
  /** The element over all texts. */
  readonly root: PdfRef
}

/** Begins a document's structure; `place` was reserved for the element over all texts. */
export function openStructure(store: ObjectStore, place?: PdfRef): OpenStructure {
  const tree = store.addOpen({ Type: 'StructTreeRoot' })
  return { tree, root: store.addOpen({ Type: 'StructElem', S: 'Document', P: tree }, place) }
}

/** Closes it over the elements of its pages; page `i` has `StructParents` i. */
export function closeStructure(
  store: ObjectStore,
  { tree, root }: OpenStructure,
  pages: readonly PageElements[],
): void {
  root.data['K'] = pages.flatMap(({ read }) => read)
  const parents = store.add({ Nums: pages.flatMap(({ marked }, i) => [i, marked]) })
  Object.assign(tree.data, { K: [root], ParentTree: parents, ParentTreeNextKey: pages.length })
  store.catalog['StructTreeRoot'] = tree
  store.catalog['MarkInfo'] = { Marked: true }
}

/** The document's structure: its pages' texts one after the other. */
export function addTags(store: ObjectStore, pages: readonly TaggedPage[]): void {
  const structure = openStructure(store)
  const elements = pages.map((page): PageElements => {
    const added = addElements(store, structure.root, page)
    return { read: added, marked: added }
  })
  closeStructure(store, structure, elements)
}
