import { familyName } from '../labels.js'
import type { OrderItem } from './order-item.js'
import { groupBy } from '../../model/group-by.js'

/** Sums over the items whose copies are known; lengths in meters, areas in square meters of finished size. */
export interface Totals {
  readonly name: string
  readonly items: number
  /** Items that nobody has said a quantity of; the sums leave them out. */
  readonly uncounted: number
  readonly pieces: number
  /** Long sides of hemmed pieces laid end to end; 0 where a report counts pieces only. */
  readonly meters: number
  readonly area: number
}

function sum(name: string, items: readonly OrderItem[]): Totals {
  const counted = items.map((item) => ({ ...item, copies: item.quantity ?? 0 }))
  return {
    name,
    items: items.length,
    uncounted: items.filter(({ quantity }) => quantity === null).length,
    pieces: counted.reduce((all, { copies }) => all + copies, 0),
    meters: counted.reduce(
      (all, { copies, format }) => all + (format.hem > 0 ? (copies * Math.max(format.width, format.height)) / 1000 : 0),
      0,
    ),
    area: counted.reduce((all, { copies, format }) => all + (copies * format.width * format.height) / 1e6, 0),
  }
}

/** One row a group of products in the order of the items, and the whole. */
export function orderTotals(items: readonly OrderItem[]): {
  readonly groups: readonly Totals[]
  readonly whole: Totals
} {
  const groups = groupBy(items, (item) => item.format.group)
  return { groups: [...groups].map(([group, of]) => sum(familyName(group), of)), whole: sum('Cộng', items) }
}
