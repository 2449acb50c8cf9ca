import { placeAt } from '../../model/geometry.js'
import type { GroupItem, Scene, SceneItem } from '../../model/scene.js'
import type { SheetGrid } from '../../model/sheet-grid.js'

/** A page repeated over the grid, each copy cut at its own bleed; the sheet's corner is the first copy's trim. */
export function imposeScene(scene: Scene, grid: SheetGrid): Scene {
  const { width, height, bleed } = scene
  const clip = `M${-bleed} ${-bleed}L${width + bleed} ${-bleed}L${width + bleed} ${height + bleed}L${-bleed} ${height + bleed}Z`
  const copies = (items: readonly SceneItem[]): GroupItem[] =>
    Array.from({ length: grid.columns * grid.rows }, (_, i) => ({
      kind: 'group',
      transform: placeAt(
        (i % grid.columns) * (width + grid.gutter),
        Math.floor(i / grid.columns) * (height + grid.gutter),
      ),
      clip,
      items,
    }))
  return {
    ...scene,
    width: grid.width,
    height: grid.height,
    safe: { x: 0, y: 0, width: grid.width, height: grid.height },
    avoid: [],
    circle: undefined,
    shell: copies(scene.shell),
    imprint: copies(scene.imprint),
    imprintRects: [],
  }
}
