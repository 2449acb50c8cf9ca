import type { Page } from 'playwright-core'

/** Lines and size at which a browser's own wrapping fills a box, found by bisection. */
export interface Wrapped {
  readonly lines: readonly string[]
  readonly size: number
}

/** What the page is asked; `style` is a value of CSS text-wrap, sizes are CSS pixels. */
export interface WrapQuestion {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly lineHeight: number
  readonly style: 'wrap' | 'balance' | 'pretty'
}

/** Loads a face into an empty page under the family name `face`. */
export async function loadFace(page: Page, font: Uint8Array): Promise<void> {
  const url = `data:font/ttf;base64,${Buffer.from(font).toString('base64')}`
  await page.setContent(
    `<style>@font-face{font-family:face;src:url(${url})}body{margin:0}div{font-family:face;position:absolute}</style><div id="box">Ư</div>`,
  )
  await page.evaluate('document.fonts.ready')
}

/** The largest size at which the browser's lines stand in the box. */
export function wrapInBrowser(page: Page, question: WrapQuestion): Promise<Wrapped> {
  // run as text: what the browser executes is no part of this program
  return page.evaluate(`(${wrapHere})(${JSON.stringify(question)})`)
}

const wrapHere = `function ({ text, width, height, lineHeight, style }) {
  const box = document.getElementById('box')
  box.style.width = width + 'px'
  box.style.lineHeight = lineHeight
  box.style.textWrap = style
  box.innerHTML = text.split(' ').map((word) => '<span>' + word + '</span>').join(' ')
  const words = [...box.querySelectorAll('span')]
  const fits = (size) => {
    box.style.fontSize = size + 'px'
    const lines = Math.round(box.getBoundingClientRect().height / (lineHeight * size))
    const wide = Math.max(...words.map((word) => word.getBoundingClientRect().right)) > width + 0.01
    return !wide && ((lines - 1) * lineHeight + 0.74) * size <= height
  }
  let low = 1
  let high = height * 2
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  fits(low)
  const rows = new Map()
  for (const word of words) {
    const top = Math.round(word.getBoundingClientRect().top)
    rows.set(top, [...(rows.get(top) ?? []), word.textContent])
  }
  return { lines: [...rows.values()].map((row) => row.join(' ')), size: low }
}`
