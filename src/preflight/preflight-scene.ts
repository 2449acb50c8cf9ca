import type { Diagnostic } from '../model/diagnostic.js'
import type { Scene } from '../model/scene.js'
import { PAGE_CHECKS } from './checks.js'
import type { PreflightContext } from './context.js'
import { checkWords } from './lost-words.js'
import { openScene } from './page.js'

/** Everything that is wrong with a laid out page, before a file is made of it. */
export function preflightScene(scene: Scene, context: PreflightContext): readonly Diagnostic[] {
  const page = openScene(scene, context.shapes)
  return [...PAGE_CHECKS, checkWords].flatMap((check) => check(page, context))
}
