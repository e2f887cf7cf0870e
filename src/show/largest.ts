// The first few of many in an order, without sorting all of them.

/** The first `limit` elements in the order of `compare`, which must not call two elements equal. Cost n log limit. */
export function largest<Element>(
  elements: readonly Element[],
  limit: number,
  compare: (a: Element, b: Element) => number,
): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    if (kept.length === limit && (limit === 0 || compare(element, kept[limit - 1]) >= 0)) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(element, kept[middle]) < 0) high = middle
      else low = middle + 1
    }
    kept.splice(low, 0, element)
    if (kept.length > limit) kept.pop()
  }
  return kept
}
