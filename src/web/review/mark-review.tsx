// One mark beside its nearest earlier assertions, and the form in which a person answers it.

import { useSignal } from '@preact/signals'
import { useMemo, useRef, useState } from 'preact/hooks'
import { earlierFootageMessages } from '../../messages/earlier-footage.ts'
import { mediaMatchText } from '../../messages/media-match.ts'
import { reviewPageMessages } from '../../messages/web-review.ts'
import {
  markKindMessages,
  markVerdictMessages,
  nearnessMessages,
  reviewMarkMessages as texts,
} from '../../messages/web-review-marks.ts'
import type { MarkBesideEarlier, MarkVerdict, NearPost, WaitingMark } from '../../model/review-view.ts'
import { Answered } from '../parts/states.tsx'
import { did } from '../state/acts.ts'
import { ask, Refused, useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { claimText } from './claim-text.ts'
import { PostHead, PostWords } from './post-card.tsx'
import { useLatest } from './use-latest.ts'
import { withdraw } from './withdraw.ts'

interface MarkReviewProps {
  readonly mark: WaitingMark
  readonly isApart: boolean
  readonly move: (step: number) => void
  readonly signed: () => void
  readonly takenBack: () => void
}

export function MarkReview({ mark: { claim, side, post }, isApart, ...rest }: MarkReviewProps) {
  const asking = useAsk('review.mark', { claim, side, post, ...(isApart ? { isApart } : {}) }, { isFixed: true })
  return <Answered asking={asking}>{beside => <Form beside={beside} isApart={isApart} {...rest} />}</Answered>
}

const KINDS = [
  ['w', 'words'],
  ['m', 'media'],
  ['d', 'detail'],
] as const

interface Said {
  readonly verdict?: MarkVerdict
  /** Position of the compared assertion it was taken from. */
  readonly from?: number
  readonly kind: 'words' | 'media' | 'detail'
  readonly place: string
  readonly time: string
  readonly viewpoint: string
  readonly reason: string
}

/** Fields of a vantage. */
const VANTAGE = ['place', 'time', 'viewpoint'] as const

const NOTHING: Said = { kind: 'words', place: '', time: '', viewpoint: '', reason: '' }

/** Reasons given in this sitting, folded: the same words for two marks would be one look at both. */
const reasons = new Set<string>()

type FormProps = Omit<MarkReviewProps, 'mark'> & { readonly beside: MarkBesideEarlier }

function Form({ beside, isApart, move, signed, takenBack }: FormProps) {
  const { claim, side, assertion, compared, older, reopened } = beside
  const state = useSignal<Said>(NOTHING)
  const said = state.value
  const [faults, setFaults] = useState<readonly string[]>([])
  const isSigning = useSignal(false)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const set = (part: Partial<Said>) => {
    state.value = { ...state.value, ...part }
  }
  const choose = (verdict: MarkVerdict, from?: number) => {
    set({ verdict, from })
    reasonField.current?.focus()
  }
  const sign = async () => {
    const said = state.value
    const reason = said.reason.trim()
    const folded = reason.toLowerCase().replace(/\s+/g, ' ')
    if (said.verdict === undefined || isSigning.value) return
    if (reason === '' || reasons.has(folded)) {
      setFaults([say(reason === '' ? texts.reasonNeeded : texts.sameReason)])
      reasonField.current?.focus()
      return
    }
    isSigning.value = true
    try {
      const { entries, problems } = await ask('case.record', { records: [recordOf(beside, said, reason, isApart)] })
      setFaults(problems.map(({ text }) => text))
      const [entry] = entries
      if (entry === undefined) return
      reasons.add(folded)
      const { verdict } = said
      did({
        label: () => say(texts.did, { verdict: say(markVerdictMessages[verdict]) }),
        undo: async () => {
          await withdraw(entry)
          reasons.delete(folded)
          takenBack()
        },
      })
      signed()
    } catch (error) {
      setFaults([error instanceof Refused ? error.message : String(error)])
    } finally {
      isSigning.value = false
    }
  }
  const latest = useLatest({ move, sign })
  const commands = useMemo(
    () => [
      { id: 'mark.own', label: () => say(markVerdictMessages.own), keys: ['o'], run: () => choose('own') },
      ...compared.map((_, i) => ({
        id: `mark.from${i + 1}`,
        label: () => say(texts.takenFrom, { number: i + 1 }),
        keys: [String(i + 1)],
        run: () => choose('inherited', i),
      })),
      { id: 'mark.not', label: () => say(markVerdictMessages['not-own']), keys: ['n'], run: () => choose('not-own') },
      { id: 'mark.unsure', label: () => say(markVerdictMessages.unsure), keys: ['q'], run: () => choose('unsure') },
      ...KINDS.map(([key, kind]) => ({
        id: `mark.${kind}`,
        label: () => `${say(texts.kind)}: ${say(markKindMessages[kind])}`,
        keys: [key],
        run: () => set({ kind }),
      })),
      {
        id: 'mark.next',
        label: () => say(reviewPageMessages.skip),
        keys: ['s', 'j'],
        run: () => latest.current.move(1),
      },
      {
        id: 'mark.previous',
        label: () => say(reviewPageMessages.previous),
        keys: ['k'],
        run: () => latest.current.move(-1),
      },
      {
        id: 'mark.sign',
        label: () => say(texts.sign),
        keys: ['mod+enter'],
        isForFields: true,
        run: () => void latest.current.sign(),
      },
    ],
    [beside],
  )
  useCommands(commands)
  return (
    <div class="review-mark">
      <h2 class="said" dir="auto">
        {claimText(claim)}
      </h2>
      {reopened === null ? null : <p class="review-reopened">{say(earlierFootageMessages.reopened, reopened)}</p>}
      <p>{say(texts.question)}</p>
      <div class="review-pair">
        <section>
          <h3 class={`review-stance is-${side}`}>{say(texts.onSide, { side })}</h3>
          <PostHead post={assertion} />
          <PostWords post={assertion} />
        </section>
        <section>
          <h3>{say(texts.earlier, { count: compared.length })}</h3>
          <ol class="review-near">
            {compared.map(near => (
              <Near key={near.post} near={near} />
            ))}
          </ol>
          {older.map(match => (
            <p key={match.collection} class="small" dir="auto">
              {say(earlierFootageMessages.older, {
                collection: match.collection,
                heldBefore: match.heldBefore ?? '',
                name: match.name,
                how: mediaMatchText(match.match, language.value),
              })}
            </p>
          ))}
        </section>
      </div>
      <form
        class="review-form"
        onSubmit={event => {
          event.preventDefault()
          void sign()
        }}
      >
        <fieldset>
          <legend>{say(reviewPageMessages.answers)}</legend>
          <Choice
            name="verdict"
            label={say(markVerdictMessages.own)}
            shortcut="o"
            isChosen={said.verdict === 'own'}
            choose={() => set({ verdict: 'own', from: undefined })}
          />
          {compared.map((near, i) => (
            <Choice
              key={near.post}
              name="verdict"
              label={say(texts.takenFrom, { number: i + 1 })}
              shortcut={String(i + 1)}
              isChosen={said.verdict === 'inherited' && said.from === i}
              choose={() => set({ verdict: 'inherited', from: i })}
            />
          ))}
          <Choice
            name="verdict"
            label={say(markVerdictMessages['not-own'])}
            shortcut="n"
            isChosen={said.verdict === 'not-own'}
            choose={() => set({ verdict: 'not-own', from: undefined })}
          />
          <Choice
            name="verdict"
            label={say(markVerdictMessages.unsure)}
            shortcut="q"
            isChosen={said.verdict === 'unsure'}
            choose={() => set({ verdict: 'unsure', from: undefined })}
          />
        </fieldset>
        <fieldset>
          <legend>{say(texts.kind)}</legend>
          {KINDS.map(([key, kind]) => (
            <Choice
              key={kind}
              name="kind"
              label={say(markKindMessages[kind])}
              shortcut={key}
              isChosen={said.kind === kind}
              choose={() => set({ kind })}
            />
          ))}
        </fieldset>
        {said.verdict === 'own' ? (
          <fieldset class="review-vantage">
            <legend>{say(texts.vantage)}</legend>
            {VANTAGE.map(field => (
              <label key={field}>
                <span class="soft">{say(texts[field])}</span>
                <input
                  type="text"
                  maxLength={400}
                  value={said[field]}
                  onInput={event => set({ [field]: event.currentTarget.value })}
                />
              </label>
            ))}
          </fieldset>
        ) : null}
        <label class="review-reason">
          <span class="soft">{say(texts.reason)}</span>
          <textarea
            ref={reasonField}
            rows={2}
            maxLength={4000}
            value={said.reason}
            onInput={event => set({ reason: event.currentTarget.value })}
          />
        </label>
        {faults.length === 0 ? null : (
          <div role="alert" class="review-faults">
            {faults.map(fault => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
        )}
        <p>
          <button type="submit" class="primary" disabled={said.verdict === undefined || isSigning.value}>
            {say(texts.sign)}
          </button>{' '}
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>{' '}
          <button type="button" class="plain" onClick={() => move(1)}>
            {say(reviewPageMessages.skip)} <kbd>s</kbd>
          </button>{' '}
          <button type="button" class="plain" onClick={() => move(-1)}>
            {say(reviewPageMessages.previous)} <kbd>k</kbd>
          </button>
        </p>
      </form>
    </div>
  )
}

function Near({ near }: { readonly near: NearPost }) {
  const { because, value, side } = near
  const words = Object.hasOwn(nearnessMessages, because)
    ? say(nearnessMessages[because as keyof typeof nearnessMessages])
    : because
  const share = value > 0 && value < 1 ? Math.round(value * 100) : 0
  return (
    <li>
      <p class="small">{say(texts.near, { because: words, share, side })}</p>
      <PostHead post={near} />
      <PostWords post={near} />
    </li>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly shortcut: string
  readonly isChosen: boolean
  readonly choose: () => void
}

function Choice({ name, label, shortcut, isChosen, choose }: ChoiceProps) {
  return (
    <label class="review-choice">
      <input type="radio" name={name} checked={isChosen} onChange={choose} /> {label} <kbd>{shortcut}</kbd>
    </label>
  )
}

function recordOf(
  { claim, side, assertion, compared, older }: MarkBesideEarlier,
  said: Said,
  reason: string,
  isApart: boolean,
) {
  const { verdict, from, kind } = said
  const source = from === undefined ? undefined : compared[from]
  const vantage = Object.fromEntries(
    VANTAGE.flatMap(field => {
      const value = said[field].trim()
      return value === '' ? [] : [[field, value]]
    }),
  )
  return {
    type: 'mark-review',
    claim: claim.id,
    side,
    post: assertion.post,
    mark: kind,
    verdict,
    ...(verdict === 'inherited' && source !== undefined ? { of: { post: source.post } } : {}),
    compared: compared.map(({ post }) => post),
    ...(older.length > 0 ? { collections: older.map(({ collection }) => collection) } : {}),
    ...(verdict === 'own' && Object.keys(vantage).length > 0 ? { vantage } : {}),
    reason,
    ...(isApart ? { apart: true } : {}),
  }
}
