import type { SceneItem } from '../../model/scene.js'
import { fit } from '../../text/fit.js'
import { parseMarked } from '../../text/marks.js'
import type { CommonStage } from '../stage.js'
import { setBlock } from './block.js'
import { type CallsRoom, callColumns, callsHeight } from './call-columns.js'
import type { Column } from './column.js'
import { dottedList } from './dotted-list.js'

const PLACES_TITLE = 'Nơi_tiếp_nhận_tin_báo,|tố_giác+về+bạo_lực_gia_đình'

/** Where to report and the hotlines, side by side where there are both; how high they are and how to draw them. */
export function helpPart(
  stage: CommonStage,
  column: Column,
): { height: number; place: (top: number) => readonly SceneItem[] } {
  const { u, theme, fonts } = stage
  const hasCalls = stage.carries('hotlines') && theme.hotlines.length > 0
  const places = stage.carries('reportPlaces') ? theme.reportPlaces.map(parseMarked) : []
  const split = hasCalls && places.length > 0
  const left = split ? 0.53 * column.width : column.width
  const gap = 5 * u
  const calls: CallsRoom = {
    x: split ? column.left + left + gap : column.left,
    y: 0,
    width: split ? column.width - left - gap : column.width,
    columns: split ? 1 : 2,
    number: split ? 6 * u : 8 * u,
    label: 2.2 * u,
    gap: 3.4 * u,
  }
  const placesAt = (top: number): { items: readonly SceneItem[]; bottom: number } => {
    const style = { face: 'extrabold', tracking: -0.01, align: 'left' } as const
    const title = fit(
      fonts,
      parseMarked(PLACES_TITLE),
      { width: left, height: 6 * u, maxSize: 2.5 * u, maxLines: 2, pitch: 1.3 },
      style,
    )
    const head = setBlock(fonts, title.lines, {
      ...style,
      x: column.left,
      y: top,
      size: title.size,
      fill: 'deep',
      pitch: 1.3,
      slot: 'label',
      use: 'small',
      id: 'places',
    })
    const list = dottedList(stage, places, {
      x: column.left,
      y: head.bottom + 3 * u,
      width: left,
      height: Infinity,
      size: 2.7 * u,
      pitch: 1.28,
      gap: 0.82,
      face: 'semibold',
      fill: 'ink',
      dot: 'primary',
      slot: 'reportPlaces',
    })
    return { items: [...head.items, ...list.items], bottom: list.bottom }
  }
  const callHeight = hasCalls ? callsHeight(stage, calls) : 0
  return {
    height: Math.max(places.length > 0 ? placesAt(0).bottom : 0, callHeight),
    place: (top) => [
      ...(places.length > 0 ? placesAt(top).items : []),
      ...(hasCalls ? callColumns(stage, { ...calls, y: top }) : []),
    ],
  }
}
