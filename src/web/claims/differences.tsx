// Where roles answered differently, side by side, and how far they agree; each difference can be settled by signing one answer.

import { useState } from 'preact/hooks'
import { answerFields, claimsCaseworkMessages as messages } from '../../messages/web-claims-casework.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import type { DifferenceRow } from '../../server/contract-claims.ts'
import { statementOf } from '../../show/claim-cards.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { tellProblems } from './acts.ts'
import { answerText, kindText } from './casework-words.ts'
import { Pages } from './pages.tsx'
import { PostRow } from './post-row.tsx'

const PAGE = 20

export function Differences({ claim }: { readonly claim?: string }) {
  const offset = Math.max(0, Number(params.value.offset ?? 0) || 0)
  const asking = useAsk('claims.differences', { ...(claim === undefined ? {} : { claim }), offset, limit: PAGE })
  return (
    <section>
      <p class="soft measure">{say(messages['differences.intro'])}</p>
      <Answered asking={asking}>
        {({ differences: { rows, total }, agreement }) => (
          <>
            {total === 0 ? (
              <Empty>
                <p>{say(messages['differences.none'])}</p>
              </Empty>
            ) : (
              <p class="num">
                <b>{say(messages['differences.count'], { count: total })}</b>
              </p>
            )}
            <ol class="claims-list" start={offset + 1}>
              {rows.map(row => (
                <li key={row.answers.map(({ entry }) => entry).join()} data-row>
                  <Difference row={row} isOfClaim={claim !== undefined} />
                </li>
              ))}
            </ol>
            <Pages from={offset} shown={rows.length} total={total} size={PAGE} />
            <h2>{say(messages['differences.agreement'])}</h2>
            {agreement.every(({ units }) => units === 0) ? (
              <p class="soft">{say(messages['differences.agreement.none'])}</p>
            ) : (
              <ul>
                {agreement
                  .filter(({ units }) => units > 0)
                  .map(({ variable, alpha, units, roles }) => (
                    <li key={variable} class="num" dir="auto">
                      {say(messages['differences.agreement.row'], {
                        variable: say(answerFields[variable]),
                        alpha,
                        units,
                        roles: roles.join(', '),
                      })}
                    </li>
                  ))}
              </ul>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

function Difference({ row, isOfClaim }: { readonly row: DifferenceRow; readonly isOfClaim: boolean }) {
  const { kind, claimCard, post, isShown, answers } = row
  const [chosen, choose] = useState<string | undefined>()
  const statement = claimCard === null ? undefined : statementOf(claimCard, language.value)
  return (
    <>
      <p class="claims-facts">
        <b>{kindText(kind)}</b>
        {isOfClaim || claimCard === null || statement === undefined ? null : (
          <Link view="claims" params={{ claim: claimCard.id, part: 'differences' }}>
            <span class="said" dir="auto" lang={statement.language}>
              {statement.words}
            </span>
          </Link>
        )}
      </p>
      {post === null ? null : <PostRow post={post} />}
      {isShown ? null : <p class="soft">{say(messages['differences.hidden'])}</p>}
      <div class="claims-answers">
        {answers.map(({ entry, role, claimedTime, answer, reason, settling }) => (
          <div key={entry}>
            <p class="claims-facts">
              <b dir="auto">{role}</b>
              <span class="num">{moment(claimedTime)} UTC</span>
            </p>
            <p dir="auto">{answerText(answer)}</p>
            {reason === null ? null : (
              <p class="said" dir="auto">
                {reason}
              </p>
            )}
            {!isShown ? null : chosen === entry ? (
              <Settle settling={settling} close={() => choose(undefined)} />
            ) : (
              <button type="button" onClick={() => choose(entry)}>
                {say(messages['differences.settle'])}
              </button>
            )}
          </div>
        ))}
      </div>
    </>
  )
}

interface SettleProps {
  readonly settling: Readonly<Record<string, unknown>>
  readonly close: () => void
}

function Settle({ settling, close }: SettleProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      class="claims-form"
      onSubmit={event => {
        event.preventDefault()
        record([{ ...settling, reason: reason.trim() }], () => say(messages['differences.settled'])).then(problems => {
          if (tellProblems(problems)) close()
        }, complain)
      }}
    >
      <label class="whole">
        <span>{say(messages['differences.reason'])}</span>
        <textarea
          rows={2}
          maxLength={4000}
          required
          dir="auto"
          value={reason}
          onInput={event => setReason(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
      </label>
      <p class="claims-buttons">
        <button type="submit" class="primary" disabled={reason.trim() === ''}>
          {say(messages['differences.sign'])}
        </button>
        <button type="button" onClick={close}>
          {say(frameMessages['frame.cancel'])}
        </button>
      </p>
    </form>
  )
}
