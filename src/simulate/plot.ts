// The stage on which the story is planted: adds posts to chats, keeps independent texts apart, and notes what is so.

import { Random } from '../algorithms/random.ts'
import type { Language } from '../model/ladder.ts'
import type { ChannelRole, SimulatedChannel } from './channels.ts'
import { hasAccountIds, isTelegram } from './channels.ts'
import type { PlaceRhythmChange } from './crisis.ts'
import { EVENT, GRAMMARS, SAID } from './grammars.ts'
import { IndependentTexts } from './independent-texts.ts'
import { accountName, accountToken } from './people.ts'
import type { SimulatedForward, SimulatedPost } from './simulated-post.ts'
import { plainParts, plainText, simulatedPost, THE_CHANNEL_ITSELF } from './simulated-post.ts'
import type { ResolvedOptions } from './simulation-options.ts'
import { storyTime } from './simulation-options.ts'
import type { TruthDraft } from './truth.ts'
import { emptyTruth } from './truth.ts'
import type { Variation } from './variation.ts'
import { varied } from './variation.ts'
import { wallClock } from './wall-clock.ts'

export class Plot {
  readonly options: ResolvedOptions
  readonly random: Random
  readonly truth: TruthDraft = emptyTruth()
  readonly rhythmChanges: PlaceRhythmChange[] = []
  readonly planted = new Map<SimulatedChannel, SimulatedPost[]>()
  readonly #channels: readonly SimulatedChannel[]
  readonly #texts = new IndependentTexts()
  readonly #channelOf = new Map<SimulatedPost, SimulatedChannel>()
  #nextAccount = 1
  #nextPicture = 0

  constructor(options: ResolvedOptions, channels: readonly SimulatedChannel[]) {
    this.options = options
    this.#channels = channels
    this.random = new Random(`${options.seed}/plot`)
  }

  /** The chat in this role, or the first group (for channels: any chat) where that format was left out. */
  channel(role: ChannelRole): SimulatedChannel {
    const found = this.#channels.find(channel => channel.role === role)
    return found ?? this.#channels.find(channel => channel.members > 0) ?? this.#channels[0]
  }

  has(role: ChannelRole): boolean {
    return this.#channels.some(channel => channel.role === role)
  }

  /** Groups in which anybody can write. */
  groups(): SimulatedChannel[] {
    return this.#channels.filter(channel => channel.members > 0)
  }

  /** Groups that know their accounts by id, Telegram before tables: where acting together can be seen. */
  groupsWithIds(): SimulatedChannel[] {
    const groups = this.groups().filter(hasAccountIds)
    const telegram = groups.filter(isTelegram)
    return telegram.length > 0 ? telegram : groups.length > 0 ? groups : this.groups()
  }

  /** Those of the channels whose place is not cut off at that time; all of them when every one is. */
  connected(channels: readonly SimulatedChannel[], time: number): readonly SimulatedChannel[] {
    const outage = this.truth.outage
    if (outage === undefined || time < outage.start || time >= outage.end) return channels
    const open = channels.filter(channel => channel.place !== outage.place)
    return open.length > 0 ? open : channels
  }

  channelOf(post: SimulatedPost): SimulatedChannel {
    const channel = this.#channelOf.get(post)
    if (channel === undefined) throw new Error('a post that was not planted')
    return channel
  }

  /** Story time, in milliseconds. */
  at(day: number, hour: number): number {
    return storyTime(this.options, day, hour)
  }

  /** A moment up to `minutes` after `time`, whole seconds, never past the end of the simulation. */
  after(time: number, minutes: number): number {
    const end = this.options.start + this.options.days * 86_400_000 - 60_000
    return Math.min(end, time + Math.floor(this.random.unit() * minutes * 60) * 1000)
  }

  /** Indexes of accounts that nobody else uses. */
  newAccounts(count: number): number[] {
    const accounts = Array.from({ length: count }, (_, i) => this.#nextAccount + i)
    this.#nextAccount += count
    return accounts
  }

  newPicture(): number {
    return this.#nextPicture++
  }

  newAccount(): number {
    return this.newAccounts(1)[0]
  }

  languageOf(channel: SimulatedChannel): Language {
    return this.random.pick(channel.languages)
  }

  /** A text by one of the banks; `said` is the bank of the hearsay in it, `event` the time that its times of day are near. */
  compose(language: Language, bank: string, filling: { said?: string; event?: number } = {}): string {
    const grammar = GRAMMARS[language]
    const { said, event } = filling
    const text = grammar.expand(bank, this.random)
    const told = said === undefined ? text : text.replaceAll(SAID, grammar.expand(said, this.random))
    return event === undefined ? told : told.replaceAll(EVENT, () => this.#clockNear(event))
  }

  /** A text that resembles no other that was composed here. */
  composeApart(compose: () => string): string {
    return this.#texts.next(compose)
  }

  /** Account THE_CHANNEL_ITSELF in a group becomes a new account: only channels post in their own name. */
  post(channel: SimulatedChannel, time: number, account: number, text: string): SimulatedPost {
    const isOwnName = channel.members === 0
    const writer = isOwnName ? THE_CHANNEL_ITSELF : account === THE_CHANNEL_ITSELF ? this.newAccount() : account
    const post = simulatedPost(time, writer, plainParts(text))
    const posts = this.planted.get(channel)
    if (posts === undefined) this.planted.set(channel, [post])
    else posts.push(post)
    this.#channelOf.set(post, channel)
    return post
  }

  /** An unmarked copy by another account, noted in the truth. */
  copy(
    of: SimulatedPost,
    channel: SimulatedChannel,
    time: number,
    account: number,
    variation: Variation,
  ): SimulatedPost {
    const text = varied(plainText(of.parts), variation, this.random)
    const post = this.post(channel, time, account, text)
    // Who pastes a text with its photo uploads the same file again.
    if (isTelegram(channel)) post.picture = of.picture
    this.truth.copies.push({ post, of, variation })
    return post
  }

  /** A forward that the platform marks; where the chat cannot show forwards it is left out and undefined comes back. */
  forward(
    of: SimulatedPost,
    channel: SimulatedChannel,
    time: number,
    kind: SimulatedForward['kind'],
  ): SimulatedPost | undefined {
    if (!isTelegram(channel)) return undefined
    const origin = this.channelOf(of)
    const isChannel = of.account === THE_CHANNEL_ITSELF
    const post = this.post(channel, time, this.newAccount(), plainText(of.parts))
    post.picture = of.picture
    post.forward = {
      kind: isChannel ? 'channel' : kind === 'channel' ? 'user' : kind,
      name: isChannel ? origin.name : accountName(of.account),
      token: isChannel ? `channel${origin.token}` : kind === 'hidden' ? undefined : accountToken(of.account),
      time: of.time,
    }
    this.truth.forwards.push({ post, of, kind: post.forward.kind })
    return post
  }

  #clockNear(time: number): string {
    return wallClock(time + this.random.between(-9, 9) * 60_000).clock
  }

  /** Planted posts in time order; call once when everything is planted. */
  finish(): Map<SimulatedChannel, SimulatedPost[]> {
    for (const posts of this.planted.values()) posts.sort((a, b) => a.time - b.time)
    return this.planted
  }
}
