// One text and its copies: where it was seen first, how it spread, how its words changed, what it has to do with.

import { duration, percent, postTime } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { CitedPost, Contained, FamilyPage as Page } from '../../server/contract-echoes.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { BurstTable } from './burst-list.tsx'
import { ChannelSpread } from './channel-spread.tsx'
import { Variants } from './variants.tsx'

const SIDES = ['support', 'deny'] as const

export function FamilyPage({ family }: { readonly family: string }) {
  const asking = useAsk('echoes.family', { family })
  return (
    <div class="echoes">
      <p class="small">
        <Link view="echoes">{say(echoesMessages['family.back'])}</Link>
      </p>
      <h1>{say(echoesMessages['family.title'])}</h1>
      <Answered asking={asking}>{page => <Body page={page} />}</Answered>
    </div>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { id, sentence, first, posts, forwards, channels, accounts, variants, toHalf, bursts } = page
  return (
    <>
      <p class="measure echoes-sentence">{sentence}</p>
      <figure class="echoes-first">
        <figcaption class="soft small">{say(echoesMessages['family.text'])}</figcaption>
        <blockquote class="said" dir="auto">
          {first.excerpt.text || say(echoesMessages['row.noText'])}
          {first.excerpt.isCut ? ' …' : ''}
        </blockquote>
        <p class="small num">
          <PostLink post={first.post}>{say(echoesMessages['family.openFirst'])}</PostLink> <When post={first} />,{' '}
          <bdi>{first.channel}</bdi>
        </p>
      </figure>
      <p class="echoes-facts num">
        <PostsLink filter={{ family: id }}>
          <strong>{say(echoesMessages['row.posts'], { posts })}</strong>
        </PostsLink>
        <span>{say(echoesMessages['row.channels'], { channels })}</span>
        <span>{say(echoesMessages['row.accounts'], { accounts })}</span>
        <span>{say(echoesMessages['row.variants'], { variants })}</span>
        <PostsLink filter={{ family: id, isForward: true }}>
          {say(echoesMessages['row.forwards'], { forwards })}
        </PostsLink>
        <span>
          {toHalf === null
            ? say(echoesMessages['row.noHalf'])
            : say(echoesMessages['row.half'], { duration: duration(language.value, toHalf) })}
        </span>
      </p>
      <p class="small">
        <Link view="footage" params={{ family: id }}>
          {say(echoesMessages['family.footage'])}
        </Link>
      </p>
      <ChannelSpread family={id} spread={page.spreadByChannel} />
      <Variants family={id} />
      <h2>{say(echoesMessages['bursts.title'])}</h2>
      {bursts.length === 0 ? <p class="soft">{say(echoesMessages['bursts.none'])}</p> : <BurstTable rows={bursts} />}
      <Touches page={page} />
    </>
  )
}

function When({ post: { time, isZoned } }: { readonly post: CitedPost }) {
  return time === null ? (
    <span class="soft">{say(echoesMessages['row.noTime'])}</span>
  ) : (
    <span>
      {postTime(language.value, time, isZoned)}
      {isZoned ? ' UTC' : ''}
    </span>
  )
}

function Touches({ page: { id, claims, clusters, within, holds, trees, totalTrees } }: { readonly page: Page }) {
  return (
    <>
      <h2>{say(echoesMessages['touches.title'])}</h2>
      <h3>{say(echoesMessages['touches.claims'])}</h3>
      {claims.length === 0 ? <p class="soft">{say(echoesMessages['touches.noClaims'])}</p> : null}
      <ul class="echoes-plain">
        {claims.map(claim => (
          <li key={claim.id}>
            <Link view="claims" params={{ claim: claim.id }}>
              <span class="said" dir="auto">
                {claim.text}
              </span>
            </Link>{' '}
            {SIDES.map(side =>
              claim[side] === 0 ? null : (
                <PostsLink key={side} filter={{ family: id, claim: claim.id, side }} class={`echoes-side is-${side}`}>
                  {say(echoesMessages[`touches.${side}`])} {count(claim[side])}
                </PostsLink>
              ),
            )}
          </li>
        ))}
      </ul>
      <h3>{say(echoesMessages['touches.clusters'])}</h3>
      {clusters.length === 0 ? <p class="soft">{say(echoesMessages['touches.noClusters'])}</p> : null}
      <ul class="echoes-plain">
        {clusters.map(({ id: cluster, members, accounts, posts }) => (
          <li key={cluster}>
            <Link view="coordination" params={{ cluster }}>
              {say(echoesMessages['touches.cluster'], { accounts, members })}
            </Link>
            {': '}
            <PostsLink filter={{ family: id, cluster }}>{say(echoesMessages['row.posts'], { posts })}</PostsLink>
          </li>
        ))}
      </ul>
      <ContainedList title={say(echoesMessages['touches.within'])} contained={within} />
      <ContainedList title={say(echoesMessages['touches.holds'])} contained={holds} />
      {totalTrees === 0 ? null : (
        <>
          <h3>{say(echoesMessages['touches.trees'])}</h3>
          <ul class="echoes-plain">
            {trees.map(({ id: tree, origin, posts }) => (
              <li key={tree}>
                {say(echoesMessages['touches.tree'], { posts })}{' '}
                <Link view="echoes" params={{ tree }}>
                  <bdi>{origin ?? say(echoesMessages['forwards.notStated'])}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          <More more={totalTrees - trees.length} />
        </>
      )}
    </>
  )
}

function More({ more }: { readonly more: number }) {
  return more > 0 ? <p class="soft small">{say(echoesMessages['touches.more'], { more })}</p> : null
}

function ContainedList({
  title,
  contained: { rows, total },
}: {
  readonly title: string
  readonly contained: Contained
}) {
  if (total === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="echoes-plain">
        {rows.map(({ first, share, family }) => (
          <li key={first.post}>
            <PostLink post={first.post} class="echoes-short">
              <span class="said" dir="auto">
                {first.excerpt.text}
                {first.excerpt.isCut ? ' …' : ''}
              </span>
            </PostLink>
            <span class="soft small num">
              {say(echoesMessages['touches.share'], { share: percent(language.value, share) })}
              {family === null ? null : (
                <>
                  {' · '}
                  <Link view="echoes" params={{ family }}>
                    {say(echoesMessages['touches.family'])}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <More more={total - rows.length} />
    </>
  )
}
