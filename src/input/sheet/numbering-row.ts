/** Whether a row's filled cells only number the columns: 1 2 3, (1) (2) (3), A B 1 2, with sums such as (5)=(3)+(4). */
export function numbersColumns(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  const marks = texts.map((text) => /^\(?\s*(\d{1,2}|[A-Za-zĐđ])\s*\)?(?:\s*=.*)?$/u.exec(text)?.[1])
  if (marks.some((mark) => mark === undefined)) return false
  const numbers = marks.flatMap((mark) => (/^\d/u.test(mark ?? '') ? [Number(mark)] : []))
  // two units numbered 1 and 2 stand below each other, not beside
  return (
    numbers.length > 0 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1) && (numbers[0] ?? 0) <= 2
  )
}
