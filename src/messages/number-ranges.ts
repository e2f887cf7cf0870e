// Lists of numbers as people write them.

/** `1-5, 7`: ascending numbers, each once; '' for none. */
export function numberRanges(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let first = 0; first < numbers.length; ) {
    let last = first
    while (last + 1 < numbers.length && numbers[last + 1] === numbers[last] + 1) last++
    parts.push(first === last ? `${numbers[first]}` : `${numbers[first]}-${numbers[last]}`)
    first = last + 1
  }
  return parts.join(', ')
}
