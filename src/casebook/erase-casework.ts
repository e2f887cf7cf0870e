// What an erasure takes out of the casework: acts on posts that go, their quotes, names of a person; the rest is said again in its order.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { Act } from '../model/acts.ts'
import type { ActorAct, CaseworkAct, NamingAct, RecordedCasework, Unit } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { FindingPoint } from '../model/exhibit-findings.ts'
import { placeKey, withoutWithdrawn } from '../weigh/casework-effect.ts'
import { isCaseworkAct, isCaseworkType } from '../weigh/casework-shape.ts'
import { subjectOf } from '../weigh/casework-subject.ts'
import type { Doomed, NamingEntries } from './erase-acts.ts'

/** What of the posts that go is named in casework and is in no post that stays. */
export interface CaseworkTraces {
  /** Keys of posts. */
  readonly posts: ReadonlySet<string>
  /** Quoted texts. */
  readonly quotes: ReadonlySet<string>
  /** SHA-256 of normalised texts that decisions cover. */
  readonly texts: ReadonlySet<string>
  /** Ids of accounts and chats. */
  readonly identities: ReadonlySet<string>
}

/** Stands in a person's words where a name stood. */
const REDACTED = '[erased]'

/**
 * Acts in canonical order, those of other kinds passed over. Withdrawn acts that name it are not said again. What is said again comes last, so
 * whatever followed it on the same question is said again too, and entries that it settles are named by their new places. `next`: place
 * of the first act that is said again.
 */
export function caseworkNaming(acts: Iterable<RecordedAct>, going: Doomed, next: EntryPlace): NamingEntries {
  const recorded: RecordedCasework[] = []
  const unread: { readonly at: EntryPlace; readonly act: unknown }[] = []
  for (const { act, device, epoch, seq, claimedTime } of acts) {
    const at = { device, epoch, seq }
    if (isCaseworkAct(act)) recorded.push({ at, order: recorded.length, claimedTime, act })
    else if (isCaseworkType(act)) unread.push({ at, act })
  }
  const doomed = withListedNames(going, recorded)
  const targets = unread.filter(({ act }) => holdsAny(act, doomed)).map(({ at }) => at)
  const active = new Set(withoutWithdrawn(recorded))
  const words = new Redaction(doomed, goneActors(recorded, doomed))
  const repeated: Act[] = []
  const places = new Map<string, EntryPlace | undefined>()
  const lines = new Set<string>()
  for (const one of recorded) {
    const rest = words.without(one.act)
    const isActive = active.has(one)
    const follows = isActive && one.act.type !== 'withdrawal' && lines.has(lineOf(one.act))
    if (rest === one.act && !follows && !isOfMoved(one.act, places)) continue
    targets.push(one.at)
    if (rest === undefined || !isActive || isOfGone(rest, places)) {
      places.set(placeKey(one.at), undefined)
      continue
    }
    places.set(placeKey(one.at), { ...next, seq: next.seq + repeated.length })
    lines.add(lineOf(one.act))
    repeated.push(withPlaces(rest, places))
  }
  return { targets, repeated }
}

/** Whether an entry that cannot be read as this version writes it names what goes; then it goes as a whole. */
function holdsAny(value: unknown, { person, casework }: Doomed): boolean {
  if (person?.isInValue(value) === true) return true
  const isNamed = (text: string) =>
    casework !== undefined &&
    [casework.posts, casework.quotes, casework.texts, casework.identities].some(set => set.has(text))
  const inside = (part: unknown): boolean =>
    typeof part === 'string'
      ? isNamed(part)
      : typeof part === 'object' && part !== null && Object.values(part).some(inside)
  return inside(value)
}

/** A review of a finding that goes or is said again, whatever line it stands in. */
function isOfMoved(act: CaseworkAct, places: ReadonlyMap<string, EntryPlace | undefined>): boolean {
  return act.type === 'finding-review' && places.has(placeKey(act.of))
}

/** A review of a finding that goes is about nothing. */
function isOfGone(act: CaseworkAct, places: ReadonlyMap<string, EntryPlace | undefined>): boolean {
  const key = act.type === 'finding-review' ? placeKey(act.of) : ''
  return places.has(key) && places.get(key) === undefined
}

/** Acts of one line are answers whose order matters. */
function lineOf(act: CaseworkAct): string {
  if (act.type === 'exhibit-finding' || act.type === 'finding-review') return `findings ${act.exhibit ?? ''}`
  return 'claim' in act && act.claim !== undefined ? JSON.stringify([act.type, act.claim]) : subjectOf(act)
}

