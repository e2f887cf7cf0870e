// Who worded the claim, which phase it is in, how its sides were graded; each can be signed anew and taken back.

import { useState } from 'preact/hooks'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsCaseworkMessages } from '../../messages/web-claims-casework.ts'
import { claimsFormMessages as messages } from '../../messages/web-claims-form.ts'
import type { Side } from '../../model/ladder.ts'
import type { ClaimAnswer, Signed } from '../../server/contract-claims.ts'
import { Link } from '../parts/link.tsx'
import { complain, record } from '../state/acts.ts'
import { role } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { tellProblems } from './acts.ts'

const STAGES = ['inquiry', 'preliminary-assessment', 'collection', 'preservation', 'verification', 'analysis'] as const
const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

type HistoryProps = { readonly answer: ClaimAnswer }

export function History({ answer }: HistoryProps) {
  const { card, wording, changes } = answer
  const said = { file: 'history.file', act: 'history.act', 'act-over-file': 'history.overFile' } as const
  return (
    <div class="claims-history">
      <section>
        <h2>{say(messages['history.wording'])}</h2>
        <p>
          {say(messages[said[wording.saidBy]])}{' '}
          <Link view="claims" params={{ claim: card.id, part: 'edit' }}>
            {say(messages['form.edit'])}
          </Link>
        </p>
        <SignedList list={changes} text={() => ''} />
      </section>
      <Stages answer={answer} />
      <Grades answer={answer} />
    </div>
  )
}

interface SignedListProps<Row extends Signed> {
  readonly list: readonly Row[]
  readonly text: (row: Row) => string
}

/** Newest last; the newest can be taken back. */
function SignedList<Row extends Signed>({ list, text }: SignedListProps<Row>) {
  if (list.length === 0) return null
  return (
    <ol class="claims-signed small">
      {list.map(row => (
        <li key={row.entry}>
          <span class="num">{moment(row.claimedTime)} UTC</span> <b dir="auto">{row.role}</b> <span>{text(row)}</span>{' '}
          {row.reason === null ? null : (
            <span class="said" dir="auto">
              {row.reason}
            </span>
          )}{' '}
          {row.role.toLowerCase() === role.value.toLowerCase() ? <TakeBack entry={row.entry} /> : null}
        </li>
      ))}
    </ol>
  )
}

export function TakeBack({ entry }: { readonly entry: string }) {
  return (
    <button
      type="button"
      class="plain small"
      onClick={() =>
        void record([{ type: 'withdrawal', of: entry }], () => say(claimsCaseworkMessages['judged.takenBack'])).then(
          tellProblems,
          complain,
        )
      }
    >
      {say(claimsCaseworkMessages['judged.takeBack'])}
    </button>
  )
}

function stageName(stage: string): string {
  return Object.hasOwn(reportVoiceMessages, `stage.${stage}`)
    ? say(reportVoiceMessages[`stage.${stage}` as 'stage.inquiry'])
    : stage
}

function Stages({ answer: { card, stages } }: HistoryProps) {
  const at = (STAGES as readonly string[]).indexOf(card.stage ?? '')
  const [chosen, choose] = useState<string | undefined>()
  const [reason, setReason] = useState('')
  const stage = chosen ?? STAGES[Math.min(at + 1, STAGES.length - 1)]
  return (
    <section>
      <h2>{say(messages['stage.title'])}</h2>
      <p class="soft small">{say(messages['stage.intro'])}</p>
      <SignedList list={stages} text={row => stageName(row.stage)} />
      <form
        class="claims-form"
        onSubmit={event => {
          event.preventDefault()
          const stated = {
            type: 'stage',
            claim: card.id,
            stage,
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          }
          record([stated], () => say(messages['stage.signed'])).then(problems => {
            if (!tellProblems(problems)) return
            choose(undefined)
            setReason('')
          }, complain)
        }}
      >
        <label>
          <span>{say(messages['stage.enter'])}</span>
          <select value={stage} onChange={event => choose(event.currentTarget.value)}>
            {STAGES.map(each => (
              <option key={each} value={each}>
                {stageName(each)}
              </option>
            ))}
          </select>
        </label>
        <label class="whole">
          <span>{say(messages['stage.reason'])}</span>
          <input type="text" dir="auto" value={reason} onInput={event => setReason(event.currentTarget.value)} />
        </label>
        <button type="submit">{say(messages['form.sign'])}</button>
      </form>
    </section>
  )
}

function Grades({ answer: { card, grades } }: HistoryProps) {
  const [side, setSide] = useState<Side>('support')
  const [reliability, setReliability] = useState<(typeof RELIABILITY)[number]>('F')
  const [credibility, setCredibility] = useState<(typeof CREDIBILITY)[number]>('6')
  const sideName = (each: Side) => say(reportClaimMessages[`claim.side.${each}`])
  return (
    <section>
      <h2>{say(messages['grade.title'])}</h2>
      <p class="soft small measure">{say(messages['grade.intro'])}</p>
      {grades.length === 0 ? <p class="small">{say(messages['grade.none'])}</p> : null}
      <SignedList list={grades} text={row => `${sideName(row.side)} ${row.reliability}${row.credibility}`} />
      <form
        class="claims-form"
        onSubmit={event => {
          event.preventDefault()
          const stated = { type: 'credibility', claim: card.id, side, reliability, credibility: Number(credibility) }
          record([stated], () => say(messages['grade.signed'])).then(tellProblems, complain)
        }}
      >
        <label>
          <span>{say(messages['grade.side'])}</span>
          <select value={side} onChange={event => setSide(event.currentTarget.value as Side)}>
            <option value="support">{sideName('support')}</option>
            <option value="deny">{sideName('deny')}</option>
          </select>
        </label>
        <label>
          <span>{say(messages['grade.reliability'])}</span>
          <select
            value={reliability}
            onChange={event => setReliability(event.currentTarget.value as (typeof RELIABILITY)[number])}
          >
            {RELIABILITY.map(each => (
              <option key={each} value={each}>
                {say(messages[`grade.${each}`])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say(messages['grade.credibility'])}</span>
          <select
            value={credibility}
            onChange={event => setCredibility(event.currentTarget.value as (typeof CREDIBILITY)[number])}
          >
            {CREDIBILITY.map(each => (
              <option key={each} value={each}>
                {say(messages[`grade.${each}`])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say(messages['grade.give'])}</button>
      </form>
    </section>
  )
}
