// The posts of one rung: those it counts, and those that it joined into others, with the test and its value.

import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsWhyMessages as messages } from '../../messages/web-claims-why.ts'
import type { Side } from '../../model/ladder.ts'
import type { ReportRung } from '../../model/report-view.ts'
import type { CountedRow, JoinedRow } from '../../server/contract-claims.ts'
import { PostLink, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { Pages } from './pages.tsx'
import { PostRow, when } from './post-row.tsx'
import { SharedFootage } from './shared-footage.tsx'

const PAGE = 10

interface RungProps {
  readonly claim: string
  readonly side: Side
  readonly rung: ReportRung
}

export function RungRows({ claim, side, rung }: RungProps) {
  const offset = Math.max(0, Number(params.value.row ?? 0) || 0)
  const joinedOffset = Math.max(0, Number(params.value.joined ?? 0) || 0)
  const asking = useAsk('claims.rung', { claim, side, rung, offset, joinedOffset, limit: PAGE })
  return (
    <Answered asking={asking}>
      {({ counted, joined }) => (
        <div class="claims-rows">
          {joined.total === 0 ? null : (
            <section>
              <h4>{say(messages['why.joined'])}</h4>
              {joined.rows.map(row => (
                <Joined key={row.post.post} row={row} />
              ))}
              <Pages from={joinedOffset} shown={joined.rows.length} total={joined.total} size={PAGE} name="joined" />
            </section>
          )}
          <section>
            <h4>{say(messages['why.counted'])}</h4>
            {counted.rows.map((row, i) => (
              <Counted key={`${row.post.post} ${i}`} row={row} />
            ))}
            <Pages from={offset} shown={counted.rows.length} total={counted.total} size={PAGE} name="row" />
            <p class="small">
              <PostsLink filter={{ claim, side, rung }}>{say(messages['why.allPosts'])}</PostsLink>
            </p>
          </section>
        </div>
      )}
    </Answered>
  )
}

function Counted({ row }: { readonly row: CountedRow }) {
  const { post, standsFor, matched, isDecided, mark, markKind, vantage } = row
  return (
    <PostRow post={post}>
      {standsFor > 1 ? <span>{say(messages['why.standsFor'], { count: standsFor })}</span> : null}
      {isDecided ? (
        <span>{say(messages['why.decidedByPerson'])}</span>
      ) : matched === '' ? null : (
        <span dir="auto">{say(messages['why.matched'], { rule: matched })}</span>
      )}
      {mark === 'confirmed' && markKind !== null ? (
        <span dir="auto">
          {say(messages['origins.marked'], { mark: say(reportVoiceMessages[`mark.${markKind}`]), vantage })}
        </span>
      ) : mark === 'none' ? null : (
        <span>{say(messages[`mark.${mark}`])}</span>
      )}
    </PostRow>
  )
}

function Joined({ row: { post, to, test, value, shared } }: { readonly row: JoinedRow }) {
  const name = say(reportClaimMessages[`test.${test}`])
  return (
    <div class="claims-joined">
      <PostRow post={post}>
        <b>{value === null ? name : say(messages['why.value'], { test: name, value })}</b>
      </PostRow>
      <p class="claims-facts">
        <span>{say(messages['why.into'])}</span>
        <PostLink post={to.post} class="num">
          {when(to)}
        </PostLink>
        <span dir="auto">{to.channel}</span>
        {to.account === null || to.account === to.channel ? null : <span dir="auto">{to.account}</span>}
      </p>
      <SharedFootage shared={shared} />
    </div>
  )
}
