// What people recorded of one post, as far as it holds.

import type { CaseworkAct, Effective } from '../model/casework.ts'
import type { PostRecordRow } from '../model/post-reading.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { entryText } from './casework-record.ts'

type Read = Pick<PostRecordRow, 'answer' | 'claim' | 'text' | 'quote'>

/** In the order of the journal. Reviews of calls to violence are not here: they are shown in sum alone. */
export function recordsOfPost(casebook: Casebook, key: string): PostRecordRow[] {
  const { assertions, paraphrases, withholdings, markReviews, repeats } = caseworkOf(casebook)
  const rows = [
    ...rowsOf(
      assertions,
      ({ unit }) => unit.post === key,
      ({ stance, claim, unit }) => {
        return { answer: stance, claim, text: null, quote: unit.start === undefined ? null : (unit.quote ?? null) }
      },
    ),
    ...rowsOf(
      markReviews,
      ({ unit }) => unit.post === key,
      ({ verdict, claim }) => ({ ...NONE, answer: verdict, claim }),
    ),
    ...rowsOf(
      repeats,
      ({ unit }) => unit.post === key,
      ({ verdict, claim }) => ({ ...NONE, answer: verdict, claim }),
    ),
    ...rowsOf(
      paraphrases,
      ({ unit }) => unit.post === key,
      ({ how, text }) => ({ ...NONE, answer: how, text }),
    ),
    ...rowsOf(
      withholdings,
      ({ post }) => post === key,
      ({ verdict }) => ({ ...NONE, answer: verdict }),
    ),
  ]
  return rows.sort((a, b) => a.order - b.order).map(({ row }) => row)
}

const NONE = { claim: null, text: null, quote: null } as const

function rowsOf<Act extends CaseworkAct & { readonly type: PostRecordRow['type'] }>(
  list: readonly Effective<Act>[],
  isOfPost: (act: Act) => boolean,
  read: (act: Act) => Read,
): { readonly order: number; readonly row: PostRecordRow }[] {
  return list
    .filter(({ act }) => isOfPost(act))
    .flatMap(({ answers, isDisputed }) =>
      answers.map(({ at, order, claimedTime, act }) => ({
        order,
        row: {
          entry: entryText(at),
          type: act.type,
          role: act.role,
          claimedTime,
          reason: act.reason ?? null,
          isDisputed,
          ...read(act),
        },
      })),
    )
}
