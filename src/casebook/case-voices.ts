// Who may be speaking in a case: accounts, stated origins of forwards, upstream voices; and which of them people or detectors hold to be one.

import { UnionFind } from '../algorithms/union-find.ts'
import type { Engine } from '../corpus/engine.ts'
import type { ForwardLineage } from '../detect/forward-lineage.ts'
import type { Casework } from '../model/casework.ts'
import type { CoordinationResult } from '../model/coordination.ts'
import { joinVoices, type Voices } from '../weigh/voices.ts'

/** What `caseVoices` gives to the ladder's evidence. */
export interface CaseVoices {
  readonly voices: Voices
  /** As in the lineage; forwards that state no origin have a number each. */
  readonly forwardOrigin: Int32Array
  /** Id of each speaker as the case knows it: account id, origin key, voice. */
  readonly ids: readonly string[]
}

/** Name for comparison: compatibility forms, case and white space folded. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** Voice of a speaker who is known by a name in one channel only. */
export function namedVoice(channelId: string, name: string): string {
  return `name:${channelId}\n${foldedName(name)}`
}

/**
 * Numbers all speakers and joins them by aliases, declared controllers and clusters. `voices` are those of the assertions. Disputed
 * judgements join nothing. Cost linear in accounts, origins and judgements.
 */
export function caseVoices(
  corpus: Engine,
  lineage: ForwardLineage,
  coordination: CoordinationResult,
  casework: Pick<Casework, 'aliases' | 'controllers' | 'actors'>,
  voices: Iterable<string>,
): CaseVoices {
  const speakers = new Speakers(corpus)
  const ofOrigin = lineage.originKeys.map(key => speakers.ofOrigin(key))
  const forwardOrigin = numberUnstated(corpus, lineage, ofOrigin, speakers)
  const ofVoice = new Map<string, number>()
  for (const voice of voices) ofVoice.set(voice, speakers.ofVoice(voice))
  const aliases = aliasSets(casework).map(members => members.flatMap(member => speakers.membersOf(member)))
  const controllers = casework.controllers
    .filter(({ act, isDisputed }) => act.verdict === 'declared' && !isDisputed)
    .map(({ act }) => act.members.flatMap(member => speakers.membersOf(member)))
  const count = speakers.ids.length
  const cluster = new Int32Array(count).fill(-1)
  coordination.clusters.forEach(({ accounts }, number) => {
    for (const account of accounts) cluster[account] = number
  })
  const columns = {
    count,
    accounts: corpus.accounts().length,
    ofOrigin: Int32Array.from(ofOrigin),
    ofVoice,
    isNameOnly: Uint8Array.from(speakers.names, name => (name === undefined ? 0 : 1)),
    name: numbered(speakers.names),
    alias: joinedNumbers(count, aliases),
    controller: joinedNumbers(count, controllers),
    cluster,
    clusterQ: Float64Array.from(coordination.clusters, ({ qValue }) => qValue),
  }
  return { voices: joinVoices(columns), forwardOrigin, ids: speakers.ids }
}

/** Numbers speakers; accounts come first, in their own order. */
class Speakers {
  readonly ids: string[]
  /** Folded name where only a name is known. */
  readonly names: (string | undefined)[]
  readonly #numbers = new Map<string, number>()
  readonly #corpus: Engine
  #accountsOfChannel: Map<string, Set<string>> | undefined

  constructor(corpus: Engine) {
    this.#corpus = corpus
    const accounts = corpus.accounts()
    this.ids = accounts.map(({ id }) => id)
    this.names = accounts.map(({ identity, name }) => (identity === 'name-only' ? foldedName(name) : undefined))
    this.ids.forEach((id, number) => {
      this.#numbers.set(id, number)
    })
  }

  #numberOf(id: string, name: string | undefined): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.ids.length)
    this.names.push(name)
    return this.ids.push(id) - 1
  }

  /** Origins known by name only are keyed `channel id, line feed, name`. */
  ofOrigin(key: string): number {
    const line = key.indexOf('\n')
    return line < 0 ? this.#numberOf(key, undefined) : this.#numberOf(`origin:${key}`, foldedName(key.slice(line + 1)))
  }

  ofVoice(voice: string): number {
    const line = voice.startsWith('name:') ? voice.indexOf('\n') : -1
    return this.#numberOf(voice, line < 0 ? undefined : voice.slice(line + 1))
  }

  /** Some origin that nobody states. */
  unknown(): number {
    this.names.push(undefined)
    return this.ids.push(`unstated:${this.ids.length}`) - 1
  }

  /** The speaker itself, or the accounts that post in a broadcast channel. */
  membersOf(member: string): number[] {
    this.#accountsOfChannel ??= accountsOfBroadcasts(this.#corpus)
    const posting = this.#accountsOfChannel.get(member) ?? []
    return [...new Set([member, ...posting])].map(id => this.#numberOf(id, undefined))
  }
}

function accountsOfBroadcasts(corpus: Engine): Map<string, Set<string>> {
  const accounts = corpus.accounts()
  const channels = corpus.channels()
  const columns = corpus.columns()
  const posting = new Map<string, Set<string>>()
  for (let post = 0; post < columns.count; post++) {
    const channel = channels[columns.channel[post]]
    if (channel.channelKind !== 'broadcast' || columns.account[post] < 0) continue
    const own = posting.get(channel.id) ?? new Set<string>()
    posting.set(channel.id, own.add(accounts[columns.account[post]].id))
  }
  return posting
}

function numberUnstated(corpus: Engine, lineage: ForwardLineage, ofOrigin: number[], speakers: Speakers): Int32Array {
  const { forward } = corpus.columns()
  return lineage.origin.map((origin, post) =>
    origin >= 0 || forward[post] < 0 || lineage.originPost[post] >= 0 ? origin : ofOrigin.push(speakers.unknown()) - 1,
  )
}

function aliasSets({ aliases, actors }: Pick<Casework, 'aliases' | 'actors'>): (readonly string[])[] {
  const judged = aliases.filter(({ act, isDisputed }) => act.verdict === 'same' && !isDisputed)
  const listed = actors.map(({ act }) => [`actor:${act.actor}`, ...(act.accounts ?? [])])
  return [...judged.map(({ act }) => act.members), ...listed]
}

/** Speakers of overlapping sets have one number; -1 for speakers of none. */
function joinedNumbers(count: number, sets: readonly (readonly number[])[]): Int32Array {
  const joined = new UnionFind(count)
  const isMember = new Uint8Array(count)
  for (const members of sets) {
    for (const member of members) {
      isMember[member] = 1
      joined.union(members[0], member)
    }
  }
  return Int32Array.from({ length: count }, (_, speaker) => (isMember[speaker] === 1 ? joined.find(speaker) : -1))
}

function numbered(names: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(names, name => {
    if (name === undefined) return -1
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
}
