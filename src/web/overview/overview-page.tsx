// The overview: what came in, what was found, what waits for a person; every number leads to what is behind it.

import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { reportMessages } from '../../messages/report.ts'
import { overviewMessages } from '../../messages/web-overview.ts'
import type { FoundOverview } from '../../model/overview.ts'
import type { FoundAnswer, HeldOverview } from '../../server/contract-overview.ts'
import { Histogram } from '../parts/histogram.tsx'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { type Asking, useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, goTo } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { OverviewClaims, OverviewClusters, OverviewOutages } from './overview-found.tsx'
import { OverviewChannels, OverviewHeld } from './overview-held.tsx'
import { OverviewLanguages } from './overview-languages.tsx'
import { OverviewNext } from './overview-next.tsx'
import { OverviewProblems } from './overview-problems.tsx'

export function OverviewPage() {
  const held = useAsk('overview.held', sharedFilter.value)
  const found = useAsk('overview.found', {})
  if (held.error !== undefined) return <Failed text={held.error.message} again={held.again} />
  if (held.value === undefined) return <Loading />
  return (
    <div class="overview">
      <h1>{say(overviewMessages['overview.title'])}</h1>
      {held.value.originals === 0 ? <NothingYet /> : <Whole held={held.value} found={found} />}
    </div>
  )
}

function NothingYet() {
  return (
    <div class="state">
      <p>{say(overviewMessages['overview.empty'])}</p>
      <p>{say(overviewMessages['overview.emptyNext'])}</p>
      <button type="button" class="primary" onClick={() => void goTo({ view: 'start', params: {} })}>
        {say(overviewMessages['overview.add'])}
      </button>
    </div>
  )
}

interface WholeProps {
  readonly held: HeldOverview
  readonly found: Asking<FoundAnswer>
}

function Whole({ held, found }: WholeProps) {
  const answer = found.value
  const once = (part: (value: FoundOverview) => ComponentChildren) => (answer === undefined ? null : part(answer.found))
  return (
    <>
      <Headline held={held} found={answer?.found} />
      {answer?.state === 'earlier' ? <p class="overview-earlier">{say(overviewMessages['overview.earlier'])}</p> : null}
      {found.error === undefined ? null : <Failed text={found.error.message} again={found.again} />}
      {answer === undefined && found.error === undefined ? (
        <p class="state" role="status">
          {say(overviewMessages['overview.counting'])}
        </p>
      ) : null}
      {once(value => (
        <OverTime held={held} found={value} />
      ))}
      <div class="overview-columns">
        <div>
          {once(value => (
            <OverviewClaims found={value} />
          ))}
        </div>
        <div>
          <OverviewNext held={held} found={answer?.found} />
          {once(value => (
            <>
              <OverviewClusters found={value} />
              <OverviewOutages found={value} />
              <OverviewLanguages />
            </>
          ))}
        </div>
      </div>
      <OverviewHeld held={held} />
      <OverviewChannels held={held} />
      <OverviewProblems held={held} />
    </>
  )
}

/** The answer to "what is in here" before anything else is read. */
function Headline({ held, found }: { readonly held: HeldOverview; readonly found: FoundOverview | undefined }) {
  const { posts, channels, originals, problems } = held
  if (posts + held.paragraphs === 0) return <p class="overview-lead">{say(reportMessages['headline.empty'])}</p>
  const withText = found === undefined ? 0 : found.firstSeenTexts + found.repeatedPosts
  return (
    <div class="overview-lead">
      <p>
        <LinkedSentence
          text={say(reportMessages['headline.read'], { posts, channels, originals, range: rangeText(found) })}
          links={{
            channels: words => <PostsLink filter={{}}>{words}</PostsLink>,
            originals: words => (
              <Link view="custody" isBare>
                {words}
              </Link>
            ),
          }}
        />{' '}
        {found === undefined || withText === 0 ? null : (
          <LinkedSentence
            text={say(reportMessages['headline.copies'], {
              repeated: found.repeatedPosts,
              withText,
              share: found.repeatedPosts / withText,
              firstSeen: found.firstSeenTexts,
            })}
            links={{ families: words => <PostsLink filter={{ novelty: 'repeat' }}>{words}</PostsLink> }}
          />
        )}{' '}
        {found?.largestFamily == null ? null : (
          <LinkedSentence
            text={say(reportMessages['headline.largest'], found.largestFamily)}
            links={{
              largest: words => (
                <Link view="echoes" isBare params={{ family: found.largestFamily?.id ?? '' }}>
                  {words}
                </Link>
              ),
            }}
          />
        )}{' '}
        {problems.losses === 0 ? null : (
          <LinkedSentence
            text={say(reportMessages['headline.losses'], { count: problems.losses })}
            links={{ problems: words => <ProblemsLink>{words}</ProblemsLink> }}
          />
        )}
      </p>
    </div>
  )
}

function rangeText(found: FoundOverview | undefined): string {
  if (found === undefined) return '…'
  if (found.firstTime === null) return say(reportMessages['range.timeless'])
  return say(reportMessages['range.between'], { first: moment(found.firstTime), last: moment(found.lastTime) })
}

/** Opens the list of problems on this page. */
export function ProblemsLink({ children }: { readonly children: ComponentChildren }) {
  return (
    <Link view="overview" params={{ problems: 'all' }}>
      {children}
    </Link>
  )
}

function OverTime({ held, found }: { readonly held: HeldOverview; readonly found: FoundOverview }) {
  const { from, to } = sharedFilter.value
  const bins = useMemo(() => [...found.bins], [found.bins])
  if (found.step === null) return null
  const { narrowed, undated, zoneless } = held
  return (
    <section>
      <h2>{say(overviewMessages['overview.time'])}</h2>
      <Histogram
        bins={bins}
        step={found.step}
        from={from}
        to={to}
        filter={{}}
        onBrush={range => void change({ from: range.from?.toString(), to: range.to?.toString() })}
      />
      <p class="small soft">
        <LinkedSentence
          text={say(overviewMessages['overview.timeNote'], { undated, zoneless })}
          links={{ undated: words => <PostsLink filter={{ isUndated: true }}>{words}</PostsLink> }}
        />
      </p>
      {narrowed.isNarrowed ? (
        <p role="status">
          <LinkedSentence
            text={say(overviewMessages['overview.narrowed'], narrowed.counts)}
            links={{ posts: words => <PostsLink filter={sharedFilter.value}>{words}</PostsLink> }}
          />
        </p>
      ) : null}
    </section>
  )
}