/** Settled entries by the places that they have now; those that are gone are left out. */
function withPlaces(stated: CaseworkAct, places: ReadonlyMap<string, EntryPlace | undefined>): CaseworkAct {
  const act =
    stated.type === 'finding-review' ? { ...stated, of: places.get(placeKey(stated.of)) ?? stated.of } : stated
  if (act.resolves === undefined) return act
  const resolves = act.resolves.flatMap(place => {
    const key = placeKey(place)
    const now = places.has(key) ? places.get(key) : place
    return now === undefined ? [] : [now]
  })
  return { ...act, resolves }
}

/** The person with every name under which the case's list of actors has them: by an account of theirs, or a name that is theirs alone. */
function withListedNames(doomed: Doomed, acts: readonly RecordedCasework[]): Doomed {
  const { person } = doomed
  if (person === undefined) return doomed
  const listed = acts.flatMap(({ act }) =>
    act.type === 'actor' && (act.kind === 'person' || act.kind === 'account') ? [act] : [],
  )
  const isTheirs = ({ accounts, names }: ActorAct) =>
    accounts?.some(id => person.ids.has(id)) === true ||
    names.some(name => person.isIn(name) && !/[\p{L}\p{N}]/u.test(person.without(name, '')))
  const ids = new Set(listed.filter(isTheirs).map(({ actor }) => actor))
  const names = listed.filter(({ actor }) => ids.has(actor)).flatMap(act => act.names)
  return names.length === 0 ? doomed : { ...doomed, person: person.alsoNamed(names) }
}

/** Actors of whom nothing is left but what names the person. */
function goneActors(acts: readonly RecordedCasework[], { person }: Doomed): Set<string> {
  const gone = new Set<string>()
  if (person === undefined) return gone
  for (const { act } of acts)
    if (act.type === 'actor' && (person.isIn(act.actor) || act.names.every(name => person.isIn(name))))
      gone.add(act.actor)
  return gone
}

/** Fields that hold ids, words of a fixed list or numbers, and nothing that a person typed. */
const FIXED: ReadonlySet<string> = new Set([
  'type',
  'tool',
  'resolves',
  'unit',
  'of',
  'compared',
  'covers',
  'rates',
  'sha256',
  'how',
  'checked',
  'areas',
  'dismissed',
  'sound',
  'stage',
  'question',
  'method',
  'confidence',
])

class Redaction {
  readonly #doomed: Doomed
  readonly #traces: CaseworkTraces | undefined
  readonly #actors: ReadonlySet<string>

  constructor(doomed: Doomed, actors: ReadonlySet<string>) {
    this.#doomed = doomed
    this.#traces = doomed.casework
    this.#actors = actors
  }

