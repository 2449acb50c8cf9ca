import { join } from 'node:path'
import { collectProof } from './collect-proof.js'
import { findThemes } from '../input/themes.js'
import { loadEngine } from '../make/load-engine.js'
import { isFlagged } from '../report/proof-input.js'
import { PROOF_FILE, PROOF_PDF_FILE, proofHtml } from '../report/proof.js'
import { writeAtomic } from '../write/write-atomic.js'

/** What a proof holds; `flagged` counts ways of setting with a break that wants the editor's eye first. */
export interface WrittenProof {
  readonly file: string
  /** The same to print and mark up by pen. */
  readonly pdf: string
  readonly texts: number
  readonly layouts: number
  readonly flagged: number
}

/** Campaign and year to narrow the proof to; null is all. */
export interface ProofRequest {
  readonly campaign: string | null
  readonly year: number | null
}

/** Writes `ban-doc-duyet.html` and `.pdf` over the official texts of the themes asked for; `onTheme` hears which is being set. */
export async function writeProof(
  root: string,
  folder: string,
  asked: ProofRequest,
  onTheme: (label: string) => void,
): Promise<WrittenProof> {
  const engine = await loadEngine(root)
  const texts = await collectProof(root, engine, await findThemes(root, asked), onTheme)
  const [file, pdf] = [join(folder, PROOF_FILE), join(folder, PROOF_PDF_FILE)]
  writeAtomic(file, proofHtml(texts))
  // loaded here: no other command needs what writes it
  const { proofPdf } = await import('./pdf/proof-pdf.js')
  writeAtomic(pdf, proofPdf(texts, engine))
  const blocks = texts.flatMap((text) => text.blocks)
  return { file, pdf, texts: texts.length, layouts: blocks.length, flagged: blocks.filter(isFlagged).length }
}
