// From ties to what the picture of their network draws: actors that have any, connected ones together.

import type { ActorsPage } from '../../model/actors-page.ts'
import type { TieKind } from '../../model/reading.ts'
import type { NetworkData } from '../parts/network.tsx'

export interface TiesPicture {
  readonly data: NetworkData
  /** Position in the list of actors of each node. */
  readonly actors: readonly number[]
}

/** What is denied and said by nobody is as good as not there. */
const TONE = { documented: 'solid', alleged: 'dotted', denied: 'pale' } as const

/** `tieName` gives the words on a line. */
export function tiesPicture({ actors, ties }: ActorsPage, tieName: (kind: TieKind) => string): TiesPicture {
  const used = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const node = new Map(used.map((actor, position) => [actor, position]))
  const at = (actor: number) => node.get(actor) ?? 0
  return {
    actors: used,
    data: {
      columns: {
        group: connected(
          used.length,
          ties.map(({ from, to }) => [at(from), at(to)]),
        ),
        from: ties.map(({ from }) => at(from)),
        to: ties.map(({ to }) => at(to)),
      },
      label: position => actors[used[position]].label,
      // All alike: nobody counts for more because more is said of them.
      size: () => 7,
      tone: edge => TONE[ties[edge].basis],
      width: () => 2,
      edgeLabel: edge => tieName(ties[edge].kind),
      isDirected: true,
    },
  }
}

/** Number of the component of each node, from 0 in order of the first node. */
export function connected(count: number, edges: readonly (readonly [number, number])[]): number[] {
  const parent = Array.from({ length: count }, (_, i) => i)
  const find = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root]
    for (let next = node; parent[next] !== root; ) {
      const after = parent[next]
      parent[next] = root
      next = after
    }
    return root
  }
  for (const [a, b] of edges) {
    const [left, right] = [find(a), find(b)]
    parent[Math.max(left, right)] = Math.min(left, right)
  }
  const numbers = new Map<number, number>()
  return parent.map((_, i) => {
    const root = find(i)
    const known = numbers.get(root) ?? numbers.size
    numbers.set(root, known)
    return known
  })
}

/** An id made of a name: letters and digits of any script as they are allowed, in small letters, hyphens between; '' when nothing is left. */
export function idOf(name: string, taken: ReadonlySet<string>): string {
  const base = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  if (base === '' || !taken.has(base)) return base
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}
