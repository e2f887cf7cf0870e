// Why these numbers: one side rung by rung, with every test, bound, judgement and what hangs on one origin.

import { useState } from 'preact/hooks'
import { earlierFootageMessages } from '../../messages/earlier-footage.ts'
import { ladderMessages } from '../../messages/ladder.ts'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsWhyMessages as messages } from '../../messages/web-claims-why.ts'
import type { Side } from '../../model/ladder.ts'
import type { ClaimAnswer, SideReasons } from '../../server/contract-claims.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { complain, record } from '../state/acts.ts'
import { change, changed, params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { tellProblems } from './acts.ts'
import { kindText } from './casework-words.ts'
import { when } from './post-row.tsx'
import { RungRows } from './rung-rows.tsx'

const SIDES: readonly Side[] = ['support', 'deny']
/** Rows of what is left without an origin before all are asked for. */
const FEW = 5

interface DrawerProps {
  readonly answer: ClaimAnswer
  readonly side: Side
}

export function WhyDrawer({ answer, side }: DrawerProps) {
  const { card } = answer
  const reasons = answer[side]
  const { ladder } = card[side]
  const chosen = params.value.step
  return (
    <aside class="claims-why" aria-label={say(messages['why.title'])}>
      <header>
        <h2>{say(messages['why.title'])}</h2>
        <button type="button" class="plain" onClick={() => void change({ why: undefined, step: undefined })}>
          {say(messages['why.close'])}
        </button>
      </header>
      <p class="claims-sides">
        {SIDES.map(each => (
          <Link
            key={each}
            view="claims"
            params={changed(params.value, { why: each, step: undefined, from: undefined, joined: undefined })}
            isBare
            current={each === side}
            class={each}
          >
            {say(reportClaimMessages[`claim.side.${each}`])}
          </Link>
        ))}
      </p>
      <p class="soft small">{say(messages['why.intro'])}</p>
      <ol class="claims-steps">
        {reasons.rungs.map(({ rung, counted, joined, tests }) => {
          const isOpen = chosen === rung
          return (
            <li key={rung} class={isOpen ? 'is-open' : undefined}>
              <h3>
                <span>{say(ladderMessages[`rung.${rung}`])}</span>{' '}
                <PostsLink filter={{ claim: card.id, side, rung }} class="num">
                  {count(counted)}
                </PostsLink>
              </h3>
              <p class="small num">
                {rung === 'posts'
                  ? say(messages['why.first'], { counted, decided: ladder.decided })
                  : say(messages['why.step'], { counted, joined })}
              </p>
              {tests.length === 0 ? null : (
                <ul class="claims-tests small num">
                  {tests.map(({ test, posts }) => (
                    <li key={test}>
                      {say(messages['why.test'], { test: say(reportClaimMessages[`test.${test}`]), posts })}
                    </li>
                  ))}
                </ul>
              )}
              {counted === 0 ? null : <StepToggle step={rung} isOpen={isOpen} />}
              {isOpen ? <RungRows claim={card.id} side={side} rung={rung} /> : null}
            </li>
          )
        })}
        <MarkStep answer={answer} side={side} />
        <BoundStep answer={answer} side={side} />
      </ol>
      <Without reasons={reasons} claim={card.id} side={side} />
      <Judged reasons={reasons} claim={card.id} />
    </aside>
  )
}

function StepToggle({ step, isOpen }: { readonly step: string; readonly isOpen: boolean }) {
  return (
    <button
      type="button"
      class="plain small"
      aria-expanded={isOpen}
      onClick={() => void change({ step: isOpen ? undefined : step, row: undefined, joined: undefined }, true)}
    >
      {say(messages[isOpen ? 'why.hide' : 'why.show'])}
    </button>
  )
}

function MarkStep({ answer, side }: DrawerProps) {
  const { card } = answer
  const { ladder } = card[side]
  const { marks } = answer[side]
  const [marked, waiting] = [params.value.step === 'marked', params.value.step === 'unreviewed']
  return (
    <li class={marked || waiting ? 'is-open' : undefined}>
      <h3>
        <span>{say(ladderMessages['rung.marked'])}</span>{' '}
        {ladder.marked === 0 ? (
          <b class="num">{count(0)}</b>
        ) : (
          <PostsLink filter={{ claim: card.id, side, rung: 'marked' }} class="num">
            {count(ladder.marked)}
          </PostsLink>
        )}
      </h3>
      {marks.length === 0 ? (
        <p class="small soft">{say(messages['why.marks.none'])}</p>
      ) : (
        <ul class="claims-tests small num">
          {marks.map(({ state, assertions }) => (
            <li key={state}>
              {say(messages['why.test'], { test: say(messages[`mark.${state}`]), posts: assertions })}
            </li>
          ))}
        </ul>
      )}
      {marks.some(({ state }) => state === 'reopened') ? (
        <p class="small">
          <Link view="review" params={{ claim: card.id, queue: 'marks', side }}>
            {say(earlierFootageMessages['reopened.look'])}
          </Link>
        </p>
      ) : null}
      {ladder.marked === 0 ? null : <StepToggle step="marked" isOpen={marked} />}
      {marked ? <RungRows claim={card.id} side={side} rung="marked" /> : null}
      {ladder.unreviewed === 0 ? null : (
        <>
          <p class="small">
            {say(messages['why.test'], { test: say(ladderMessages['rung.unreviewed']), posts: ladder.unreviewed })}
          </p>
          <StepToggle step="unreviewed" isOpen={waiting} />
        </>
      )}
      {waiting ? <RungRows claim={card.id} side={side} rung="unreviewed" /> : null}
    </li>
  )
}

function BoundStep({ answer, side }: DrawerProps) {
  const { card } = answer
  const { ladder, unassessed } = card[side]
  const { bound } = answer[side]
  if (ladder.posts === 0) return null
  return (
    <li>
      <h3>
        <span>{say(messages['why.bound'])}</span>{' '}
        <b class="num">{ladder.atLeast === null ? say(ladderMessages['rung.notAssessed']) : count(ladder.atLeast)}</b>
      </h3>
      {ladder.atLeast === null ? (
        <>
          <p class="small">{say(messages[unassessed === 'side-not-reviewed' ? 'why.bound.side' : 'why.bound.none'])}</p>
          {unassessed === 'side-not-reviewed' ? (
            <button
              type="button"
              onClick={() =>
                void record([{ type: 'side-review', claim: card.id, side }], () =>
                  say(messages['why.sideReviewed.done']),
                ).then(tellProblems, complain)
              }
            >
              {say(messages['why.sideReviewed'])}
            </button>
          ) : (
            <p class="small">
              <Link view="review" params={{ claim: card.id, queue: 'marks' }}>
                {say(messages['why.bound.review'])}
              </Link>
            </p>
          )}
        </>
      ) : bound === null ? null : (
        <>
          {bound.parts.map(({ kinds, marked, rate, atLeast }) => (
            <p key={kinds.join()} class="small num">
              {say(messages['why.part'], {
                kinds: kinds.map(kind => say(reportVoiceMessages[`mark.${kind}`])).join(', '),
                marked,
                trials: bound.trials,
                rate,
                alpha: bound.alpha,
                atLeast,
              })}
            </p>
          ))}
          <p class="small num">{say(messages['why.larger'], { count: ladder.atLeast })}</p>
          <p class="small soft">
            {say(messages['why.f'])} {say(messages[bound.source === 'measured' ? 'why.f.measured' : 'why.f.default'])}
          </p>
          <p class="small soft">{say(reportVoiceMessages['voices.limits'])}</p>
        </>
      )}
    </li>
  )
}

interface SideProps {
  readonly reasons: SideReasons
  readonly claim: string
}

function Without({ reasons, claim, side }: SideProps & { readonly side: Side }) {
  const { without, hangsOn } = reasons
  const [isAll, setAll] = useState(false)
  if (without.length === 0) return null
  return (
    <section>
      <h3>{say(messages['why.without'])}</h3>
      <p class="soft small">{say(messages['why.without.intro'])}</p>
      <Wide label={say(messages['why.without'])}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(messages['why.origin'])}</th>
              <th scope="col" class="num">
                {say(messages['why.posts'])}
              </th>
              <th scope="col" class="num">
                {say(messages['why.atMost'])}
              </th>
              <th scope="col" class="num">
                {say(messages['why.marked'])}
              </th>
              <th scope="col" class="num">
                {say(messages['why.atLeast'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {without.slice(0, isAll ? without.length : FEW).map(({ group, first, posts, atMost, marked, atLeast }) => (
              <tr key={group}>
                <td>
                  <PostLink post={first.post}>{when(first)}</PostLink>{' '}
                  <Link view="claims" params={{ claim, side, origin: String(group) }} class="small">
                    {say(messages['origins.open'])}
                  </Link>
                  <span class="said claims-short" dir="auto">
                    {first.excerpt.text}
                  </span>
                  {group === hangsOn ? <b class="small">{say(messages['why.without.hangs'])}</b> : null}
                </td>
                <td class="num">{count(posts)}</td>
                <td class="num">{count(atMost)}</td>
                <td class="num">{count(marked)}</td>
                <td class="num">{atLeast === null ? say(ladderMessages['rung.notAssessed']) : count(atLeast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {isAll || without.length <= FEW ? null : (
        <button type="button" class="plain small" onClick={() => setAll(true)}>
          {say(messages['why.without.all'], { count: without.length })}
        </button>
      )}
    </section>
  )
}

function Judged({ reasons: { judged }, claim }: SideProps) {
  return (
    <section>
      <h3>{say(messages['why.judged'])}</h3>
      {judged.length === 0 ? (
        <p class="soft small">{say(messages['why.judged.none'])}</p>
      ) : (
        <ul class="claims-tests small num">
          {judged.map(({ kind, role, acts }) => (
            <li key={`${kind} ${role}`} dir="auto">
              {say(messages['why.judged.row'], { kind: kindText(kind), role, acts })}
            </li>
          ))}
        </ul>
      )}
      <p class="small">
        <Link view="claims" params={{ claim, part: 'judgements' }}>
          {say(messages['why.judged.all'])}
        </Link>
      </p>
    </section>
  )
}
