// Erasing an exhibit, a source or a person: first exactly what will go, then the signed act, then the destruction.

import type { AcquisitionAct, Act } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { SourceFormat } from '../model/source-record.ts'
import { eraseEntries } from '../preserve/erase.ts'
import { type Exhibit, type Exhibits, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { withDerived } from './derived-texts.ts'
import { type Doomed, entriesNaming, wouldTell } from './erase-acts.ts'
import { collectionsLost, listNames } from './erase-collections.ts'
import { findPerson, type PersonFound, postsOf } from './erase-person.ts'
import { caseworkTraces } from './erase-quotes.ts'
import { containersOf, holdsAny, listsNaming } from './holders.ts'
import type { PersonTraces } from './person-traces.ts'
import type { Progress } from './progress.ts'
import { sourceOf } from './sources.ts'

/** What is to be erased: one of the three. */
export type ErasureRequest = (
  | { readonly exhibits: readonly number[] }
  | { readonly source: string }
  | { readonly accounts: readonly string[] }
) & {
  /** Archives that hold what goes may go too. */
  readonly withContainer: boolean
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * `asked`: named, from the source, or names the person. `container`: an archive that holds it, or a list of a bag that names it.
 * `derived`: text that was taken out of a medium that goes.
 */
export type ErasureCause = 'asked' | 'container' | 'derived'

/** One exhibit that goes, or that is replaced by what may stay of it. */
export interface PlannedExhibit {
  readonly number: number
  readonly name: string
  readonly format: SourceFormat
  readonly sizeBytes: number
  readonly why: ErasureCause
  /** Posts that the original holds, and accounts that wrote them: what of others goes along. */
  readonly posts: number
  readonly accounts: number
  /** Other sources that gave the same bytes. */
  readonly otherSources: readonly string[]
  /** Messages that stay, as an exhibit of their own; undefined when nothing does. */
  readonly messagesKept?: number
  readonly messagesLeft?: number
}

/** Everything that an erasure would do. `discard` it when it is not carried out. */
export interface ErasurePlan {
  readonly exhibits: readonly PlannedExhibit[]
  /** Ids that leave the register. */
  readonly sources: readonly string[]
  /** Ids of the person's accounts. */
  readonly accounts: readonly string[]
  /** Entries whose bodies go, and acts that repeat what else they held. */
  readonly entries: number
  readonly repeated: number
  /** Archives and lists of bags that would have to go too and may not. */
  readonly containers: readonly number[]
  /** Exhibits that stay although an archive they came out of goes. */
  readonly membersLeft: readonly number[]
  /** Times that some of it was handed out of the case; what was handed out is beyond reach. */
  readonly handedOut: readonly { readonly audience: string; readonly use: string; readonly claimedTime: number }[]
  /** A claims file is among what goes: it names the person. */
  readonly losesClaims: boolean
  /** Collections of media that go as a whole, since they name some of it. */
  readonly collections: readonly string[]
  discard(): void
}

interface Prepared extends ErasurePlan {
  readonly doomed: Doomed
  readonly all: Exhibits
  readonly rests: readonly PersonFound[]
  readonly gone: readonly Exhibit[]
}

/** Works out what would go; changes nothing but vault/incoming. Throws CaseError `usage` for what is not there. */
export async function planErasure(casebook: Casebook, request: ErasureRequest): Promise<ErasurePlan> {
  return prepare(casebook, request)
}

async function prepare(casebook: Casebook, request: ErasureRequest): Promise<Prepared> {
  const all = exhibitsOf(casebook.custody.journal.acts())
  const { chosen: named, rests, traces, accounts, sources } = await choose(casebook, all, request)
  const chosen = withDerived(all, named)
  const containers = [...containersOf(all, chosen), ...listsNaming(casebook, all, chosen)]
  const gone = request.withContainer ? [...chosen, ...containers] : chosen
  const numbers = new Set(gone.map(({ number }) => number))
  const planned: PlannedExhibit[] = []
  const authors = new Set<string>()
  const why = (exhibit: Exhibit): ErasureCause =>
    named.includes(exhibit) ? 'asked' : chosen.includes(exhibit) ? 'derived' : 'container'
  for (const exhibit of gone)
    planned.push(await plannedExhibit(casebook, exhibit, why(exhibit), sources, rests, authors))
  const doomed: Doomed = {
    accounts: await accountsLost(
      casebook,
      all,
      new Set(gone.filter(isWhole(rests)).map(({ number }) => number)),
      authors,
    ),
    sha256s: new Set(gone.map(({ sha256 }) => sha256)),
    names: new Set(gone.flatMap(({ acts }) => acts.map(({ act }) => act.name))),
    sources: new Set(sources),
    exhibits: numbers,
    casework: await caseworkTraces(casebook, all, gone, rests),
    ...(traces === undefined ? {} : { person: traces }),
    namedIn: original => isNamedIn(casebook, original, doomed),
    namesPerson: original => isPersonIn(casebook, original, doomed),
    listNames: original => listNames(casebook, original, doomed),
  }
  const { targets, repeated } = entriesNaming(casebook.custody.journal.acts(), doomed, nextPlace(casebook))
  const claims = casebook.claims()
  return {
    exhibits: planned,
    sources,
    accounts,
    entries: targets.length,
    repeated: repeated.length,
    containers: request.withContainer ? [] : containers.map(({ number }) => number),
    membersLeft: all.all
      .filter(({ number, acts }) => !numbers.has(number) && acts.some(({ act }) => isInside(act.name, gone)))
      .map(({ number }) => number),
    losesClaims: claims !== undefined && (doomed.sha256s.has(claims.sha256) || doomed.namesPerson(claims.sha256)),
    collections: collectionsLost(casebook, doomed),
    handedOut: handedOut(casebook, numbers),
    discard: () => {
      for (const { rest } of rests) rest?.staged.discard()
    },
    doomed,
    all,
    rests,
    gone,
  }
}

interface Chosen {
  readonly chosen: readonly Exhibit[]
  readonly rests: readonly PersonFound[]
  readonly traces?: PersonTraces
  readonly accounts: readonly string[]
  readonly sources: readonly string[]
}

async function choose(casebook: Casebook, all: Exhibits, request: ErasureRequest): Promise<Chosen> {
  const none = { rests: [], accounts: [], sources: [] }
  if ('exhibits' in request) return { ...none, chosen: request.exhibits.map(number => exhibitOf(all, number)) }
  if ('source' in request) {
    const id = sourceOf(casebook, request.source).source.source
    return { ...none, chosen: all.all.filter(({ sources }) => sources.includes(id)), sources: [id] }
  }
  const { traces, accounts, found } = await findPerson(casebook, all, request.accounts, request)
  return { chosen: found.map(({ exhibit }) => exhibit), rests: found, traces, accounts, sources: [] }
}

function exhibitOf(all: Exhibits, number: number): Exhibit {
  const exhibit = all.get(number)
  if (exhibit !== undefined) return exhibit
  const key = all.erased.has(number) ? 'exhibit-erased' : 'unknown-exhibit'
  throw new CaseError('usage', key, { value: String(number) })
}

function isWhole(rests: readonly PersonFound[]): (exhibit: Exhibit) => boolean {
  const reduced = new Set(rests.filter(({ rest }) => rest !== undefined).map(({ exhibit }) => exhibit))
  return exhibit => !reduced.has(exhibit)
}

/** Of the accounts that post in what goes and that somebody judged, those of which no other exhibit holds a post. */
async function accountsLost(
  casebook: Casebook,
  all: Exhibits,
  gone: ReadonlySet<number>,
  authors: ReadonlySet<string>,
): Promise<Set<string>> {
  const lost = new Set<string>()
  for (const { act } of casebook.custody.journal.acts())
    if (act.type === 'cluster-judgement')
      for (const account of act.accounts) if (authors.has(account)) lost.add(account)
  for (const exhibit of all.all) {
    if (lost.size === 0) break
    if (gone.has(exhibit.number)) continue
    for await (const { accountId } of postsOf(casebook, exhibit)) if (accountId !== undefined) lost.delete(accountId)
  }
  return lost
}

function handedOut(casebook: Casebook, numbers: ReadonlySet<number>): ErasurePlan['handedOut'] {
  return Array.from(casebook.custody.journal.acts()).flatMap(({ act, claimedTime }) =>
    act.type === 'export' && act.exhibits.some(number => numbers.has(number))
      ? [{ audience: act.audience, use: act.use, claimedTime }]
      : [],
  )
}

function isInside(name: string, gone: readonly Exhibit[]): boolean {
  return gone.some(
    ({ latest, acts }) => latest.format === 'archive' && acts.some(({ act }) => name.startsWith(`${act.name}!`)),
  )
}

async function plannedExhibit(
  casebook: Casebook,
  exhibit: Exhibit,
  why: ErasureCause,
  sources: readonly string[],
  rests: readonly PersonFound[],
  allAuthors: Set<string>,
): Promise<PlannedExhibit> {
  const { number, latest } = exhibit
  const authors = new Set<string>()
  let posts = 0
  for await (const { accountId } of postsOf(casebook, exhibit)) {
    posts++
    if (accountId !== undefined) authors.add(accountId)
  }
  for (const author of authors) allAuthors.add(author)
  const rest = rests.find(found => found.exhibit === exhibit)?.rest
  return {
    number,
    name: latest.name,
    format: latest.format,
    sizeBytes: latest.sizeBytes,
    why,
    posts,
    accounts: authors.size,
    otherSources: sources.length === 0 ? [] : exhibit.sources.filter(source => !sources.includes(source)),
    ...(rest === undefined ? {} : { messagesKept: rest.messagesKept, messagesLeft: rest.messagesLeft }),
  }
}

function isPersonIn({ custody: { vault } }: Casebook, original: Sha256, { person }: Doomed): boolean {
  return person !== undefined && vault.has(original) && person.isInText(vault.open(original))
}

/** Whether an original that is no exhibit holds a name or hash of what goes, or names the person. */
function isNamedIn(casebook: Casebook, original: Sha256, doomed: Doomed): boolean {
  if (doomed.sha256s.has(original) || isPersonIn(casebook, original, doomed)) return true
  const registered = Array.from(doomed.sources, id => `"source":"${id}"`)
  return holdsAny(casebook, original, [...doomed.names, ...doomed.sha256s, ...registered])
}

/** Why and by whose decision. */
export interface ErasureAuthority {
  readonly reason: string
  readonly authority: string
  readonly role: string
}

/** Longest reason, authority and role, in UTF-16 code units. */
const LONGEST = { reason: 4000, authority: 400, role: 80 } as const

/**
 * Carries a plan out; the index is deleted, and whatever reads it next builds it anew. Returns how many bodies were
 * erased. Throws CaseError `usage` when a container may not go, or words lack letters or tell what was erased; then
 * nothing was done. What `no-space` or `cannot-write` interrupt is finished at the next opening.
 */
export function performErasure(casebook: Casebook, plan: ErasurePlan, stated: ErasureAuthority): number {
  const { doomed, all, rests, gone, sources, containers } = plan as Prepared
  if (containers.length > 0) throw new CaseError('usage', 'erase-needs-container', { value: containers.join(', ') })
  for (const field of ['reason', 'authority', 'role'] as const) {
    const value = stated[field]
    if (!/[\p{L}\p{N}]/u.test(value) || value.length > LONGEST[field] || !value.isWellFormed())
      throw new CaseError('usage', 'judgement-without-words', {
        option: field,
        value: quoted(value),
        most: LONGEST[field],
      })
    if (wouldTell(value, doomed)) throw new CaseError('usage', 'erase-words-tell', { option: field })
  }
  const { targets, repeated } = entriesNaming(casebook.custody.journal.acts(), doomed, nextPlace(casebook))
  const kept = keepRests(casebook, all, rests, gone, stated.role)
  casebook.closeIndex()
  return eraseEntries(casebook.custody, casebook.system, {
    targets,
    repeated: [...repeated, ...kept],
    exhibits: gone.map(({ number }) => number).sort((a, b) => a - b),
    ...(sources.length === 0 ? {} : { sources }),
    ...stated,
    tool: casebook.tool,
  })
}

/** Where the next act of this device will stand: behind what a cut-off append leaves to be recorded. */
function nextPlace({ custody: { journal } }: Casebook): EntryPlace {
  const { device, epoch, seq } = journal.head() as EntryPlace
  return { device, epoch, seq: seq + 1 + (journal.hasTails ? journal.notices.length : 0) }
}

/** Takes what may stay of the person's exports into the vault, each as a new exhibit; returns the acts that say so. */
function keepRests(
  casebook: Casebook,
  all: Exhibits,
  rests: readonly PersonFound[],
  gone: readonly Exhibit[],
  role: string,
): Act[] {
  const acts: Act[] = []
  const numbers = new Map<Sha256, number>()
  for (const { exhibit, rest } of rests) {
    if (rest === undefined) continue
    const { staged, messagesLeft } = rest
    const { sha256, sizeBytes, chunkSha256 } = staged
    const held = all.of(sha256)
    if (held !== undefined && !gone.includes(held)) {
      staged.discard()
      continue
    }
    staged.keep()
    const number = numbers.get(sha256) ?? all.next + numbers.size
    numbers.set(sha256, number)
    const { extractOf: _, modifiedTime: __, source: ___, memberOf: ____, ...latest } = exhibit.latest
    const act: AcquisitionAct = {
      ...latest,
      sha256,
      sizeBytes,
      chunkSha256,
      exhibit: number,
      reducedFrom: { exhibit: exhibit.number, messagesLeft },
      role,
      tool: casebook.tool,
    }
    const { sources } = exhibit
    acts.push(...(sources.length === 0 ? [act] : sources.map(source => ({ ...act, source }))))
  }
  return acts
}
