// How things and people are called in one export: tokens, numbers, and names where somebody recorded that they may be told.

import { numberedPerson } from '../messages/protection.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { Casework } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Token } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { exportTokens, type TokenKind } from '../protect/export-tokens.ts'
import type { KeyedHash } from '../protect/pseudonym.ts'
import { folded } from '../weigh/casework-subject.ts'
import { entryOf } from './explain-judgements.ts'
import type { Tally } from './handed-tally.ts'

/** Something that may be called by its name, by the id under which decisions name it. */
export interface Nameable {
  readonly id: string
  readonly name: string
}

/** One line of the key of an export: what a token or number stands for. Never outside the sealed file. */
export interface Opening {
  readonly token: Token
  readonly kind: TokenKind | 'role'
  readonly id: string
  readonly name: string
}

export interface NamesOptions {
  readonly profile: AudienceProfile
  readonly exportId: string
  readonly keyedHash: KeyedHash
  readonly language: Language
  readonly casework: Pick<Casework, 'namings' | 'actors' | 'aliases'>
  /** True for an account, by id, of a cluster that may not be named. */
  readonly isUnjudged: (accountId: string) => boolean
  readonly tally: Tally
}

/** May be named where the level asks for it; `not-named` whatever the level; `disputed` as `not-named`, told apart in the tally. */
type Verdict = 'may-be-named' | 'not-named' | 'disputed'

export class HandedNames {
  readonly #options: NamesOptions
  readonly #token: (kind: TokenKind, id: string) => Token
  readonly #openings = new Map<string, Opening>()
  readonly #verdicts: ReadonlyMap<string, Verdict>
  readonly #counted = new Set<string>()
  readonly #actors: ReadonlyMap<string, Casework['actors'][number]['act']>
  /** Ids of actors by the spellings that are theirs alone. */
  readonly #actorOfName: ReadonlyMap<string, string | undefined>
  readonly #roles = new Map<string, { readonly label: string; readonly role: string }>()
  readonly #controllers = new Map<string, string>()

  constructor(options: NamesOptions) {
    this.#options = options
    this.#token = exportTokens(options.exportId, options.keyedHash)
    this.#verdicts = verdictsFor(options.profile.audience, options.casework)
    this.#actors = new Map(options.casework.actors.map(({ act }) => [act.actor, act]))
    const ofName = new Map<string, string | undefined>()
    for (const { act } of options.casework.actors)
      for (const name of act.names) {
        const key = folded(name)
        ofName.set(key, ofName.has(key) && ofName.get(key) !== act.actor ? undefined : act.actor)
      }
    this.#actorOfName = ofName
  }

  /** The token of a thing; `name` is for the key in the sealed file alone. */
  token(kind: TokenKind, id: string, name = ''): Token {
    const key = `${kind}\n${id}`
    const known = this.#openings.get(key)
    if (known !== undefined) return known.token
    const token = this.#token(kind, id)
    this.#openings.set(key, { token, kind, id, name })
    return token
  }

  /** The same without keeping it: for rows of which there may be a million. */
  bareToken(kind: TokenKind, id: string): Token {
    return this.#token(kind, id)
  }

  /** Token of a journal entry. */
  entry(place: EntryPlace): Token {
    this.#count('entry-token', 'hash', entryOf(place))
    return this.token('entry', entryOf(place))
  }

