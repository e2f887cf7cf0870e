// What the accounts of a corpus act on, as columns for the co-action test.

import type { ActionColumns } from '../algorithms/co-action-table.ts'
import type { Engine, ObjectKind } from '../corpus/engine.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { ForwardLineage } from './forward-lineage.ts'

/** Normalised texts shorter than this (UTF-16 code units) are turns of phrase ("thank you"), not objects people share. */
const SHORTEST_TEXT = 24

const TYPES = { text: 0, forward: 1, link: 2, media: 3, declared: 4 } as const

export interface SharedObjects {
  readonly columns: ActionColumns
  /** Accounts known by id, with an action. */
  readonly accountsConsidered: number
  /** Accounts known by name only that posted; they take no part. */
  readonly accountsLeftOutNameOnly: number
}

/**
 * All actions of accounts known by id in posts whose instant is known: a text family, a forwarded post, a link, a medium,
 * an object that the source itself names. Acts are post indexes, accounts positions in `accounts()`. Cost linear.
 */
export function sharedObjects(corpus: Engine, families: TextFamilies, lineage: ForwardLineage): SharedObjects {
  const posts = corpus.columns()
  const accounts = corpus.accounts()
  const takesPart = new Uint8Array(accounts.length)
  for (let a = 0; a < accounts.length; a++) takesPart[a] = accounts[a].identity === 'platform-id' ? 1 : 0
  const isActor = new Uint8Array(accounts.length)
  const isLeftOut = new Uint8Array(accounts.length)
  for (const account of posts.account) if (account >= 0 && takesPart[account] === 0) isLeftOut[account] = 1

  const rows = new ActionRows()
  const mayAct = (post: number): boolean =>
    posts.zoned[post] === 1 && posts.account[post] >= 0 && takesPart[posts.account[post]] === 1
  const act = (post: number, object: number): void => {
    isActor[posts.account[post]] = 1
    rows.push(post, object)
  }

  const { starts } = corpus.texts()
  let objects = families.centre.length
  const types: [number, number][] = [[objects, TYPES.text]]
  for (let post = 0; post < posts.count; post++) {
    const text = posts.text[post]
    if (text < 0 || !mayAct(post) || starts[text + 1] - starts[text] < SHORTEST_TEXT) continue
    act(post, families.centre[text])
  }

  const forwarded = new Map<string, number>()
  const origins = corpus.forwardOrigins()
  for (let post = 0; post < posts.count; post++) {
    if (lineage.origin[post] < 0 || !mayAct(post)) continue
    const { messageId, time } = origins[posts.forward[post]].origin
    const part =
      lineage.originPost[post] >= 0
        ? `p${lineage.originPost[post]}`
        : messageId !== undefined
          ? `m${messageId}`
          : time?.kind === 'zoned'
            ? `t${time.instant}`
            : undefined
    // Without any of these the text tells which post it was, and the text is an object already.
    if (part === undefined) continue
    const key = `${lineage.origin[post]} ${part}`
    const object = forwarded.get(key) ?? forwarded.size
    forwarded.set(key, object)
    act(post, objects + object)
  }
  objects += forwarded.size
  types.push([objects, TYPES.forward])

  for (const kind of ['link', 'media', 'declared'] as const satisfies readonly ObjectKind[]) {
    const column = corpus.objects(kind)
    for (let i = 0; i < column.post.length; i++) {
      if (mayAct(column.post[i])) act(column.post[i], objects + column.object[i])
    }
    objects += column.names.length
    types.push([objects, TYPES[kind]])
  }

  const objectType = new Uint8Array(objects)
  let from = 0
  for (const [to, type] of types) {
    objectType.fill(type, from, to)
    from = to
  }
  const post = rows.posts()
  return {
    columns: {
      accounts: accounts.length,
      types: types.length,
      objectType,
      object: rows.objects(),
      act: post,
      account: post.map(index => posts.account[index]),
      time: Float64Array.from(post, index => posts.time[index]),
    },
    accountsConsidered: isActor.reduce((sum, flag) => sum + flag, 0),
    accountsLeftOutNameOnly: isLeftOut.reduce((sum, flag) => sum + flag, 0),
  }
}

/** Growing columns of (post, object). */
class ActionRows {
  #post: Int32Array = new Int32Array(4096)
  #object: Int32Array = new Int32Array(4096)
  #count = 0

  push(post: number, object: number): void {
    if (this.#count === this.#post.length) {
      this.#post = grown(this.#post)
      this.#object = grown(this.#object)
    }
    this.#post[this.#count] = post
    this.#object[this.#count++] = object
  }

  posts(): Int32Array {
    return this.#post.slice(0, this.#count)
  }

  objects(): Int32Array {
    return this.#object.slice(0, this.#count)
  }
}

function grown(values: Int32Array): Int32Array {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}
