import { type Measured, median } from './measure.js'

/** What two of our peers take one after the other, round by round; nothing where one of them was left out. */
export function together(
  images: readonly Measured[],
  drawer: string,
  prints: readonly Measured[],
  printer: string,
): readonly Measured[] {
  const [a, b] = [images.find(({ name }) => name === drawer), prints.find(({ name }) => name === printer)]
  if (!a || !b) return []
  const times = a.times.slice(0, b.times.length).map((time, i) => time + (b.times[i] ?? 0))
  return [{ name: `${drawer}; ${printer}`, times, peak: Math.max(a.peak, b.peak), written: a.written + b.written }]
}

/** Prints times, memory and how many times the quickest of ours is quicker. */
export function table(title: string, count: number, results: readonly Measured[]): void {
  console.log(
    `\n${title}\n${''.padEnd(38)}${'files/s'.padStart(9)}${'median s'.padStart(10)}${'min'.padStart(8)}${'max'.padStart(8)}${'MB'.padStart(7)}${'warm is … times faster'.padStart(25)}`,
  )
  const fastest = results.find(({ name }) => name.endsWith('warm'))
  for (const { name, times, peak } of results) {
    const cells = [count / median(times), median(times), Math.min(...times), Math.max(...times)].map((value, i) =>
      value.toFixed(i === 0 ? 1 : 2),
    )
    const ratio = fastest ? (median(times) / median(fastest.times)).toFixed(2) : ''
    console.log(
      `${name.padEnd(38)}${cells[0]?.padStart(9)}${cells[1]?.padStart(10)}${cells[2]?.padStart(8)}${cells[3]?.padStart(8)}${peak.toFixed(0).padStart(7)}${ratio.padStart(25)}`,
    )
  }
}

/** How many times quicker we are; for the floor and an empty program: our time over theirs. */
export function ratiosOf(
  images: readonly Measured[],
  prints: readonly Measured[],
  kits: readonly Measured[],
  starts: readonly Measured[],
) {
  const time = (list: readonly Measured[], name: string): number =>
    median(list.find((result) => result.name.startsWith(name))?.times ?? [])
  const round = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null)
  const [ourCold, ourWarm] = [time(images, 'bo-kit, cold'), time(images, 'bo-kit, warm')]
  const [kitCold, kitWarm] = [time(kits, 'bo-kit kit, cold'), time(kits, 'bo-kit kit, warm')]
  const [pdfCold, pdfWarm] = [time(prints, 'bo-kit PDF, cold'), time(prints, 'bo-kit PDF, warm')]
  return {
    takumi: { cold: round(time(images, 'takumi') / ourCold), warm: round(time(images, 'takumi') / ourWarm) },
    naive: { cold: round(time(images, 'satori') / ourCold) },
    chromium: { cold: round(time(images, 'Chromium') / ourCold) },
    canvas: { cold: round(time(images, 'napi-rs') / ourCold), warm: round(time(images, 'napi-rs') / ourWarm) },
    floor: { warm: round(ourWarm / time(images, 'floor')) },
    kit: { takumi: { cold: round(time(kits, 'takumi') / kitCold), warm: round(time(kits, 'takumi') / kitWarm) } },
    start: {
      image: round(time(starts, 'takumi') / time(starts, 'bo-kit, one')),
      help: round(time(starts, 'bo-kit --help') / time(starts, 'empty')),
    },
    pdf: {
      typst: { cold: round(time(prints, 'Typst') / pdfCold), warm: round(time(prints, 'Typst') / pdfWarm) },
      chromium: { cold: round(time(prints, 'Chromium') / pdfCold), warm: round(time(prints, 'Chromium') / pdfWarm) },
      floor: { warm: round(pdfWarm / time(prints, 'floor')) },
    },
  }
}