  /** Name of a channel where it may be told; never that of one that posts in a cluster which may not be named. */
  channel({ id, name }: Nameable): string | undefined {
    const level = this.#options.profile.protection.channels
    const verdict = this.#verdicts.get(id)
    const isNamed = level === 'stated' ? mayStay(verdict) : level === 'cleared' && verdict === 'may-be-named'
    if (isNamed && this.#isJudged(id)) return name || id
    this.#unnamed('channel-token', 'channel', id, verdict)
    return undefined
  }

  /** Name of an account where it may be told; a channel that posts in its own name is called as the channel is. */
  account(account: Nameable & { readonly isChannel: boolean }): string | undefined {
    const { profile } = this.#options
    if (account.isChannel) return this.channel(account)
    const verdict = this.#verdicts.get(account.id)
    if (profile.protection.accounts === 'stated' && mayStay(verdict) && this.#isJudged(account.id))
      return account.name || account.id
    const rule = profile.protection.accounts === 'none' ? 'account-numbered' : 'account-token'
    this.#unnamed(rule, 'account', account.id, verdict)
    return undefined
  }

  /** All spellings of an actor of the case's list where it may be named; undefined otherwise. */
  actor(id: string): readonly string[] | undefined {
    const act = this.#actors.get(id)
    const level = this.#options.profile.protection.speakers
    const verdict = this.#verdicts.get(`actor:${id}`)
    const isKnown = act !== undefined && act.names.length > 0
    const isOpen =
      level === 'stated'
        ? mayStay(verdict)
        : level === 'public' && (act?.isPublic === true ? mayStay(verdict) : verdict === 'may-be-named')
    if (isOpen && isKnown && this.#accountsOf(id).every(account => this.#isJudged(account))) return act.names
    this.#unnamed('speaker-token', 'speaker', `actor:${id}`, verdict)
    return undefined
  }

  /** Name of a speaker (`actor:ID`, `name:channel`, line feed and name, or as spelled) where it may be told. */
  speaker(key: string): string | undefined {
    const actor = this.actorOf(key)
    if (actor !== undefined) return this.actor(actor)?.[0]
    if (this.#options.profile.protection.speakers === 'stated') return spelled(key)
    this.#count('speaker-token', 'speaker', key)
    return undefined
  }

  /** Name or token of a speaker. */
  speakerLabel(key: string): string {
    const actor = this.actorOf(key)
    const name = this.speaker(key)
    if (name !== undefined) return name
    return actor === undefined
      ? this.token('speaker', folded(spelled(key)), spelled(key))
      : this.token('actor', actor, this.#actors.get(actor)?.names[0] ?? actor)
  }

  /** Id in the case's list of whoever a key or spelling names. */
  actorOf(key: string): string | undefined {
    if (key.startsWith('actor:')) return key.slice('actor:'.length)
    return this.#actorOfName.get(folded(spelled(key)))
  }

  /** Numbered in the order of first appearance, or as stated. */
  role(role: string): string {
    const { profile, language } = this.#options
    const key = folded(role)
    const known = this.#roles.get(key)
    if (known !== undefined) return known.label
    const isNumbered = profile.protection.roles === 'numbered'
    const label = isNumbered ? numberedPerson('person', this.#roles.size + 1, language) : role
    this.#roles.set(key, { label, role })
    if (isNumbered) this.#options.tally.change('roles-numbered', 'role')
    return label
  }

  /** Each role once, in order of first appearance. */
  roles(roles: Iterable<string>): string[] {
    return [...new Set(Array.from(roles, role => this.role(role)))]
  }

  /** Name of a declared controller, as a speaker; numbered where it may not be told. */
  controller(name: string): string {
    const told = this.speaker(name)
    if (told !== undefined) return told
    const key = folded(name)
    const known = this.#controllers.get(key)
    if (known !== undefined) return known
    const label = numberedPerson('controller', this.#controllers.size + 1, this.#options.language)
    this.#controllers.set(key, label)
    return label
  }

  /** What every token and number given so far stands for, by token. */
  openings(): Opening[] {
    const roles = [...this.#roles.values()].map(
      ({ label, role }): Opening => ({ token: label, kind: 'role', id: role, name: '' }),
    )
    return [...this.#openings.values(), ...roles].sort((a, b) => (a.token < b.token ? -1 : 1))
  }

  /** Accounts that the list, or a person's judgement, holds to be the actor's. */
  #accountsOf(actor: string): string[] {
    const { aliases } = this.#options.casework
    const id = `actor:${actor}`
    const same = aliases.filter(
      ({ act, isDisputed }) => act.verdict === 'same' && !isDisputed && act.members.includes(id),
    )
    return [...(this.#actors.get(actor)?.accounts ?? []), ...same.flatMap(({ act }) => act.members)]
  }

  /** False for an account of a cluster that may not be named: naming it would say of somebody that they act in concert. */
  #isJudged(account: string): boolean {
    if (!this.#options.isUnjudged(account)) return true
    this.#count('account-not-judged', 'account', account)
    return false
  }

  #unnamed(
    rule: 'channel-token' | 'account-token' | 'account-numbered' | 'speaker-token',
    what: 'channel' | 'account' | 'speaker',
    id: string,
    verdict: Verdict | undefined,
  ): void {
    this.#count(rule, what, id)
    if (verdict === 'disputed') this.#count('naming-disputed', what, id)
  }

  /** Once a thing, however often it is named. */
  #count(rule: Parameters<Tally['change']>[0], what: Parameters<Tally['change']>[1], id: string): void {
    const key = `${rule}\n${id}`
    if (this.#counted.has(key)) return
    this.#counted.add(key)
    this.#options.tally.change(rule, what)
  }
}

function mayStay(verdict: Verdict | undefined): boolean {
  return verdict === undefined || verdict === 'may-be-named'
}

/** What was decided for this audience. Where roles differ nothing is cleared. */
function verdictsFor(audience: string, { namings }: Pick<Casework, 'namings'>): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  for (const { act, answers, isDisputed } of namings) {
    if (isDisputed) verdicts.set(act.of, 'disputed')
    else if (answers.every(one => one.act.audiences === undefined || one.act.audiences.includes(audience)))
      verdicts.set(act.of, act.verdict)
  }
  return verdicts
}

/** The name alone of a speaker's key. */
function spelled(key: string): string {
  if (!key.startsWith('name:')) return key
  const line = key.indexOf('\n')
  return key.slice(line < 0 ? 'name:'.length : line + 1)
}
