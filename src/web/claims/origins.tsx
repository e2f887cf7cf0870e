// Who says it and who denies it: one row an origin, in order of time, with all that goes back to it.

import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { answerValues } from '../../messages/web-claims-casework.ts'
import { claimsWhyMessages as messages } from '../../messages/web-claims-why.ts'
import type { Side } from '../../model/ladder.ts'
import type { OriginRow } from '../../server/contract-claims.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { changed, params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { Pages } from './pages.tsx'
import { PostRow, when } from './post-row.tsx'
import { SharedFootage } from './shared-footage.tsx'

const SIDES: readonly Side[] = ['deny', 'support']
const PAGE = 10

export function Origins({ claim }: { readonly claim: string }) {
  return (
    <section aria-labelledby="claims-origins">
      <p class="soft measure" id="claims-origins">
        {say(messages['origins.intro'])}
      </p>
      <div class="claims-columns">
        {SIDES.map(side => (
          <Column key={side} claim={claim} side={side} />
        ))}
      </div>
    </section>
  )
}

interface ColumnProps {
  readonly claim: string
  readonly side: Side
}

function Column({ claim, side }: ColumnProps) {
  const name = side === 'support' ? 'supports' : 'denials'
  const offset = Math.max(0, Number(params.value[name] ?? 0) || 0)
  const asking = useAsk('claims.origins', { claim, side, offset, limit: PAGE })
  const group = params.value.side === side ? Number(params.value.origin) : Number.NaN
  return (
    <section class={`claims-column ${side}`}>
      <h2>
        {say(reportClaimMessages[`claim.side.${side}`])}{' '}
        <span class="num soft">{asking.value === undefined ? '' : count(asking.value.total)}</span>
      </h2>
      {Number.isSafeInteger(group) && group >= 0 ? <Origin claim={claim} side={side} group={group} /> : null}
      <Answered asking={asking}>
        {({ rows, total }) =>
          total === 0 ? (
            <p class="soft">{say(messages['origins.none'])}</p>
          ) : (
            <>
              <ol class="claims-list" start={offset + 1}>
                {rows.map(row => (
                  <li key={row.group} data-row>
                    <PostRow post={row.first}>
                      <OriginFacts row={row} />
                    </PostRow>
                    {row.size === 1 ? null : (
                      <p class="small">
                        <Link
                          view="claims"
                          params={changed(params.value, { side, origin: String(row.group), member: undefined })}
                          isBare
                        >
                          {say(messages['origins.open'])}
                        </Link>
                      </p>
                    )}
                  </li>
                ))}
              </ol>
              <Pages from={offset} shown={rows.length} total={total} size={PAGE} name={name} />
            </>
          )
        }
      </Answered>
    </section>
  )
}

function OriginFacts({ row }: { readonly row: OriginRow }) {
  const { size, speaker, evidentiality, isAgentless, marked, markKind, vantage, waiting, decided, disputed } = row
  return (
    <>
      {speaker === null ? null : <span dir="auto">{say(messages['origins.voice'], { speaker })}</span>}
      {isAgentless ? <span>{say(messages['origins.agentless'])}</span> : null}
      {evidentiality === null || !Object.hasOwn(answerValues, evidentiality) ? null : (
        <span>{say(answerValues[evidentiality as keyof typeof answerValues])}</span>
      )}
      <span class="num">{say(messages['origins.repeated'], { count: size - 1 })}</span>
      {marked > 0 && markKind !== null ? (
        <b dir="auto">
          {say(messages['origins.marked'], { mark: say(reportVoiceMessages[`mark.${markKind}`]), vantage })}
        </b>
      ) : null}
      {waiting === 0 ? null : <span>{say(messages['origins.waiting'], { count: waiting })}</span>}
      {decided === 0 ? null : <span>{say(messages['origins.decided'], { count: decided })}</span>}
      {disputed === 0 ? null : <span>{say(messages['origins.disputed'], { count: disputed })}</span>}
    </>
  )
}

/** One origin, opened: everything that goes back to it and what joined it. */
function Origin({ claim, side, group }: ColumnProps & { readonly group: number }) {
  const offset = Math.max(0, Number(params.value.member ?? 0) || 0)
  const asking = useAsk('claims.origin', { claim, side, group, offset, limit: PAGE })
  return (
    <div class="claims-origin">
      <header>
        <h3>{say(messages['why.origin'])}</h3>
        <Link
          view="claims"
          params={changed(params.value, { side: undefined, origin: undefined, member: undefined })}
          isBare
        >
          {say(messages['why.close'])}
        </Link>
      </header>
      <Answered asking={asking}>
        {({ members }) => (
          <>
            {members.rows.map(({ post, to, test, value, shared, isDecided, mark }, i) => (
              <div key={`${post.post} ${i}`} class="claims-joined">
                <PostRow post={post}>
                  {test === null ? (
                    <b>{say(messages['origins.standsForAll'])}</b>
                  ) : (
                    <span>
                      {value === null
                        ? say(reportClaimMessages[`test.${test}`])
                        : say(messages['why.value'], { test: say(reportClaimMessages[`test.${test}`]), value })}
                    </span>
                  )}
                  {isDecided ? <span>{say(messages['why.decidedByPerson'])}</span> : null}
                  {mark === 'none' ? null : <span>{say(messages[`mark.${mark}`])}</span>}
                </PostRow>
                {to === null ? null : (
                  <p class="claims-facts">
                    <span>{say(messages['why.into'])}</span>
                    <PostLink post={to.post} class="num">
                      {when(to)}
                    </PostLink>
                    <span dir="auto">{to.channel}</span>
                  </p>
                )}
                <SharedFootage shared={shared} />
              </div>
            ))}
            <Pages from={offset} shown={members.rows.length} total={members.total} size={PAGE} name="member" />
          </>
        )}
      </Answered>
    </div>
  )
}
