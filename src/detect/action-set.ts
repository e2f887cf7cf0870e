// What the accounts of a corpus act on, as an action set: shared texts, links, forwarded posts, media, replies, hashtags.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine, ObjectKind } from '../corpus/engine.ts'
import { ACTION_KINDS, type ActionKind, type ActionSet } from '../model/action-set.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { MediaFamily } from '../model/media-family.ts'
import { ActionRows, type NamedObjects, numberRows, orderRows } from './action-rows.ts'
import type { CoordinationContext } from './coordination-context.ts'
import { findingId } from './finding-id.ts'
import type { ForwardLineage } from './forward-lineage.ts'
import { mediaCentres } from './media-centres.ts'

/** Normalised texts shorter than this (UTF-16 code units) are turns of phrase ("thank you"), not objects people share. */
const SHORTEST_TEXT = 24

/** Under what name the corpus keeps the objects of a kind; texts and forwards are found otherwise. */
const KEPT_AS: Partial<Record<ActionKind, ObjectKind>> = {
  link: 'link',
  media: 'media',
  reply: 'reply',
  hashtag: 'hashtag',
  object: 'declared',
}

export interface CaseActions {
  readonly set: ActionSet
  readonly context: CoordinationContext
  /** Position in the corpus's `accounts()` of each account of the set. */
  readonly accountOf: Int32Array
  /** Accounts known by id, with an action. */
  readonly accountsConsidered: number
  /** Accounts known by name only that posted; they take no part. */
  readonly accountsLeftOutNameOnly: number
}

/**
 * All actions of accounts known by id in posts whose instant is known. Acts are post indexes. Texts that several posts share
 * are named as their copy family, media as the centre of theirs, replies by the post replied to. Cost linear but for the sorting of ids.
 */
export function actionSetOf(
  corpus: Engine,
  families: TextFamilies,
  lineage: ForwardLineage,
  mediaFamilies: readonly MediaFamily[] = [],
): CaseActions {
  const posts = corpus.columns()
  const accounts = corpus.accounts()
  const isLeftOut = new Uint8Array(accounts.length)
  const mayAct = new Uint8Array(posts.count)
  const isDocument = corpus.channels().map(({ channelKind }) => channelKind === 'document')
  for (let post = 0; post < posts.count; post++) {
    const account = posts.account[post]
    // Who speaks in a document shares nothing by speaking in it.
    if (account < 0 || isDocument[posts.channel[post]]) continue
    if (accounts[account].identity !== 'platform-id') isLeftOut[account] = 1
    else if (posts.zoned[post] === 1 && Number.isFinite(posts.time[post])) mayAct[post] = 1
  }

  const rows = new ActionRows()
  const objectIds: string[] = []
  const objectKind: number[] = []
  const forwards = forwardedPosts(corpus, lineage, mayAct)
  const forwardOfObject: number[] = []
  ACTION_KINDS.forEach((kind, number) => {
    const named = kind === 'text' ? sharedTexts(corpus, families, mayAct) : kind === 'forward' ? forwards : undefined
    const { ids, objects } = numberRows(
      named ?? keptObjects(corpus, kind, mayAct, mediaFamilies),
      objectIds.length,
      rows,
    )
    for (const id of ids) objectIds.push(id)
    for (const object of objects) {
      objectKind.push(number)
      forwardOfObject.push(kind === 'forward' ? forwards.firstPost[object] : -1)
    }
  })

  const { accountOf, numberOf } = actingAccounts(corpus, rows)
  const set: ActionSet = {
    accountIds: Array.from(accountOf, account => accounts[account].id as string),
    objectIds,
    objectKind: Uint8Array.from(objectKind),
    ...orderRows(rows, post => numberOf[posts.account[post]], posts.time),
  }
  return {
    set,
    context: contextOf(corpus, lineage, accountOf, numberOf, forwardOfObject),
    accountOf,
    accountsConsidered: accountOf.length,
    accountsLeftOutNameOnly: isLeftOut.reduce((sum, flag) => sum + flag, 0),
  }
}

/** Texts by the centre of their family. One that a single post has needs no lasting name. */
function sharedTexts(corpus: Engine, families: TextFamilies, mayAct: Uint8Array): NamedObjects {
  const { count, text } = corpus.columns()
  const arena = corpus.texts()
  const post: number[] = []
  const object: number[] = []
  const uses = new Uint8Array(families.centre.length)
  for (let i = 0; i < count; i++) {
    if (text[i] < 0 || mayAct[i] === 0 || arena.starts[text[i] + 1] - arena.starts[text[i]] < SHORTEST_TEXT) continue
    const centre = families.centre[text[i]]
    post.push(i)
    object.push(centre)
    if (uses[centre] < 2) uses[centre]++
  }
  const nameOf = (centre: number): string =>
    uses[centre] > 1 ? findingId('copies', [textAt(arena, centre)]) : `text-${String(centre).padStart(10, '0')}`
  return { post, object, objects: families.centre.length, nameOf }
}

