// One claim with everything behind it; the parts that are open stand in the address.

import { useMemo } from 'preact/hooks'
import { claimsMessages } from '../../messages/web-claims.ts'
import { claimsCaseworkMessages } from '../../messages/web-claims-casework.ts'
import { claimsFormMessages as messages } from '../../messages/web-claims-form.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import type { Side } from '../../model/ladder.ts'
import type { ClaimAnswer } from '../../server/contract-claims.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty, Loading } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { figures } from '../state/events.ts'
import { change, goTo, params, sharedParams } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { AsidePosts } from './aside-posts.tsx'
import { ClaimCardView } from './claim-card.tsx'
import { ClaimForm } from './claim-form.tsx'
import { ClaimTimeline } from './claim-timeline.tsx'
import { Differences } from './differences.tsx'
import { Figures } from './figures.tsx'
import { History } from './history.tsx'
import { Judgements } from './judgements.tsx'
import { Origins } from './origins.tsx'
import { Relations } from './relations.tsx'
import { UnreadFootage } from './shared-footage.tsx'
import { WhyDrawer } from './why-drawer.tsx'

export function ClaimPage({ claim }: { readonly claim: string }) {
  const asking = useAsk('claims.claim', { claim })
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'claims.why',
        label: () => say(messages['keys.why']),
        keys: ['w'],
        run: () => void change({ why: params.value.why === undefined ? 'support' : undefined, step: undefined }),
      },
      {
        id: 'claims.side',
        label: () => say(messages['keys.otherSide']),
        keys: ['s'],
        run: () => void change({ why: params.value.why === 'support' ? 'deny' : 'support', step: undefined }),
      },
      {
        id: 'claims.edit',
        label: () => say(messages['keys.edit']),
        keys: ['e'],
        run: () => void change({ part: 'edit' }),
      },
      {
        id: 'claims.back',
        label: () => say(messages['keys.back']),
        keys: ['b'],
        run: () => void goTo({ view: 'claims', params: sharedParams() }),
      },
      {
        id: 'claims.close',
        label: () => say(frameMessages['keys.escape']),
        keys: ['Escape'],
        run: () =>
          void change(params.value.post === undefined ? { why: undefined, step: undefined } : { post: undefined }),
      },
    ],
    [],
  )
  useCommands(commands)
  return (
    <>
      <p class="claims-back small">
        <Link view="claims">← {say(claimsMessages['all.back'])}</Link>
      </p>
      <Answered asking={asking}>
        {({ found }) =>
          found !== null ? (
            <Claim answer={found} />
          ) : figures.value.isStale ? (
            <Loading />
          ) : (
            <Empty>
              <p>{say(messages['page.unknown'])}</p>
            </Empty>
          )
        }
      </Answered>
    </>
  )
}

function Claim({ answer }: { readonly answer: ClaimAnswer }) {
  const { card, largest, chats } = answer
  const { why, part } = params.value
  if (part === 'edit') return <ClaimForm key={card.id} claim={card.id} wording={answer.wording} />
  const side: Side | undefined = why === 'support' || why === 'deny' ? why : undefined
  return (
    <>
      <UnreadFootage />
      <div class={`claims-top${side === undefined ? '' : ' is-asking'}`}>
        <ClaimCardView card={card} chats={chats} largest={largest} isAlone />
        {side === undefined ? null : <WhyDrawer answer={answer} side={side} />}
      </div>
      <Parts answer={answer} />
      <Part answer={answer} />
    </>
  )
}

const PARTS = ['origins', 'time', 'figures', 'relations', 'aside', 'differences', 'judgements', 'history'] as const
type PartName = (typeof PARTS)[number]

function partNow(): PartName {
  const { part } = params.value
  if (part === 'held' || part === 'unclear') return 'aside'
  return PARTS.find(name => name === part) ?? 'origins'
}

function Parts({ answer: { card, relations, hasFigures } }: { readonly answer: ClaimAnswer }) {
  const current = partNow()
  const { why } = params.value
  const counts: Partial<Record<PartName, number>> = {
    relations,
    aside: card.held + card.unclear,
    differences: card.differences,
  }
  const titles = {
    origins: messages['page.origins'],
    time: messages['page.time'],
    figures: claimsMessages['claims.figures'],
    relations: claimsMessages['claims.relations'],
    aside: messages['page.aside'],
    differences: claimsMessages['claims.differences'],
    judgements: claimsCaseworkMessages['judged.title'],
    history: messages['history.title'],
  }
  return (
    <nav class="claims-parts" aria-label={say(claimsMessages['claims.parts'])}>
      {PARTS.filter(name => name !== 'figures' || hasFigures).map(name => (
        <Link
          key={name}
          view="claims"
          params={{
            claim: card.id,
            ...(why === undefined ? {} : { why }),
            ...(name === 'origins' ? {} : { part: name }),
          }}
          current={name === current}
        >
          {say(titles[name])}
          {counts[name] ? <span class="num soft"> {count(counts[name])}</span> : null}
        </Link>
      ))}
    </nav>
  )
}

function Part({ answer }: { readonly answer: ClaimAnswer }) {
  const { card, timeline } = answer
  switch (partNow()) {
    case 'time':
      return timeline === null ? (
        <Empty>
          <p>{say(messages['page.time.none'])}</p>
        </Empty>
      ) : (
        <ClaimTimeline claim={card.id} view={timeline} />
      )
    case 'figures':
      return <Figures claim={card.id} />
    case 'relations':
      return <Relations claim={card.id} />
    case 'aside':
      return <AsidePosts claim={card.id} />
    case 'differences':
      return <Differences claim={card.id} />
    case 'judgements':
      return <Judgements claim={card.id} />
    case 'history':
      return <History answer={answer} />
    default:
      return <Origins claim={card.id} />
  }
}
