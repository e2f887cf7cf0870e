// Every identifying value that a case knows, for the gate of its exports: read from index and journal, not from what was handed on.

import { textAt, textCount } from '../algorithms/text-arena.ts'
import type { AcquisitionAct } from '../model/acts.ts'
import type { AudienceProfile, Protection } from '../model/audience-profile.ts'
import type { Casework } from '../model/casework.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { foldForGate } from '../protect/gate-fold.ts'
import { GATE_RULES, type GateRule, type GateValue } from '../protect/gate-values.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { valuesInText } from './gate-values-in-text.ts'
import { valuesOfMedia } from './gate-values-of-media.ts'
import { sourcesOf } from './sources.ts'

/** What the gate is given. */
export interface CaseValues {
  readonly values: readonly GateValue[]
  /** Names and addresses that the profile lets out: what lies inside of one of them is none of the others. */
  readonly cleared: readonly string[]
}

/** Fewest digits of a platform's own number that is searched for alone. */
const TELLING_DIGITS = 7
/** Fewest characters of what came with an original, with a digit among them. */
const TELLING_STATED = 6
/** Fewest characters of a file name without its ending. */
const TELLING_FILE_NAME = 5

/** Needs an index of everything that may be read for analysis, also what this export may not use. */
export function valuesOf(casebook: Casebook, profile: AudienceProfile): CaseValues {
  const { protection } = profile
  const casework = caseworkOf(casebook)
  const cleared = [...clearedNames(casebook, casework, profile)]
  const values: GateValue[] = []
  const add = (rule: GateValue['rule'], how: GateValue['how'], value: string | undefined) => {
    if (value !== undefined && value !== '') values.push({ rule, how, value })
  }
  const hasWords = protection.words === 'verbatim'
  addPosters(casebook, profile, hasWords, add)
  addPeople(casework, profile, hasWords, add)
  addJournal(casebook, profile, add)
  if (!hasWords) addMentions(casebook, profile, add)
  for (const { rule, how, value } of valuesOfMedia(casebook, profile)) add(rule, how, value)
  return { values, cleared }
}

/** What posts hold: with their words it leaves. */
const IN_WORDS: readonly GateRule[] = [
  'account-name',
  'channel-name',
  'person-name',
  'user-name',
  'phone',
  'e-mail',
  'coordinates',
  'link',
]

/** What the gate does not search for because the profile lets it out. `quotation`: runs of words of posts. */
export function letOut({ protection }: AudienceProfile): (GateRule | 'quotation')[] {
  const { words, accounts, channels, speakers, roles, notes, links, hashes } = protection
  const out = new Set<GateRule>(words === 'verbatim' ? IN_WORDS : [])
  const add = (isOut: boolean, ...rules: GateRule[]) => {
    if (isOut) for (const rule of rules) out.add(rule)
  }
  add(accounts === 'stated', 'account-id', 'account-name')
  add(channels === 'stated', 'channel-id', 'channel-name')
  add(speakers === 'stated', 'person-name')
  add(roles === 'stated', 'role')
  add(notes === 'stated', 'note', 'metadata')
  add(links === 'stated', 'link')
  add(hashes === 'stated', 'hash')
  return [...GATE_RULES.filter(rule => out.has(rule)), ...(words === 'verbatim' ? (['quotation'] as const) : [])]
}

type Add = (rule: GateValue['rule'], how: GateValue['how'], value: string | undefined) => void

function addPosters(casebook: Casebook, { protection }: AudienceProfile, hasWords: boolean, add: Add): void {
  const index = casebook.index()
  const addId = (rule: 'account-id' | 'channel-id', id: string) => {
    add(rule, 'word', id)
    const own = id.slice(id.indexOf(':') + 1)
    if (/\d/.test(own) && own.length >= TELLING_DIGITS) add(rule, 'word', own)
    const digits = /\d+$/.exec(own)?.[0] ?? ''
    if (digits.length >= TELLING_DIGITS) add(rule, 'digits', digits)
  }
  const isPlace = placeNames(casebook)
  const channelOf = new Map(index.channels().map(channel => [channel.id as string, channel]))
  if (protection.accounts !== 'stated') {
    for (const { id, name, isChannel } of index.accounts()) {
      if (isChannel && channelOf.has(id) && protection.channels === 'stated') continue
      addId('account-id', id)
      if (hasWords) continue
      add('account-name', 'name', name)
      if (!isChannel) for (const part of partsOf(name)) if (!isPlace(part)) add('account-name', 'name', part)
    }
    for (const { origin } of index.forwardOrigins()) {
      if (origin.id !== undefined) addId('account-id', origin.id)
      if (!hasWords) add('account-name', 'name', origin.name)
    }
  }
  if (protection.channels === 'stated') return
  for (const { id, name, channelKind } of channelOf.values()) {
    addId('channel-id', id)
    if (!hasWords || channelKind === 'document') add('channel-name', 'name', name)
  }
}

/** Of a name of several words those that name a person alone: a surname. Starts with a capital, at least five letters. */
function partsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}-]+/u).filter(word => word !== '')
  return words.length < 2 ? [] : words.filter(word => /^\p{Lu}[\p{L}\p{M}-]{4,}$/u.test(word))
}

