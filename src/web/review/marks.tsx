// Marks of own access: one at a time, the assertion beside its nearest earlier ones, signed with a reason of its own. Never several at once.

import { useState } from 'preact/hooks'
import { sideMessages, stanceMessages } from '../../messages/web-review.ts'
import { reviewMarkMessages as texts } from '../../messages/web-review-marks.ts'
import type { ClaimHead, WaitingMark, WaitingSide } from '../../model/review-view.ts'
import { PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { claimText } from './claim-text.ts'
import { MarkReview } from './mark-review.tsx'
import { SittingBar } from './sitting-bar.tsx'

type Side = 'support' | 'deny'

const keyOf = ({ claim, side, post }: Pick<WaitingMark, 'claim' | 'side' | 'post'>) => `${claim} ${side} ${post}`

export function Marks() {
  const { claim, side, apart, item } = params.value
  const isApart = apart === 'yes' && role.value !== 'person'
  const asking = useAsk('review.marks', {
    ...(claim === undefined ? {} : { claim }),
    ...(side === 'support' || side === 'deny' ? { side: side as Side } : {}),
    ...(isApart ? { isApart } : {}),
  })
  // Signed here; figures follow when they have been counted.
  const [signed, setSigned] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <SittingBar
        claims={asking.value?.claims ?? []}
        claim={claim}
        choicesLabel={say(texts.side)}
        choices={[
          ['support', say(sideMessages.support)],
          ['deny', say(sideMessages.deny)],
        ]}
        chosen={side}
        canBeApart
      />
      <Answered asking={asking}>
        {({ claims, marks, total, sides }) => {
          const open = marks.filter(mark => !signed.has(keyOf(mark)))
          const at = Math.max(
            0,
            open.findIndex(mark => keyOf(mark) === item),
          )
          const mark = open[at]
          const show = (position: number) => {
            const next = open[Math.max(0, Math.min(open.length - 1, position))]
            if (next !== undefined) void change({ item: keyOf(next) }, true)
          }
          return (
            <>
              {mark === undefined ? (
                <Empty>
                  <p>{say(texts.none)}</p>
                  <p>{say(texts.noneHint)}</p>
                </Empty>
              ) : (
                <>
                  <p class="review-progress soft" role="status">
                    {say(texts.waiting, { count: total - (marks.length - open.length) })}
                  </p>
                  <MarkReview
                    key={keyOf(mark)}
                    mark={mark}
                    isApart={isApart}
                    move={step => show(at + step)}
                    signed={() => {
                      const next = open[at + 1] ?? open[at - 1]
                      setSigned(before => new Set([...before, keyOf(mark)]))
                      void change({ item: next === undefined ? undefined : keyOf(next) }, true)
                    }}
                    takenBack={() => {
                      setSigned(before => new Set([...before].filter(each => each !== keyOf(mark))))
                      void change({ item: keyOf(mark) }, true)
                    }}
                  />
                  <WaitingList marks={open} claims={claims} current={at} show={show} />
                </>
              )}
              <Sides sides={sides} claims={claims} />
            </>
          )
        }}
      </Answered>
    </>
  )
}

/** Marks listed around the current one. */
const LISTED = 12

function WaitingList({
  marks,
  claims,
  current,
  show,
}: {
  readonly marks: readonly WaitingMark[]
  readonly claims: readonly ClaimHead[]
  readonly current: number
  readonly show: (position: number) => void
}) {
  const from = Math.max(0, Math.min(current - 2, marks.length - LISTED))
  return (
    <ol class="review-waiting" start={from + 1}>
      {marks.slice(from, from + LISTED).map((mark, i) => {
        const head = claims.find(({ id }) => id === mark.claim)
        return (
          <li key={keyOf(mark)}>
            <button
              type="button"
              class="plain"
              aria-current={from + i === current ? 'true' : undefined}
              onClick={() => show(from + i)}
            >
              <span class={`review-stance is-${mark.side}`}>{say(stanceMessages[mark.side])}</span>{' '}
              <span class="soft">
                {head === undefined ? mark.claim : claimText(head)} · <span class="num">{moment(mark.time)}</span>
              </span>
              <span class="said" dir="auto">
                {mark.excerpt}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function Sides({ sides, claims }: { readonly sides: readonly WaitingSide[]; readonly claims: readonly ClaimHead[] }) {
  if (sides.length === 0) return null
  return (
    <section>
      <h2>{say(texts.sides)}</h2>
      <p class="soft measure">{say(texts.sidesHint)}</p>
      <ul class="review-sides">
        {sides.map(({ claim, side, assertions }) => {
          const head = claims.find(({ id }) => id === claim)
          return (
            <li key={`${claim} ${side}`}>
              <span class={`review-stance is-${side}`}>{say(stanceMessages[side])}</span>{' '}
              <span class="said" dir="auto">
                {head === undefined ? claim : claimText(head)}
              </span>
              {' · '}
              <PostsLink filter={{ claim, side, rung: 'posts' }}>
                <span class="num">{say(texts.assertions, { count: assertions })}</span>
              </PostsLink>{' '}
              <button
                type="button"
                onClick={() =>
                  void record([{ type: 'side-review', claim, side }], () => say(texts.didLook)).then(problems => {
                    if (problems.length > 0) complain(new Error(problems.map(({ text }) => text).join(' ')))
                  }, complain)
                }
              >
                {say(texts.looked)}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
