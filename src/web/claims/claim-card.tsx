// One claim as a card: what it says, the answer in words, its ladder, what waits.

import { verdictSentences } from '../../messages/claim-verdict.ts'
import { claimedTimes } from '../../messages/claimed-times.ts'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsMessages } from '../../messages/web-claims.ts'
import type { Side } from '../../model/ladder.ts'
import type { ReportRung } from '../../model/report-view.ts'
import { type ClaimCard, statementOf } from '../../show/claim-cards.ts'
import { Ladder, LadderTable } from '../parts/ladder.tsx'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

const SIDES: readonly Side[] = ['support', 'deny']

interface CardProps {
  readonly card: ClaimCard
  readonly chats: number
  /** Common scale of all ladders. */
  readonly largest: number
  /** The claim has the page to itself: its title is no link. */
  readonly isAlone?: boolean
}

export function ClaimCardView({ card, chats, largest, isAlone = false }: CardProps) {
  const { support, deny } = card
  const statement = statementOf(card, language.value)
  const title = (
    <span class="said" dir="auto" lang={statement.language}>
      {statement.words}
    </span>
  )
  return (
    <article class={`claims-card${isAlone ? ' is-alone' : ''}`} id={`claim-${card.id}`}>
      <KindLine card={card} />
      {isAlone ? (
        <h1>{title}</h1>
      ) : (
        <h2>
          <Link view="claims" params={{ claim: card.id }}>
            {title}
          </Link>
        </h2>
      )}
      <Verdict card={card} chats={chats} />
      <Ladder claim={card.id} support={support.ladder} deny={deny.ladder} largest={largest} />
      <MarkedLine card={card} />
      {SIDES.map(side => (
        <Hanging key={side} card={card} side={side} />
      ))}
      <details class="claims-twin">
        <summary>{say(claimsMessages['card.table'])}</summary>
        <LadderTable claim={card.id} support={support.ladder} deny={deny.ladder} />
      </details>
      <footer>
        <Link view="claims" params={{ claim: card.id, why: 'support' }}>
          {say(claimsMessages['card.why'])}
        </Link>
        <Waiting card={card} />
        <span>{say(reportClaimMessages['claim.scale'])}</span>
      </footer>
    </article>
  )
}

/** Kind, place, time, figure, phase and grades. */
function KindLine({ card }: { readonly card: ClaimCard }) {
  const { kind, place, quantity, stage, credibility, id } = card
  const times = claimedTimes(card.from ?? undefined, card.to ?? undefined)
  const staged = stage === null ? undefined : `stage.${stage}`
  return (
    <p class="claims-kind">
      <span>{say(reportClaimMessages[`claim.kind.${kind}`])}</span>
      {place === null ? null : <span dir="auto">{place}</span>}
      {times === undefined ? null : <span class="num">{times}</span>}
      {quantity === null ? null : <span dir="auto">{say(reportVoiceMessages.quantity, quantity)}</span>}
      {staged !== undefined && Object.hasOwn(reportVoiceMessages, staged) ? (
        <span>{say(reportVoiceMessages[staged as 'stage.inquiry'])}</span>
      ) : null}
      {SIDES.map(side => {
        const grade = credibility?.[side]
        if (grade === undefined) return null
        const parameters = {
          side: say(reportClaimMessages[`claim.side.${side}`]),
          grade: `${grade.reliability}${grade.credibility}`,
        }
        return <span key={side}>{say(reportVoiceMessages['grade.admiralty'], parameters)}</span>
      })}
      <code>{id}</code>
    </p>
  )
}

/** The answer, before any picture. */
export function Verdict({ card, chats }: Pick<CardProps, 'card' | 'chats'>) {
  const { coverage, ...facts } = card
  const sentences = verdictSentences({ ...facts, ...(coverage === null ? {} : { coverage }), chats }, language.value)
  const posts = (side: Side, rung: ReportRung) => (text: string) => (
    <PostsLink filter={{ claim: card.id, side, rung }}>{text}</PostsLink>
  )
  const part = (name: string) => (text: string) => (
    <Link view="claims" params={{ claim: card.id, part: name }}>
      {text}
    </Link>
  )
  const ofSide = (side: Side) => ({
    posts: posts(side, 'posts'),
    atMost: posts(side, 'atMost'),
    marked: posts(side, 'marked'),
    atLeast: posts(side, card[side].ladder.marked > 0 ? 'marked' : 'atMost'),
  })
  const ofClaim = {
    support: posts('support', 'unreviewed'),
    deny: posts('deny', 'unreviewed'),
    unclear: part('unclear'),
    held: part('held'),
  }
  return (
    <p class="claims-verdict">
      {sentences.map(({ side, text }, i) => (
        <span key={`${side ?? ''}${i}`} class="num">
          <LinkedSentence text={text} links={side === undefined ? ofClaim : ofSide(side)} />{' '}
        </span>
      ))}
    </p>
  )
}

function MarkedLine({ card: { support, deny } }: { readonly card: ClaimCard }) {
  if (support.ladder.marked + deny.ladder.marked === 0) return null
  const marked = say(reportClaimMessages['claim.marked'], {
    supportFirstHand: support.ladder.firstHand,
    denyFirstHand: deny.ladder.firstHand,
    supportMedia: support.ladder.verifiedMedia,
    denyMedia: deny.ladder.verifiedMedia,
  })
  const vantages = { support: support.ladder.vantages, deny: deny.ladder.vantages }
  return (
    <p class="claims-note">
      {marked} {vantages.support + vantages.deny === 0 ? null : say(reportVoiceMessages['voices.vantages'], vantages)}
    </p>
  )
}

function Hanging({ card, side }: { readonly card: ClaimCard; readonly side: Side }) {
  const { hangsOn } = card[side]
  if (hangsOn === null) return null
  const { group, ...left } = hangsOn
  const text = say(reportVoiceMessages['voices.hangs'], {
    side: say(reportClaimMessages[`claim.side.${side}`]),
    ...left,
  })
  return (
    <p class="claims-note">
      <LinkedSentence
        text={text}
        links={{
          source: words => (
            <Link view="claims" params={{ claim: card.id, side, origin: String(group) }}>
              {words}
            </Link>
          ),
        }}
      />
    </p>
  )
}

/** What a person could do next for this claim. */
function Waiting({ card }: { readonly card: ClaimCard }) {
  const marks = card.support.ladder.unreviewed + card.deny.ladder.unreviewed
  const posts = card.held + card.unclear
  return (
    <>
      {marks === 0 ? null : (
        <Link view="review" params={{ claim: card.id, queue: 'marks' }}>
          {say(claimsMessages['card.review'], { count: marks })}
        </Link>
      )}
      {posts === 0 ? null : (
        <Link view="review" params={{ claim: card.id }}>
          {say(claimsMessages['card.decide'], { count: posts })}
        </Link>
      )}
      {card.differences === 0 ? null : (
        <Link view="claims" params={{ claim: card.id, part: 'differences' }}>
          {say(claimsMessages['card.differences'], { count: card.differences })}
        </Link>
      )}
    </>
  )
}