/** People are called after places, and claims name places: one word that is a place tells nobody. */
function placeNames({ system }: Casebook): (word: string) => boolean {
  const names = new Set((gazetteerPlaces(system.files) ?? []).flatMap(place => place.names.map(foldForGate)))
  return word => names.has(foldForGate(word))
}

function addPeople(casework: Casework, { protection }: AudienceProfile, hasWords: boolean, add: Add): void {
  const isStated = protection.speakers === 'stated'
  if (!isStated && !hasWords) {
    for (const { act } of casework.actors)
      if (!act.isPublic || protection.speakers === 'pseudonym')
        for (const name of act.names) add('person-name', 'name', name)
    for (const { act } of [...casework.assertions, ...casework.ties])
      for (const speaker of act.speakers) if (!speaker.startsWith('actor:')) add('person-name', 'name', speaker)
    for (const { act } of casework.assertions) add('person-name', 'name', act.of)
  }
  if (protection.roles === 'numbered') for (const role of rolesIn(casework)) add('role', 'word', role)
}

function rolesIn(casework: Casework): Set<string> {
  const roles = new Set<string>()
  for (const list of Object.values(casework)) {
    if (!Array.isArray(list)) continue
    for (const entry of list as readonly { act?: { role?: unknown } }[])
      if (typeof entry.act?.role === 'string') roles.add(entry.act.role)
  }
  return roles
}

function addJournal(casebook: Casebook, { protection }: AudienceProfile, add: Add): void {
  const { custody } = casebook
  add('device', 'anywhere', custody.caseId)
  for (const { device } of custody.journal.chains()) add('device', 'anywhere', device)
  if (protection.hashes !== 'stated') add('device', 'anywhere', custody.deviceFingerprint)
  for (const { act } of custody.journal.acts()) {
    if (act.type === 'role-holder') add('person-name', 'name', act.holder)
    if (protection.roles === 'numbered' && act.type === 'acquisition') add('role', 'word', act.role)
  }
  for (const { sha256, acts } of exhibitsOf(custody.journal.acts()).all) {
    if (protection.hashes !== 'stated') add('hash', 'digest', sha256)
    for (const { act } of acts) {
      addFileName(act.name, add)
      if (protection.hashes !== 'stated') for (const chunk of act.chunkSha256) add('hash', 'digest', chunk)
      if (act.extractOf !== undefined) add('hash', 'digest', act.extractOf.sha256)
      addStated(act.stated, protection, add)
    }
  }
  for (const { source } of sourcesOf(casebook).values()) {
    add('source', 'word', source.role)
    add('source', 'name', source.device)
    add('source', 'word', source.note)
    for (const provenance of [source.made, source.transferred])
      for (const word of Object.values(provenance ?? {})) add('source', 'word', word)
  }
}

/** What came with an original: devices, networks, places, addresses. Short words of it tell nothing and stand everywhere. */
function addStated(stated: AcquisitionAct['stated'], { links }: Protection, add: Add): void {
  if (stated === undefined) return
  add('source', 'word', stated.record)
  if (links !== 'stated' && typeof stated.url === 'string') add('link', 'word', stated.url.replace(/^[a-z]+:\/\//i, ''))
  for (const [, value] of Array.isArray(stated.fields) ? stated.fields : []) {
    const text = String(value)
    if (text.length >= TELLING_STATED && /\d/.test(text)) add('source', 'word', text)
  }
}

/** The whole path and its last part, where that tells anything. */
function addFileName(path: string, add: Add): void {
  add('file-name', 'word', path)
  const name = path.split(/[/!\\]/).at(-1) ?? ''
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  if (bare.length >= TELLING_FILE_NAME) add('file-name', 'word', name)
}

function addMentions(casebook: Casebook, { protection }: AudienceProfile, add: Add): void {
  const index = casebook.index()
  if (protection.links !== 'stated')
    for (const link of index.objects('link').names) {
      const address = link.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '')
      if (protection.links === 'none' || /[/?#]/.test(address)) add('link', 'word', address)
      for (const { rule, how, value } of valuesInText(link)) add(rule, how, value)
    }
  const texts = index.texts()
  for (let i = 0; i < textCount(texts); i++)
    for (const { rule, how, value } of valuesInText(textAt(texts, i))) add(rule, how, value)
}

/** Every name that this audience may see. */
function* clearedNames(
  casebook: Casebook,
  casework: Casework,
  { audience, protection }: AudienceProfile,
): Generator<string> {
  const index = casebook.index()
  const cleared = new Set<string>()
  for (const { act, isDisputed } of casework.namings)
    if (
      !isDisputed &&
      act.verdict === 'may-be-named' &&
      (act.audiences === undefined || act.audiences.includes(audience))
    )
      cleared.add(act.of)
  if (protection.channels !== 'pseudonym')
    for (const { id, name } of index.channels()) if (cleared.has(id) || protection.channels === 'stated') yield name
  for (const { id, name } of index.accounts())
    if (cleared.has(id) && (protection.channels !== 'pseudonym' || protection.accounts === 'stated')) yield name
  for (const { act } of casework.actors) {
    const isNamed = (act.isPublic && protection.speakers !== 'pseudonym') || protection.speakers === 'stated'
    if (isNamed || cleared.has(`actor:${act.actor}`)) yield* act.names
  }
  if (protection.links === 'stated') yield* index.objects('link').names
}
