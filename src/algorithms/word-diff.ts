// What changed between two variants of a text, word by word (Myers 1986, An O(ND) difference algorithm).

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Edits (words removed or added) up to which the shortest difference is looked for; bounds time and memory to its square. */
const EDIT_LIMIT = 400
/** Words of each text that are compared one by one; the rest is removed and added as a whole. */
const TOKEN_LIMIT = 20_000

const TOKEN = /[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu

/**
 * Parts in reading order: `same` and `removed` together give `a`, `same` and `added` give `b`. Neighbours differ in
 * kind; a replacement is removed, then added. Texts that differ in more than 400 words get one replaced middle.
 */
export function wordDiff(a: string, b: string): DiffPart[] {
  const before = tokens(a)
  const after = tokens(b)
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const removed = before.slice(start, before.length - end)
  const added = after.slice(start, after.length - end)
  return [
    ...part('same', before.slice(0, start)),
    ...tidy(changes(removed, added)),
    ...part('same', before.slice(before.length - end)),
  ]
}

function tokens(text: string): string[] {
  const found: string[] = []
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    if (found.length === TOKEN_LIMIT) break
    found.push(match[0])
    at = match.index + match[0].length
  }
  if (at < text.length) found.push(text.slice(at))
  return found
}

function part(kind: DiffPart['kind'], words: readonly string[]): DiffPart[] {
  return words.length === 0 ? [] : [{ kind, text: words.join('') }]
}

/** Steps through the grid of both texts; `trace[d]` keeps the furthest reach on each diagonal before edit d. */
function changes(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length === 0 || b.length === 0) return [...part('removed', a), ...part('added', b)]
  const limit = Math.min(EDIT_LIMIT, a.length + b.length)
  const offset = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice(offset - edits - 1, offset + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown =
        diagonal === -edits || (diagonal !== edits && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
      let x = isDown ? reach[offset + diagonal + 1] : reach[offset + diagonal - 1] + 1
      let y = x - diagonal
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach[offset + diagonal] = x
      if (x >= a.length && y >= b.length) return walkBack(a, b, trace)
    }
  }
  return [...part('removed', a), ...part('added', b)]
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): DiffPart[] {
  const steps: DiffPart[] = []
  let x = a.length
  let y = b.length
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]
    const at = (diagonal: number) => reach[diagonal + edits + 1]
    const diagonal = x - y
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const from = isDown ? diagonal + 1 : diagonal - 1
    const fromX = edits === 0 ? 0 : at(from)
    const fromY = edits === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      steps.push({ kind: 'same', text: a[--x] })
      y--
    }
    if (edits === 0) break
    steps.push(isDown ? { kind: 'added', text: b[--y] } : { kind: 'removed', text: a[--x] })
  }
  return steps.reverse()
}

/** Joins neighbours; white space alone between two changes belongs to both of them. */
function tidy(steps: readonly DiffPart[]): DiffPart[] {
  const parts: DiffPart[] = []
  let removed = ''
  let added = ''
  let same = ''
  const flush = () => {
    if (removed !== '') parts.push({ kind: 'removed', text: removed })
    if (added !== '') parts.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of steps) {
    if (kind === 'same') {
      same += text
      continue
    }
    if (same !== '' && /\S/.test(same)) {
      flush()
      parts.push({ kind: 'same', text: same })
    } else {
      removed += same
      added += same
    }
    same = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  if (same !== '') parts.push({ kind: 'same', text: same })
  return parts
}
