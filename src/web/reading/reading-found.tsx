// What was found of the post: where it was passed on, its family, the claims it is counted for, clusters and bursts.

import { reportClaimMessages } from '../../messages/report-claims.ts'
import { readingMessages } from '../../messages/web-reading.ts'
import type { PostClaim, PostFindings, PostReading } from '../../model/post-reading.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Failed } from '../parts/states.tsx'
import type { Asking } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { Brief } from './brief.tsx'
import { Diff } from './diff.tsx'
import { StatedMoment } from './stated-moment.tsx'

interface ForwardsProps {
  readonly reading: PostReading
  /** Id of the tree of its forwards, once it is known. */
  readonly tree: string | undefined
}

export function ReadingForwards({ reading, tree }: ForwardsProps) {
  const { forward, forwardedBy } = reading
  const { rows, total } = forwardedBy
  const behind =
    tree !== undefined ? { tree } : total === rows.length ? { posts: rows.map(({ post }) => post) } : undefined
  if (forward === null && forwardedBy.total === 0) return null
  const name = forward?.name ?? (forward?.kind === 'hidden' ? say(readingMessages['forward.hidden']) : null)
  return (
    <section>
      <h3>{say(readingMessages['forward.title'])}</h3>
      {forward === null ? null : (
        <>
          <p>
            {name === null
              ? say(readingMessages['forward.fromUnknown'])
              : say(readingMessages['forward.from'], { name })}{' '}
            {forward.time === null ? null : <StatedMoment time={forward.time} />}
          </p>
          {forward.held === null ? (
            <p class="soft">{say(readingMessages['forward.originNotHeld'])}</p>
          ) : (
            <>
              <p class="soft">{say(readingMessages['forward.originHeld'])}</p>
              <Brief brief={forward.held} hasChannel />
            </>
          )}
        </>
      )}
      {forwardedBy.total === 0 ? null : (
        <>
          <p>
            <LinkedSentence
              text={say(readingMessages['forward.by'], forwardedBy)}
              links={behind === undefined ? {} : { posts: words => <PostsLink filter={behind}>{words}</PostsLink> }}
            />
          </p>
          {forwardedBy.rows.map(brief => (
            <Brief key={brief.post} brief={brief} hasChannel />
          ))}
        </>
      )}
    </section>
  )
}

export function ReadingFound({ asking }: { readonly asking: Asking<PostFindings> }) {
  const { value, error, again } = asking
  return (
    <section>
      <h3>{say(readingMessages['found.title'])}</h3>
      {error === undefined ? null : <Failed text={error.message} again={again} />}
      {value === undefined ? (
        error === undefined ? (
          <p class="soft" role="status">
            {say(readingMessages['found.counting'])}
          </p>
        ) : null
      ) : (
        <Findings found={value} />
      )}
    </section>
  )
}

function Findings({ found }: { readonly found: PostFindings }) {
  const { family, claims, clusters, bursts, tree } = found
  if (family === null && claims.length + clusters.length + bursts.length === 0 && tree === null)
    return <p class="soft">{say(readingMessages['found.nothing'])}</p>
  return (
    <>
      {claims.map((claim, row) => (
        <Claimed key={`${claim.id} ${row}`} claim={claim} />
      ))}
      {family === null ? null : <Family family={family} />}
      {tree === null ? null : (
        <p>
          <LinkedSentence
            text={say(readingMessages['tree.is'], tree)}
            links={{
              tree: words => (
                <Link view="echoes" isBare params={{ tree: tree.id }}>
                  {words}
                </Link>
              ),
            }}
          />
        </p>
      )}
      {clusters.map(({ id, accounts, isAct }) => (
        <p key={id}>
          <LinkedSentence
            text={say(readingMessages[isAct ? 'cluster.act' : 'cluster.member'], { accounts })}
            links={{
              cluster: words => (
                <Link view="coordination" isBare params={{ cluster: id }}>
                  {words}
                </Link>
              ),
            }}
          />
        </p>
      ))}
      {bursts.map(({ id, posts }) => (
        <p key={id}>
          <LinkedSentence
            text={say(readingMessages['burst.is'], { posts })}
            links={{ burst: words => <PostsLink filter={{ burst: id }}>{words}</PostsLink> }}
          />
        </p>
      ))}
    </>
  )
}

function Family({ family }: { readonly family: NonNullable<PostFindings['family']> }) {
  const { id, isFirst, first, resemblance, parts } = family
  return (
    <div>
      <p>
        <LinkedSentence
          text={say(readingMessages['family.is'], family)}
          links={{
            family: words => (
              <Link view="echoes" isBare params={{ family: id }}>
                {words}
              </Link>
            ),
          }}
        />{' '}
        <PostsLink filter={{ family: id }}>{say(readingMessages['family.list'])}</PostsLink>
      </p>
      {isFirst ? (
        <p class="soft">{say(readingMessages['family.first'])}</p>
      ) : (
        <>
          <p class="soft">{say(readingMessages['family.firstSeen'])}</p>
          <Brief brief={first} hasChannel />
          {parts.length === 0 ? (
            <p class="soft">{say(readingMessages['family.equal'])}</p>
          ) : (
            <>
              <p class="soft">{say(readingMessages['family.resembles'], { share: resemblance })}</p>
              <Diff parts={parts} />
            </>
          )}
        </>
      )}
    </div>
  )
}

function Claimed({ claim }: { readonly claim: PostClaim }) {
  const { id, text, counted } = claim
  const said = text[language.value] ?? text.en ?? text.ru ?? text.kk ?? id
  return (
    <div class="reading-claim">
      <p>
        {counted === null ? null : (
          <span class={`reading-side is-${counted.side}`}>{say(readingMessages[`claims.${counted.side}`])}</span>
        )}{' '}
        <span class="said" dir="auto">
          <Link view="claims" isBare params={{ claim: id }}>
            {said}
          </Link>
        </span>
      </p>
      {counted === null ? (
        <p class="small soft">{say(readingMessages['claims.waiting'])}</p>
      ) : (
        <>
          <p class="small soft">
            {counted.codedBy === 'person'
              ? say(readingMessages['claims.byPerson'])
              : say(readingMessages['claims.byRule'], { rule: counted.matched })}
            {counted.isDisputed ? ` · ${say(readingMessages['claims.disputed'])}` : ''}
            {counted.mark === 'none' ? '' : ` · ${say(readingMessages[`claims.mark.${counted.mark}`])}`}
            {counted.standsFor === 0
              ? ''
              : ` · ${say(readingMessages['claims.standsFor'], { count: counted.standsFor })}`}
          </p>
          {counted.joined === null ? (
            <p class="small soft">{say(readingMessages['claims.apart'])}</p>
          ) : (
            <>
              <p class="small soft">
                {say(readingMessages['claims.joined'], {
                  test: say(reportClaimMessages[`test.${counted.joined.test}`]),
                })}
              </p>
              <Brief brief={counted.joined.into} hasChannel />
            </>
          )}
        </>
      )}
    </div>
  )
}
