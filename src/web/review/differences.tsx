// Where coders differ: every answer beside the others, to be settled with a reason; and how far they agree.

import { useState } from 'preact/hooks'
import { sourceMessages, stanceMessages } from '../../messages/web-review.ts'
import { markVerdictMessages, reviewMarkMessages as texts } from '../../messages/web-review-marks.ts'
import type { ClaimHead, DifferenceView } from '../../model/review-view.ts'
import type { AgreementRow } from '../../server/contract-review.ts'
import { PostLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { did } from '../state/acts.ts'
import { ask, Refused, useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { claimText } from './claim-text.ts'
import { SittingBar } from './sitting-bar.tsx'
import { withdraw } from './withdraw.ts'

export function Differences() {
  const { claim } = params.value
  const asking = useAsk('review.differences', claim === undefined ? {} : { claim })
  return (
    <>
      <SittingBar claims={asking.value?.claims ?? []} claim={claim} />
      <Answered asking={asking}>
        {({ claims, agreement, differences, total }) => (
          <>
            {total === 0 ? (
              <Empty>
                <p>{say(texts.noDifferences)}</p>
              </Empty>
            ) : (
              <section>
                <h2 class="num">{say(texts.differences, { count: total })}</h2>
                <p class="soft measure">{say(texts.differencesHint)}</p>
                {differences.map(difference => (
                  <Difference
                    key={difference.answers.map(({ entry }) => entry).join()}
                    difference={difference}
                    head={claims.find(({ id }) => id === difference.claim)}
                    settled={asking.again}
                  />
                ))}
              </section>
            )}
            <Agreement rows={agreement} />
          </>
        )}
      </Answered>
    </>
  )
}

interface DifferenceProps {
  readonly difference: DifferenceView
  readonly head: ClaimHead | undefined
  readonly settled: () => void
}

function Difference({ difference, head, settled }: DifferenceProps) {
  const { claim, post, text, answers } = difference
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const settle = async () => {
    if (chosen === undefined) return
    if (reason.trim() === '') {
      setFault(say(texts.reasonNeeded))
      return
    }
    try {
      const { entry } = await ask('review.settle', { entry: chosen, reason: reason.trim() })
      did({
        label: () => say(texts.didSettle),
        undo: async () => {
          await withdraw(entry)
          settled()
        },
      })
      settled()
    } catch (error) {
      setFault(error instanceof Refused ? error.message : String(error))
    }
  }
  return (
    <form
      class="review-difference"
      onSubmit={event => {
        event.preventDefault()
        void settle()
      }}
    >
      <h3 class="said" dir="auto">
        {head === undefined ? (claim ?? difference.kind) : claimText(head)}
      </h3>
      {text === null ? (
        <p class="soft">{post === null ? '' : say(texts.heldBack)}</p>
      ) : (
        <blockquote class="review-words said" dir="auto">
          {text}
        </blockquote>
      )}
      {post === null ? null : (
        <p class="small soft">
          <PostLink post={post}>{post}</PostLink>
        </p>
      )}
      <fieldset>
        <legend class="visually-hidden">{say(texts.settle)}</legend>
        {answers.map(({ entry, role, answer, reason: given }) => (
          <label key={entry} class="review-differing">
            <input type="radio" name={answers[0].entry} checked={chosen === entry} onChange={() => setChosen(entry)} />
            <span>
              <strong dir="auto">{role}</strong>: <bdi>{Object.entries(answer).map(shownAnswer).join('; ')}</bdi>
              {given === null ? null : (
                <span class="said" dir="auto">
                  {given}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="review-reason">
        <span class="soft">{say(texts.reason)}</span>
        <textarea rows={2} maxLength={4000} value={reason} onInput={event => setReason(event.currentTarget.value)} />
      </label>
      {fault === '' ? null : <p role="alert">{fault}</p>}
      <button type="submit" disabled={chosen === undefined}>
        {say(texts.settle)}
      </button>
    </form>
  )
}

/** Answers of known kinds in the words of the page, others as they are recorded. */
function shownAnswer([field, value]: [string, string]): string {
  for (const words of [stanceMessages, sourceMessages, markVerdictMessages])
    if (Object.hasOwn(words, value)) return say(words[value as keyof typeof words])
  return field === 'verdict' ? value : `${field}: ${value}`
}

function Agreement({ rows }: { readonly rows: readonly AgreementRow[] }) {
  const coded = rows.filter(({ units }) => units > 0)
  return (
    <section>
      <h2>{say(texts.agreement)}</h2>
      {coded.length === 0 ? (
        <p class="soft">{say(texts.noAgreement)}</p>
      ) : (
        <>
          <table class="review-shares">
            <thead>
              <tr>
                <th scope="col">{say(texts.variable)}</th>
                <th scope="col">{say(texts.roles)}</th>
                <th scope="col" class="num">
                  {say(texts.units)}
                </th>
                <th scope="col" class="num">
                  {say(texts.alpha)}
                </th>
                <th scope="col" class="num">
                  {say(texts.apartAlpha)}
                </th>
              </tr>
            </thead>
            <tbody>
              {coded.map(({ variable, roles, units, alpha, apartAlpha, apartUnits }) => (
                <tr key={variable}>
                  <td>{say(texts[`variable.${variable}`])}</td>
                  <td>
                    <bdi>{roles.join(', ')}</bdi>
                  </td>
                  <td class="num">{count(units)}</td>
                  <td class="num">{shownAlpha(alpha)}</td>
                  <td class="num">{apartUnits === 0 ? '—' : shownAlpha(apartAlpha)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="soft small measure">{say(texts.agreementNote)}</p>
        </>
      )}
    </section>
  )
}

function shownAlpha(alpha: number | null): string {
  return alpha === null ? say(texts.undefinedAlpha) : alpha.toFixed(2)
}
