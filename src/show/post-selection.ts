// Which posts meet conditions, held against columns in one pass a condition; beside it what each post that fails fails by, for facets.

import type { PostColumns } from '../corpus/engine.ts'
import { ALL_MEDIA, BIT, type PostCondition } from './post-conditions.ts'

/** What conditions look at besides the columns of the engine. */
export interface PostFacts {
  readonly columns: PostColumns
  /** One element a post: 1 for service posts; bits of the kinds of its media (`MEDIA_KINDS`), held and not held. */
  readonly service: Uint8Array
  readonly heldMedia: Uint16Array
  readonly absentMedia: Uint16Array
  /** Position of the platform of each channel. */
  readonly platformOfChannel: Int32Array
  /** 1 a text seen for the first time, 2 repetition, 0 no text (`noveltyOf`); undefined while families are not known. */
  readonly novelty: Uint8Array | undefined
  /** Position in `LANGUAGE_CODES` of the language of each text; undefined while it was not counted. */
  readonly languageOfText: Uint8Array | undefined
}

/** `und`: left open; `zxx`: posts without text. */
export const LANGUAGE_CODES = ['und', 'zxx', 'en', 'kk', 'ky', 'ru', 'tr', 'tt', 'uz'] as const

const NO_TEXT_CODE = LANGUAGE_CODES.indexOf('zxx')

/** Position in `LANGUAGE_CODES` of the language of a post. */
export function languageOf(languageOfText: Uint8Array, text: number): number {
  return text < 0 ? NO_TEXT_CODE : languageOfText[text]
}

export interface Selection {
  /** One element a post of the case: bits of the fields that it fails by; 0 for those selected. */
  readonly missed: Uint16Array
  /** The posts selected, in canonical order: by time, those without a time last. */
  readonly posts: Int32Array
  /** How many of them have a time. */
  readonly dated: number
}

/** Throws RangeError when a condition needs what the facts do not hold. Cost: one pass over all posts a condition. */
export function selectPosts(facts: PostFacts, conditions: readonly PostCondition[]): Selection {
  const { count, time } = facts.columns
  const missed = new Uint16Array(count)
  for (const condition of conditions) {
    const { bit, meets } = testOf(facts, condition)
    for (let post = 0; post < count; post++) if (!meets(post)) missed[post] |= bit
  }
  let selected = 0
  for (let post = 0; post < count; post++) if (missed[post] === 0) selected++
  const posts = new Int32Array(selected)
  let dated = 0
  for (let post = 0, at = 0; at < selected; post++) {
    if (missed[post] !== 0) continue
    posts[at++] = post
    if (!Number.isNaN(time[post])) dated = at
  }
  return { missed, posts, dated }
}

/** Whether a post meets a condition, and the bit of those that do not. */
interface Test {
  readonly bit: number
  readonly meets: (post: number) => boolean
}

function testOf(facts: PostFacts, condition: PostCondition): Test {
  const { time, channel, account, text, forward, versions } = facts.columns
  switch (condition.kind) {
    case 'time': {
      const { from, to } = condition
      return { bit: BIT.time, meets: post => time[post] >= from && time[post] < to }
    }
    case 'undated':
      return { bit: BIT.time, meets: post => Number.isNaN(time[post]) === condition.is }
    case 'channel': {
      const isWanted = flags(condition.any, facts.platformOfChannel.length)
      return { bit: BIT.channel, meets: post => isWanted[channel[post]] === 1 }
    }
    case 'platform': {
      const isWanted = facts.platformOfChannel.map(platform => (condition.any.has(platform) ? 1 : 0))
      return { bit: BIT.platform, meets: post => isWanted[channel[post]] === 1 }
    }
    case 'account': {
      const { any } = condition
      return { bit: BIT.other, meets: post => any.has(account[post]) }
    }
    case 'language': {
      const ofText = known(facts.languageOfText)
      const isWanted = flags(condition.any, LANGUAGE_CODES.length)
      return { bit: BIT.language, meets: post => isWanted[languageOf(ofText, text[post])] === 1 }
    }
    case 'service': {
      const isWanted = flags(condition.any, 2)
      return { bit: BIT.kind, meets: post => isWanted[facts.service[post]] === 1 }
    }
    case 'forward':
      return { bit: BIT.forward, meets: post => forward[post] >= 0 === condition.is }
    case 'media':
      return { bit: BIT.media, meets: post => (mediaLookedAt(facts, post, condition.isHeld) & condition.kinds) !== 0 }
    case 'changed':
      return { bit: BIT.changed, meets: post => versions[post] > 1 === condition.is }
    case 'novelty': {
      const novelty = known(facts.novelty)
      return { bit: BIT.novelty, meets: post => novelty[post] === condition.is }
    }
    case 'texts': {
      const isWanted = flags(condition.texts, condition.texts.reduce((most, each) => Math.max(most, each), -1) + 1)
      return { bit: BIT.other, meets: post => isWanted[text[post]] === 1 }
    }
    case 'posts': {
      const isWanted = flags(condition.posts, facts.columns.count)
      return { bit: BIT.other, meets: post => isWanted[post] === 1 }
    }
  }
}

/** 1 for each of some numbers; those out of range are passed over. */
function flags(numbers: ReadonlySet<number> | ArrayLike<number>, length: number): Uint8Array {
  const flag = new Uint8Array(length)
  for (const number of numbers instanceof Set ? numbers : Array.from(numbers as ArrayLike<number>))
    if (number >= 0 && number < length) flag[number] = 1
  return flag
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('not counted yet')
  return value
}

/** Which media of a post a filter speaks of. */
export function mediaLookedAt(
  { heldMedia, absentMedia }: PostFacts,
  post: number,
  isHeld: boolean | undefined,
): number {
  return ((isHeld === false ? 0 : heldMedia[post]) | (isHeld === true ? 0 : absentMedia[post])) & ALL_MEDIA
}
