// The ladder by its definition: every pair of assertions is looked at. Shares no code with the product.

import { type Crowd, centreOf, evidenceOf } from './ladder-crowd.ts'

export interface SlowLadder {
  readonly posts: number
  readonly speakers: number
  readonly afterCopies: number
  readonly atMost: number
  readonly marked: number
  readonly trials: number
  readonly unreviewed: number
  readonly parent: readonly number[]
  /** Rung at which the first test between two holds, for checking edges. */
  readonly rungOfParent: readonly ('afterCopies' | 'atMost' | undefined)[]
  readonly group: readonly number[]
}

/** Place of the test that is a person's judgement: what it joins stays a trial of that person's eye. */
const BY_A_PERSON = 3

export function slowLadder(crowd: Crowd): SlowLadder {
  const { rows } = crowd
  const all = [...rows.keys()]
  const evidence = evidenceOf(crowd)
  const { voices } = evidence
  const state = (i: number): string => {
    const row = rows[i]
    if (row.mark === 'rejected') return 'rejected'
    if (row.isAgentless) return 'none'
    if (row.mark === 'confirmed') return row.isDisputed ? 'disputed' : 'confirmed'
    return row.suggests ? 'suggested' : 'none'
  }
  const verdicts = (i: number, j: number) =>
    crowd.repeats.filter(({ post, of }) => Math.max(post, of) === i && Math.min(post, of) === j).map(r => r.verdict)
  const isText = (i: number) => rows[i].text >= 0
  const isContained = (i: number, j: number) =>
    crowd.contained.some(
      ([a, b]) => a !== b && ((a === rows[i].text && b === rows[j].text) || (b === rows[i].text && a === rows[j].text)),
    )

  const parent: number[] = []
  const rungOfParent: ('afterCopies' | 'atMost' | undefined)[] = []
  const origin: number[] = []
  const trialOrigin: number[] = []
  for (const i of all) {
    const refused = new Set(all.filter(j => j < i && verdicts(i, j).includes('independent')).map(j => origin[j]))
    const sameVoiceFirst = (found: number[]) =>
      found.find(j => rows[i].voice !== undefined && rows[j].voice === rows[i].voice) ?? found[0]
    const earlier = (test: (j: number) => boolean) => all.filter(j => j < i && test(j))
    const soft = (candidate: number | undefined) =>
      candidate !== undefined && refused.has(origin[candidate]) ? undefined : candidate
    const isCut = state(i) === 'confirmed' && rows[i].markKind !== 'words'
    const judgedToRepeat = (post: number) =>
      earlier(j =>
        crowd.repeats.some(
          r =>
            r.verdict !== 'independent' &&
            Math.max(r.post, r.of) === j &&
            Math.min(r.post, r.of) === post &&
            r.post !== r.of,
        ),
      )
    const isOpen = !['none', 'rejected'].includes(state(i))
    const tests: ['afterCopies' | 'atMost', () => number | undefined][] = [
      ['afterCopies', () => sameVoiceFirst(earlier(j => isText(i) && rows[j].text === rows[i].text))],
      [
        'afterCopies',
        () =>
          soft(
            sameVoiceFirst(
              earlier(j => isText(i) && isText(j) && centreOf(crowd, rows[j].text) === centreOf(crowd, rows[i].text)),
            ),
          ),
      ],
      [
        'afterCopies',
        () => {
          const firsts = rows[i].media.map(medium => soft(sameVoiceFirst(earlier(j => rows[j].media.includes(medium)))))
          return firsts.filter(j => j !== undefined).sort((a, b) => a - b)[0]
        },
      ],
      [
        'atMost',
        () => {
          const judged = crowd.repeats.filter(r => r.verdict !== 'independent' && r.post !== r.of)
          const of = judged.filter(r => Math.max(r.post, r.of) === i).map(r => Math.min(r.post, r.of))
          const found = of.map(post => (post < rows.length ? post : judgedToRepeat(post)[0]))
          return found.filter(j => j !== undefined).sort((a, b) => a - b)[0]
        },
      ],
      ['atMost', () => earlier(j => rows[i].forwardOf === j)[0]],
      [
        'atMost',
        () => {
          if (isCut || !isText(i)) return undefined
          const texts = [...new Set(all.filter(j => isContained(i, j)).map(j => rows[j].text))]
          const firsts = texts.map(text => soft(sameVoiceFirst(earlier(j => rows[j].text === text))))
          return firsts.filter(j => j !== undefined).sort((a, b) => a - b)[0]
        },
      ],
      [
        'atMost',
        () => {
          if (isCut || isOpen || rows[i].media.length > 0) return undefined
          return soft(earlier(j => rows[i].replyTo === j)[0])
        },
      ],
    ]
    const held = tests.map(([rung, test], at) => ({ rung, at, to: test() })).find(({ to }) => to !== undefined)
    parent.push(held?.to ?? -1)
    rungOfParent.push(held?.rung)
    origin.push(held?.to === undefined ? i : origin[held.to])
    trialOrigin.push(held?.to === undefined || held.at === BY_A_PERSON ? i : trialOrigin[held.to])
  }

  const isForward = (i: number) =>
    rows[i].voice === undefined && (evidence.forwardOrigin[i] >= 0 || evidence.forwardPost[i] >= 0)
  const speaker = (i: number): number | string => {
    const { voice, account } = rows[i]
    if (voice !== undefined) return voices.ofVoice.get(voice) ?? voice
    const held = evidence.forwardPost[i]
    if (held >= 0 && held < i) return speaker(held)
    if (held >= 0 && rows[held].account >= 0) return rows[held].account
    if (evidence.forwardOrigin[i] >= 0) return voices.ofOrigin[evidence.forwardOrigin[i]]
    return account < 0 ? `nobody ${i}` : account
  }
  const known = Array.from({ length: voices.count }, (_, number) => number)
  const oneVoice = closure(known, (a, b) =>
    [voices.alias, voices.controller, voices.cluster].some(keys => keys[a] >= 0 && keys[a] === keys[b]),
  )
  const oneNamed = closure(
    known,
    (a, b) => oneVoice[a] === oneVoice[b] || (voices.name[a] >= 0 && voices.name[a] === voices.name[b]),
  )
  const voice = (i: number) => (typeof speaker(i) === 'number' ? oneVoice[speaker(i) as number] : speaker(i))
  const named = (i: number) => (typeof speaker(i) === 'number' ? oneNamed[speaker(i) as number] : speaker(i))
  const isOrigin = (i: number) => origin[i] === i

  const bySpeaker = (i: number, j: number) =>
    (isOrigin(i) && isOrigin(j) && !isForward(i) && !isForward(j) && speaker(i) === speaker(j)) ||
    (origin[i] === origin[j] && rows[i].account >= 0 && rows[i].account === rows[j].account)
  const byParent = (i: number, j: number, rung: string) =>
    (parent[i] === j && rungOfParent[i] === rung) || (parent[j] === i && rungOfParent[j] === rung)
  const copies = (i: number, j: number) => bySpeaker(i, j) || byParent(i, j, 'afterCopies')
  const joined = (i: number, j: number) =>
    copies(i, j) || byParent(i, j, 'atMost') || (isOrigin(i) && isOrigin(j) && voice(i) === voice(j))
  const group = closure(all, joined)
  const count = (sets: readonly number[]) => new Set(sets).size

  const confirmed = all.filter(i => isOrigin(i) && state(i) === 'confirmed')
  const markedGroups = new Set(confirmed.map(i => group[i]))
  const isAnswered = (i: number) => ['confirmed', 'rejected', 'disputed'].includes(state(i))
  const waiting = all.filter(
    i =>
      state(i) === 'suggested' &&
      !markedGroups.has(group[i]) &&
      !all.some(j => origin[j] === origin[i] && isAnswered(j)),
  )
  return {
    posts: rows.length,
    speakers: count(closure(all, bySpeaker)),
    afterCopies: count(closure(all, copies)),
    atMost: count(group),
    marked: new Set(confirmed.map(named)).size,
    trials: matching(
      all.filter(i => trialOrigin[i] === i).map(i => [...new Set(all.filter(j => trialOrigin[j] === i).map(voice))]),
    ),
    unreviewed: new Set(waiting.map(i => group[i])).size,
    parent,
    rungOfParent,
    group,
  }
}

/** The smallest member of the set of each. */
function closure(all: readonly number[], isJoined: (a: number, b: number) => boolean): number[] {
  const set = [...all]
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const a of all) {
      for (const b of all) {
        if (set[a] === set[b] || !isJoined(a, b)) continue
        const [low, high] = [Math.min(set[a], set[b]), Math.max(set[a], set[b])]
        for (const c of all) if (set[c] === high) set[c] = low
        isChanged = true
      }
    }
  }
  return set
}

/** Kuhn's algorithm. */
function matching(neighbours: readonly (readonly unknown[])[]): number {
  const taken = new Map<unknown, number>()
  const find = (left: number, seen: Set<unknown>): boolean =>
    neighbours[left].some(right => {
      if (seen.has(right)) return false
      seen.add(right)
      const other = taken.get(right)
      if (other !== undefined && !find(other, seen)) return false
      taken.set(right, left)
      return true
    })
  return neighbours.filter((_, left) => find(left, new Set())).length
}
