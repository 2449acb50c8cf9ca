import { angleOf, arc, meetCircle } from './arc.js'
import { between, chain } from './curve.js'

// The drawing itself, right half only (x ≥ 0), as lines that the figures are closed from.
// Grid: x −50 … 50, y −20 … 94. The ribbon is 8.8 wide around the arm's center line, the neck notch has radius 14.4.

/** From the dip between the shoulders over the neck notch to the widest point. */
export const shoulderLine = chain(
  'M0 17C2.41 11.55 6.03 7.14 10.55 4.18C12.44 5.09 14.56 5.6 16.8 5.6C21.35 5.6 25.41 3.49 28.05 0.19' +
    'C40.8 1.71 50 12.18 50 26.4',
)
/** From the widest point to the tip. */
export const flankLine = chain('M50 26.4C50 50 25.5 71.4 0 94')
/** The flank as far as the ribbon's end. */
export const upperFlankLine = chain('M50 26.4C50 41.54 39.91 55.78 25.94 70.02')
/** The flank across the ribbon's end. */
export const endLine = chain('M25.94 70.02C23.8 72.2 21.57 74.38 19.27 76.57')
/** The flank below the ribbon. */
export const lowerFlankLine = chain('M19.27 76.57C13.19 82.33 6.63 88.13 0 94')
/** Outer edge of the arm from the axis to where it crosses the other arm. */
export const armLine = chain(
  'M0 24.99C3.76 21.74 8.47 19.8 13.8 19.8C23.28 19.8 29.8 27.12 29.8 36C29.8 47.72 19.9 55.91 9.5 62.02',
)
/** Upper edge of the other arm's end, from the crossing to the flank. */
export const cuffLine = chain('M9.5 62.02C14.6 64.53 20.06 67.16 25.94 70.02')
/** Lower edge of the other arm's end, from the flank to the axis. */
export const hemLine = chain('M19.27 76.57C12.33 73.2 5.95 70.12 0 67.13')
/** Inner edge of the arm: the outline of the inner heart. */
export const loopLine = chain(
  'M0 38.71C1.2 37.12 2.37 35.56 3.51 34.06C6.19 30.51 9.74 28.6 13.8 28.6C18.13 28.6 21 31.68 21 36' +
    'C21 44.01 12.43 50.63 0 57.23',
)
/** Center line of the arm around the inner heart. */
export const armCenterLine = chain(
  'M0 31.4C3.4 26.9 8.2 24.2 13.8 24.2C20.7 24.2 25.4 29.4 25.4 36C25.4 47.5 13 55.5 0 62.2',
)
/** The tip as far up as the crossing of the arms' center lines, for the build where the ribbon covers its top. */
export const tipLine = chain('M22.61 73.34C15.63 80.18 7.86 87.03 0 94')

/** Gaps beside the arm that passes over, both sides of the axis. */
export const WEAVE =
  'M2.67 67.46C2.34 67.63 2.01 67.79 1.68 67.96C1.12 67.68 0.56 67.4 0 67.12C0.67 66.78 1.33 66.45 1.99 66.12' +
  'C4.43 64.86 6.98 63.5 9.5 62.02C10.03 62.28 10.57 62.55 11.11 62.81C8.25 64.53 5.36 66.07 2.67 67.46Z' +
  'M-2.7 56.96C-2.32 56.77 -1.95 56.57 -1.58 56.38C-1.06 56.66 -0.53 56.95 0 57.23' +
  'C-0.66 57.58 -1.34 57.93 -2.02 58.29C-4.43 59.51 -6.92 60.75 -9.5 62.02' +
  'C-10.01 61.72 -10.52 61.41 -11.03 61.1C-8.14 59.68 -5.36 58.31 -2.7 56.96Z'

/** The child of the June figure: head radius and the white ring around it. */
export const CHILD = { y: 30, radius: 7, ring: 9.7 } as const

const childHead = { x: 0, y: CHILD.y }

/** The arm's outer edge where the child's ring cuts into the bodies above it. */
export const armLineAroundChild = (() => {
  const first = armLine[0]!
  const cut = between(first, meetCircle(first, childHead, CHILD.ring), 1)
  return [...arc(childHead, CHILD.ring, -90, angleOf(childHead, cut[0])), cut, ...armLine.slice(1)]
})()

/** The inner heart's outline where the child's ring cuts into it. */
export const loopLineAroundChild = (() => {
  const lobe = loopLine[1]!
  const cut = between(lobe, meetCircle(lobe, childHead, CHILD.ring), 1)
  return [...arc(childHead, CHILD.ring, 90, angleOf(childHead, cut[0])), cut, ...loopLine.slice(2)]
})()
