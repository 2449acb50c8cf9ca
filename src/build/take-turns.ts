/** How many of a list's units its threads have taken together: one number of 32 bits that all of them see. */
export type Taken = SharedArrayBuffer

export const noneTaken = (): Taken => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)

/** What this thread takes of a list whose items go, one by one and in order, to whichever thread asks first. */
export function* takeTurns<T>(items: readonly T[], taken: Taken): Generator<T, void, undefined> {
  const count = new Int32Array(taken)
  for (;;) {
    const at = Atomics.add(count, 0, 1)
    if (at >= items.length) return
    yield items[at] as T
  }
}
