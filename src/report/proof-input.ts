import type { Face } from '../model/scene.js'
import type { Grade } from '../text/phrase.js'

/** A run of a line as it is drawn: outline at 1000 units per em, tracking in em, pen start and size in scene units. */
export interface ProofRun {
  readonly text: string
  readonly face: Face
  readonly tracking: number
  readonly d: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Where the run's ink ends, in scene units. */
  readonly right: number
}

/** One line and the grade of the break after it; null after the last line. */
export interface ProofLine {
  readonly text: string
  readonly runs: readonly ProofRun[]
  readonly after: Grade | null
}

/** A text as one product sets it. */
export interface ProofBlock {
  /** Product for readers, `Băng rôn 6 × 0,8 m`. */
  readonly product: string
  readonly content: string
  /** The product's finished size, scene units. */
  readonly page: { readonly width: number; readonly height: number }
  readonly unit: 'mm' | 'px'
  /** Font size of the largest line, scene units. */
  readonly size: number
  /** Baseline to baseline in em of the largest line, least and greatest; null for one line. */
  readonly pitch: { readonly least: number; readonly greatest: number } | null
  readonly lines: readonly ProofLine[]
}

/** A campaign by its short name, in one year. */
export interface ProofTheme {
  readonly name: string
  readonly year: number
}

/** An official text with every product that carries it. */
export interface ProofText {
  readonly text: string
  /** With its author's marks, as the theme has it. */
  readonly marked: string
  readonly kind: 'name' | 'slogan' | 'message' | 'reportPlaces'
  /** Campaigns and years it belongs to, in the order of the proof. */
  readonly themes: readonly ProofTheme[]
  readonly blocks: readonly ProofBlock[]
}

/** Whether anything in the block wants the editor's eye first. */
export const isFlagged = (block: ProofBlock): boolean =>
  block.lines.some(({ after }) => after === 'never' || after === 'poor' || after === 'unverified')
