// Which originals hold posts by a person or name them, and what can be left of an export without them.

import { docxWords } from '../import/document-docx-words.ts'
import { MOST_DOCUMENT_BYTES } from '../import/document-read.ts'
import { mediaName } from '../import/intake-names.ts'
import { READERS } from '../import/readers.ts'
import { extractTelegramChats, listTelegramChats } from '../import/telegram-json-chats.ts'
import { accountOfToken } from '../import/telegram-json-peer.ts'
import type { ChatHeader } from '../import/telegram-json-walk.ts'
import { bytesWithout, messagesWithout } from '../import/telegram-json-without.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { PostRecord } from '../model/source-record.ts'
import type { Exhibit, Exhibits } from '../preserve/exhibit-numbers.ts'
import type { Staged } from '../vault/staged.ts'
import type { Casebook } from './casebook.ts'
import { readDerivedOriginal } from './derived-texts.ts'
import { LONGEST_TRACE, PersonTraces } from './person-traces.ts'
import type { Progress } from './progress.ts'
import { readSource } from './read-source.ts'

/** What becomes of one exhibit that names the person. */
export interface PersonFound {
  readonly exhibit: Exhibit
  /** The rest of it, to be kept instead; undefined when it goes as a whole. To be kept or discarded. */
  readonly rest?: { readonly staged: Staged; readonly messagesLeft: number; readonly messagesKept: number }
}

export interface PersonInCase {
  readonly traces: PersonTraces
  /** Ids of the accounts that were taken to be theirs. */
  readonly accounts: readonly string[]
  readonly found: readonly PersonFound[]
}