  /** The act without what goes; the same object when it holds nothing of it; undefined when nothing is left. */
  without(act: CaseworkAct): CaseworkAct | undefined {
    if (this.#isAbout(act)) return undefined
    const rest = this.#named(this.#covering(this.#quoting(this.#pointing(act))))
    return rest === undefined ? undefined : this.#spoken(rest)
  }

  /** True for an act on a post, exhibit or actor that goes, or whose own id names the person. */
  #isAbout(act: CaseworkAct): boolean {
    const { person, exhibits, sha256s } = this.#doomed
    const isGone = (unit: Unit | undefined) =>
      unit !== undefined && (this.#traces?.posts.has(unit.post) === true || person?.isIn(unit.post) === true)
    if ('unit' in act && isGone(act.unit)) return true
    if ((act.type === 'repeat' || act.type === 'mark-review') && isGone(act.of)) return true
    if ('claim' in act && act.claim !== undefined && person?.isIn(act.claim) === true) return true
    if (act.type === 'withholding' && act.post !== undefined && isGone({ post: act.post })) return true
    if ('exhibit' in act && act.exhibit !== undefined && exhibits.has(act.exhibit)) return true
    if (act.type === 'actor') return this.#actors.has(act.actor)
    if (act.type === 'claim-relation') return person?.isIn(act.from) === true || person?.isIn(act.to) === true
    if (act.type === 'call-list')
      return sha256s.has(act.sha256 as never) || this.#doomed.namesPerson(act.sha256 as never)
    if (act.type !== 'tie') return false
    return [act.from, act.to].some(id => this.#actors.has(id))
  }

  /** Points of a finding without the same points on exhibits that go. */
  #pointing(act: CaseworkAct): CaseworkAct {
    if (act.type !== 'exhibit-finding') return act
    const isGone = ({ other }: FindingPoint) => other !== undefined && this.#doomed.exhibits.has(other.exhibit)
    if (!act.points.some(isGone)) return act
    const bare = ({ other: _other, ...rest }: FindingPoint) => rest
    return { ...act, points: act.points.map(point => (isGone(point) ? bare(point) : point)) }
  }

  /** Quotes of texts that go, and earlier assertions that were compared. */
  #quoting(act: CaseworkAct): CaseworkAct {
    let rest = act
    for (const key of ['unit', 'of'] as const) {
      const unit = (rest as unknown as Record<string, Unit | undefined>)[key]
      if (typeof unit !== 'object' || unit.quote === undefined) continue
      if (this.#traces?.quotes.has(unit.quote) !== true && this.#doomed.person?.isIn(unit.quote) !== true) continue
      const { quote: _quote, ...bare } = unit
      rest = { ...rest, [key]: bare } as CaseworkAct
    }
    if (rest.type !== 'mark-review') return rest
    const compared = rest.compared.filter(
      ({ post, quote }) =>
        this.#traces?.posts.has(post) !== true &&
        this.#doomed.person?.isIn(post) !== true &&
        (quote === undefined || this.#traces?.quotes.has(quote) !== true) &&
        (quote === undefined || this.#doomed.person?.isIn(quote) !== true),
    )
    return compared.length === rest.compared.length ? rest : { ...rest, compared }
  }

  #covering(act: CaseworkAct): CaseworkAct {
    if ((act.type !== 'assertion' && act.type !== 'call-review') || act.covers === undefined) return act
    const texts = act.covers.texts.filter(text => this.#traces?.texts.has(text) !== true)
    if (texts.length === act.covers.texts.length) return act
    const { covers, ...rest } = act
    return texts.length === 0 ? rest : { ...rest, covers: { ...covers, texts } }
  }

  /** Accounts, chats and actors that go. */
  #named(act: CaseworkAct): CaseworkAct | undefined {
    const isGone = (id: string) =>
      this.#traces?.identities.has(id) === true ||
      this.#doomed.person?.ids.has(id) === true ||
      this.#doomed.person?.isIn(id) === true ||
      (id.startsWith('actor:') && this.#actors.has(id.slice('actor:'.length)))
    if (act.type === 'controller' || act.type === 'alias') {
      const members = act.members.filter(id => !isGone(id))
      if (members.length === act.members.length) return act
      return act.type === 'alias' || members.length === 0 ? undefined : { ...act, members }
    }
    if (act.type === 'naming') return isGone(act.of) ? undefined : this.#naming(act)
    if (act.type === 'actor') return this.#actor(act, isGone)
    if (act.type !== 'assertion' && act.type !== 'tie') return act
    if (!act.speakers.some(isGone)) return act
    return { ...act, speakers: act.speakers.map(speaker => (isGone(speaker) ? REDACTED : speaker)) }
  }

  /** A list of audiences that lost its last would stand for all of them, so the act goes with it. */
  #naming(act: NamingAct): NamingAct | undefined {
    const audiences = act.audiences?.filter(audience => this.#doomed.person?.isIn(audience) !== true)
    if (audiences === undefined || audiences.length === act.audiences?.length) return act
    return audiences.length === 0 ? undefined : { ...act, audiences }
  }

  #actor(act: ActorAct, isGone: (id: string) => boolean): CaseworkAct {
    const names = act.names.filter(name => this.#doomed.person?.isIn(name) !== true)
    const accounts = act.accounts?.filter(id => !isGone(id))
    if (names.length === act.names.length && accounts?.length === act.accounts?.length) return act
    return accounts === undefined ? { ...act, names } : { ...act, names, accounts }
  }

  /** Words that somebody typed, without the person; rules that search for the person are dropped. */
  #spoken(act: CaseworkAct): CaseworkAct {
    const { person } = this.#doomed
    if (person === undefined) return act
    let rest = act as unknown as Record<string, unknown>
    for (const [key, value] of Object.entries(rest)) {
      if (FIXED.has(key) && !(key === 'of' && typeof value === 'string')) continue
      if (act.type === 'paraphrase' && key === 'language') continue
      const said =
        key === 'support' || key === 'deny'
          ? withoutRules(value, person)
          : redact(key === 'workings' ? withoutNames(value, person) : value, person)
      if (JSON.stringify(said) !== JSON.stringify(value)) rest = { ...rest, [key]: said }
    }
    return rest as unknown as CaseworkAct
  }
}

type Person = NonNullable<Doomed['person']>

function redact(value: unknown, person: Person): unknown {
  if (typeof value === 'string') return person.without(value, REDACTED)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => redact(item, person))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, person)]))
}

/** Values of a calculation under names that do not name the person. */
function withoutNames(workings: unknown, person: Person): unknown {
  if (typeof workings !== 'object' || workings === null) return workings
  return Object.fromEntries(Object.entries(workings).filter(([name]) => !person.isIn(name)))
}

function withoutRules(rule: unknown, person: Person): unknown {
  if (typeof rule !== 'object' || rule === null) return rule
  return Object.fromEntries(
    Object.entries(rule).map(([key, terms]) => [
      key,
      Array.isArray(terms) ? terms.filter(term => typeof term !== 'string' || !person.isIn(term)) : terms,
    ]),
  )
}