/** Forwarded posts as the platform states them, and the first post that forwards each. */
function forwardedPosts(
  corpus: Engine,
  lineage: ForwardLineage,
  mayAct: Uint8Array,
): NamedObjects & { readonly firstPost: readonly number[] } {
  const { count, forward } = corpus.columns()
  const origins = corpus.forwardOrigins()
  const numbers = new Map<string, number>()
  const names: string[] = []
  const firstPost: number[] = []
  const post: number[] = []
  const object: number[] = []
  for (let i = 0; i < count; i++) {
    if (lineage.origin[i] < 0 || mayAct[i] === 0) continue
    const { messageId, time } = origins[forward[i]].origin
    const part =
      lineage.originPost[i] >= 0
        ? `p${lineage.originPost[i]}`
        : messageId !== undefined
          ? `m${messageId}`
          : time?.kind === 'zoned'
            ? `t${time.instant}`
            : undefined
    // Without any of these the text tells which post it was, and the text is an object already.
    if (part === undefined) continue
    const name = `${lineage.originKeys[lineage.origin[i]]} ${part}`
    let number = numbers.get(name)
    if (number === undefined) {
      number = names.push(name) - 1
      numbers.set(name, number)
      firstPost.push(i)
    }
    post.push(i)
    object.push(number)
  }
  return { post, object, objects: names.length, nameOf: number => names[number], firstPost }
}

function keptObjects(
  corpus: Engine,
  kind: ActionKind,
  mayAct: Uint8Array,
  mediaFamilies: readonly MediaFamily[],
): NamedObjects {
  const kept = KEPT_AS[kind]
  if (kept === undefined) throw new Error(`no objects of the kind ${kind} are kept`)
  const column = corpus.objects(kept)
  const centre = kind === 'media' ? mediaCentres(column, mediaFamilies) : undefined
  const post: number[] = []
  const object: number[] = []
  for (let i = 0; i < column.post.length; i++) {
    if (mayAct[column.post[i]] === 0) continue
    post.push(column.post[i])
    object.push(centre === undefined ? column.object[i] : centre[column.object[i]])
  }
  return { post, object, objects: column.names.length, nameOf: number => column.names[number] }
}

/** Accounts with an action by their ids, and the number of each account of the corpus; -1 for those without. */
function actingAccounts(corpus: Engine, rows: ActionRows): { accountOf: Int32Array; numberOf: Int32Array } {
  const accounts = corpus.accounts()
  const { account } = corpus.columns()
  const numberOf = new Int32Array(accounts.length).fill(-1)
  for (const post of rows.posts()) numberOf[account[post]] = 0
  const acting: number[] = []
  for (let position = 0; position < accounts.length; position++) if (numberOf[position] === 0) acting.push(position)
  acting.sort((a, b) => (accounts[a].id < accounts[b].id ? -1 : 1))
  acting.forEach((position, number) => {
    numberOf[position] = number
  })
  return { accountOf: Int32Array.from(acting), numberOf }
}

function contextOf(
  corpus: Engine,
  lineage: ForwardLineage,
  accountOf: Int32Array,
  numberOf: Int32Array,
  forwardOfObject: readonly number[],
): CoordinationContext {
  const accounts = corpus.accounts()
  const { channel, time, zoned } = corpus.columns()
  const stated = (post: number): number => (post < 0 ? -1 : lineage.originAccount[post])
  const held = (post: number): number => (post < 0 ? -1 : lineage.originPost[post])
  return {
    isChannel: Uint8Array.from(accountOf, account => (accounts[account].isChannel ? 1 : 0)),
    originOfObject: Int32Array.from(forwardOfObject, post => (post < 0 ? -1 : lineage.origin[post])),
    originAccount: Int32Array.from(forwardOfObject, post => (stated(post) < 0 ? -1 : numberOf[stated(post)])),
    originTime: Float64Array.from(forwardOfObject, post =>
      held(post) >= 0 && zoned[held(post)] === 1 ? time[held(post)] : Number.NaN,
    ),
    placeOfAct: channel,
  }
}