interface Reading {
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * Looks through every original. `values`: ids of accounts, display names or usernames, all of one person. A name stands
 * for every account that bears it. Costs two readings of the case. Throws CaseError `usage` for a value of fewer than two
 * characters or one that nothing in the case names.
 */
export async function findPerson(
  casebook: Casebook,
  exhibits: Exhibits,
  values: readonly string[],
  reading: Reading,
): Promise<PersonInCase> {
  for (const value of values)
    if ([...value.trim()].length < 2 || value.length > LONGEST_TRACE)
      throw new CaseError('usage', 'bad-value', {
        option: 'account',
        value: quoted(value),
        expected: 'telegram:user42',
      })
  const { ids, names } = await identitiesOf(casebook, exhibits, values, reading)
  const traces = new PersonTraces(ids, names)
  const found: PersonFound[] = []
  const media = new Set<string>()
  const mediaOf = (exhibit: Exhibit, post: PostRecord): void => {
    for (const { path } of post.media ?? []) if (path !== undefined) addPlaces(media, exhibit, path)
  }
  for (const exhibit of exhibits.all) {
    if (reading.signal.aborted) throw new CaseError('interrupted', 'interrupted')
    const inPosts = await postsNaming(casebook, exhibit, traces, post => mediaOf(exhibit, post))
    const isNamed = exhibit.acts.some(({ act }) => traces.isInValue(actWords(act)))
    if (isNamed || inPosts || isInBytes(casebook, exhibit, traces) || (await isInParts(casebook, exhibit, traces)))
      found.push({ exhibit, ...(isNamed ? {} : await restOf(casebook, exhibit, traces)) })
  }
  const known = new Set(found.map(({ exhibit }) => exhibit.number))
  for (const exhibit of exhibits.all)
    if (!known.has(exhibit.number) && exhibit.acts.some(({ act }) => media.has(placeOf(act.exportRoot, act.name))))
      found.push({ exhibit })
  if (found.length === 0)
    throw new CaseError('usage', 'unknown-account', { value: values.map(value => quoted(value)).join(', ') })
  return { traces, accounts: [...ids], found: found.sort((a, b) => a.exhibit.number - b.exhibit.number) }
}

/** Posts of one original, read as the case reads it. */
export async function* postsOf(casebook: Casebook, exhibit: Exhibit): AsyncGenerator<PostRecord> {
  const { latest, sha256 } = exhibit
  const reader = READERS.find(candidate => candidate.format === latest.format)
  if (reader === undefined) return
  if (exhibit.derivedFrom !== undefined) {
    for (const record of readDerivedOriginal(casebook, exhibit).records) if (record.kind === 'post') yield record
    return
  }
  const source = casebook.custody.vault.open(sha256, latest.name)
  for await (const batch of reader.read(source, latest.readOptions))
    for (const record of batch.records) if (record.kind === 'post') yield record
}

/** The accounts that are meant, and every name that they bear anywhere in the case. */
async function identitiesOf(
  casebook: Casebook,
  exhibits: Exhibits,
  values: readonly string[],
  { progress, signal }: Reading,
): Promise<{ ids: Set<string>; names: Set<string> }> {
  const namesOf = new Map<string, Set<string>>()
  const meet = (id: string | undefined, name: string | undefined): void => {
    if (id === undefined) return
    const names = namesOf.get(id) ?? new Set<string>()
    if (name !== undefined && name.trim() !== '') names.add(name.trim())
    namesOf.set(id, names)
  }
  const total = exhibits.all.reduce((sum, { latest }) => sum + latest.sizeBytes, 0)
  let done = 0
  for (const exhibit of exhibits.all) {
    if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
    for await (const post of postsOf(casebook, exhibit)) {
      meet(post.accountId, post.accountName)
      meet(post.forward?.id, post.forward?.name)
    }
    done += exhibit.latest.sizeBytes
    progress.update('index', done, total, 'bytes')
  }
  const ids = new Set<string>()
  const names = new Set<string>()
  for (const given of values) {
    const value = given.normalize('NFC').trim()
    if (namesOf.has(value)) ids.add(value)
    else names.add(value)
    const lower = value.toLowerCase()
    for (const [id, borne] of namesOf)
      if ([...borne].some(name => name.normalize('NFC').toLowerCase() === lower)) ids.add(id)
  }
  for (const id of ids) for (const name of namesOf.get(id) ?? []) names.add(name)
  return { ids, names }
}

/** True when a post of the original is by the person or names them; each such post is told. */
async function postsNaming(
  casebook: Casebook,
  exhibit: Exhibit,
  traces: PersonTraces,
  tell: (post: PostRecord) => void,
): Promise<boolean> {
  let isFound = false
  for await (const post of postsOf(casebook, exhibit)) {
    if (!traces.isInPost(post)) continue
    isFound = true
    tell(post)
  }
  return isFound
}

function isInBytes(casebook: Casebook, { latest, sha256 }: Exhibit, traces: PersonTraces): boolean {
  if (latest.format === 'archive') return false
  const source = casebook.custody.vault.open(sha256, latest.name)
  return latest.format === 'media' ? traces.isInMedia(source) : traces.isInText(source)
}

/** True when the compressed parts of a Word file name the person, wherever in it: also in comments, deletions and properties. */
async function isInParts(casebook: Casebook, { latest, sha256 }: Exhibit, traces: PersonTraces): Promise<boolean> {
  if (!/\.docx$/i.test(latest.name) || latest.sizeBytes > MOST_DOCUMENT_BYTES) return false
  const bytes = readSource(casebook.custody.vault.open(sha256, latest.name))
  for await (const words of docxWords(bytes)) if (traces.isIn(words)) return true
  return false
}

/** What acts say in words about an original: numbers and hashes apart. */
function actWords({ name, readOptions, exportRoot, memberOf }: Exhibit['latest']): unknown {
  return [name, readOptions, exportRoot, memberOf?.name]
}

/** Of a Telegram export in JSON: staged bytes without every message and chat that names the person, unless a trace is still in them. */
async function restOf(
  casebook: Casebook,
  { latest, sha256 }: Exhibit,
  traces: PersonTraces,
): Promise<Pick<PersonFound, 'rest'>> {
  if (latest.format !== 'telegram-json') return {}
  const { vault } = casebook.custody
  const whole = vault.open(sha256, latest.name)
  const listed = listTelegramChats(whole)
  const mayStay = listed.chats.filter(chat => !namesChat(chat, traces))
  if (mayStay.length === 0 || listed.problems.length > 0) return {}
  const first = listed.isFullAccount ? await vault.stage(extractTelegramChats(whole, mayStay)) : undefined
  try {
    const source = first?.source(latest.name) ?? whole
    const rest = messagesWithout(source, message => traces.isInJson(message))
    if (rest === undefined || rest.messagesKept === 0) return {}
    const staged = await vault.stage(bytesWithout(source, rest.cuts))
    if (traces.isInText(staged.source())) {
      staged.discard()
      return {}
    }
    const { messagesKept } = rest
    const messages = listed.chats.reduce((sum, chat) => sum + chat.messages, 0)
    return { rest: { staged, messagesKept, messagesLeft: messages - messagesKept } }
  } finally {
    first?.discard()
  }
}

/** True when a chat bears the person's name or is the talk with their account. */
function namesChat({ name, idToken }: Pick<ChatHeader, 'name' | 'idToken'>, traces: PersonTraces): boolean {
  if (traces.isIn(name ?? '')) return true
  const account = idToken === undefined || idToken === '' ? undefined : accountOfToken(idToken)
  return account !== undefined && traces.ids.has(account)
}

/** Place of a file in its run of intake, as media are looked up. */
function placeOf(exportRoot: string, name: string): string {
  return exportRoot.slice(0, exportRoot.indexOf(':') + 1) + name
}

function addPlaces(places: Set<string>, { acts }: Exhibit, path: string): void {
  for (const { act } of acts) {
    const name = mediaName(act.exportRoot.slice(act.exportRoot.indexOf(':') + 1), path)
    if (name !== undefined) places.add(placeOf(act.exportRoot, name))
  }
}
