// How claims stand to each other, as people recorded it, with the voices of both.

import { useState } from 'preact/hooks'
import { reportCaseworkMessages } from '../../messages/report-casework.ts'
import { claimsCaseworkMessages as messages } from '../../messages/web-claims-casework.ts'
import { claimsFormMessages } from '../../messages/web-claims-form.ts'
import type { Ladder } from '../../model/ladder.ts'
import type { RelationRow } from '../../server/contract-claims.ts'
import { type ClaimCard, statementOf } from '../../show/claim-cards.ts'
import { Ladder as LadderPicture } from '../parts/ladder.tsx'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { tellProblems } from './acts.ts'
import { Pages } from './pages.tsx'

const PAGE = 20
const KINDS = ['contradicts', 'supports', 'repeats', 'narrows', 'same-figure-differently'] as const

export function Relations({ claim }: { readonly claim?: string }) {
  const offset = Math.max(0, Number(params.value.offset ?? 0) || 0)
  const asking = useAsk('claims.relations', { ...(claim === undefined ? {} : { claim }), offset, limit: PAGE })
  return (
    <section>
      <p class="soft measure">{say(reportCaseworkMessages['relations.intro'])}</p>
      <Answered asking={asking}>
        {({ rows, total, largest }) => (
          <>
            {total === 0 ? (
              <Empty>
                <p>{say(messages['relations.none'])}</p>
              </Empty>
            ) : null}
            <ol class="claims-list" start={offset + 1}>
              {rows.map(row => (
                <li key={`${row.from.id} ${row.kind} ${row.to.id}`} data-row>
                  <Relation row={row} largest={largest} />
                </li>
              ))}
            </ol>
            <Pages from={offset} shown={rows.length} total={total} size={PAGE} />
          </>
        )}
      </Answered>
      <NewRelation claim={claim} />
    </section>
  )
}

function Relation({ row, largest }: { readonly row: RelationRow; readonly largest: number }) {
  const { from, to, kind, roles, isDisputed } = row
  return (
    <div class="claims-pair">
      <One card={from} largest={largest} />
      <p class="claims-relation">
        <b>{say(reportCaseworkMessages[`relation.${kind}`])}</b>
        <br />
        <span class="soft small" dir="auto">
          {say(reportCaseworkMessages['casework.recordedBy'])} {roles.join(', ')}
        </span>
        {isDisputed ? <span class="small"> ({say(reportCaseworkMessages['relations.disputed'])})</span> : null}
        <br />
        <button
          type="button"
          class="plain small"
          onClick={() =>
            void record([{ type: 'claim-relation', from: from.id, to: to.id, kind, verdict: 'does-not-hold' }], () =>
              say(messages['relations.denied']),
            ).then(tellProblems, complain)
          }
        >
          {say(messages['relations.wrong'])}
        </button>
      </p>
      <One card={to} largest={largest} />
    </div>
  )
}

function One({ card, largest }: { readonly card: ClaimCard; readonly largest: number }) {
  const statement = statementOf(card, language.value)
  const range = ({ atLeast, atMost }: Ladder) =>
    say(reportCaseworkMessages['relations.voiceRange'], { atLeast, atMost })
  return (
    <div>
      <p>
        <Link view="claims" params={{ claim: card.id }}>
          <span class="said" dir="auto" lang={statement.language}>
            {statement.words}
          </span>
        </Link>
      </p>
      <p class="soft small num">
        {say(reportCaseworkMessages['relations.voices'], {
          support: range(card.support.ladder),
          deny: range(card.deny.ladder),
        })}
      </p>
      <LadderPicture claim={card.id} support={card.support.ladder} deny={card.deny.ladder} largest={largest} isSmall />
    </div>
  )
}

function NewRelation({ claim }: { readonly claim: string | undefined }) {
  const [first, setFirst] = useState(claim ?? '')
  const [second, setSecond] = useState('')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('contradicts')
  const [reason, setReason] = useState('')
  const { value } = useAsk('claims.names', {})
  const claims = value?.claims ?? []
  if (claims.length < 2) return null
  const choice = (label: 'relations.first' | 'relations.second', chosen: string, choose: (id: string) => void) => (
    <label class="whole">
      <span>{say(messages[label])}</span>
      <select value={chosen} required onChange={event => choose(event.currentTarget.value)}>
        <option value="">—</option>
        {claims.map(each => (
          <option key={each.id} value={each.id}>
            {statementOf(each, language.value).words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <details class="claims-add">
      <summary>{say(messages['relations.add'])}</summary>
      <form
        class="claims-form"
        onSubmit={event => {
          event.preventDefault()
          const stated = {
            type: 'claim-relation',
            from: first,
            to: second,
            kind,
            ...(reason.trim() && { reason: reason.trim() }),
          }
          record([stated], () => say(messages['relations.recorded'])).then(problems => {
            if (!tellProblems(problems)) return
            setSecond('')
            setReason('')
          }, complain)
        }}
      >
        {choice('relations.first', first, setFirst)}
        <label>
          <span>{say(messages['relations.kind'])}</span>
          <select value={kind} onChange={event => setKind(event.currentTarget.value as (typeof KINDS)[number])}>
            {KINDS.map(each => (
              <option key={each} value={each}>
                {say(reportCaseworkMessages[`relation.${each}`])}
              </option>
            ))}
          </select>
        </label>
        {choice('relations.second', second, setSecond)}
        <label class="whole">
          <span>{say(messages['differences.reason'])}</span>
          <input type="text" dir="auto" value={reason} onInput={event => setReason(event.currentTarget.value)} />
        </label>
        <button type="submit">{say(claimsFormMessages['form.sign'])}</button>
      </form>
    </details>
  )
}
