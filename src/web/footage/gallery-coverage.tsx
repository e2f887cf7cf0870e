// What of the case's footage was compared and what not, in one sentence and, where something is missing, why.

import { useState } from 'preact/hooks'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageCollectionMessages } from '../../messages/web-footage-collections.ts'
import type { FootageCoverage } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { isBusy } from '../state/job-end.ts'
import { count, say } from '../state/text.ts'
import { groundText } from './ground-text.ts'
import { MatchFile } from './match-file.tsx'

interface CoverageProps {
  readonly coverage: FootageCoverage
  /** Media that were not read since they came. */
  readonly waiting: number
}

export function Coverage({ coverage, waiting }: CoverageProps) {
  const { pictures, picturesRead, videos, videosRead, recordings, compared, grounds, missingTools, tools } = coverage
  const [isMatching, setMatching] = useState(false)
  const unread = grounds.filter(({ ground }) => ground !== 'not-read')
  const parts = [
    say(footageMessages['coverage.pictures'], { read: picturesRead, all: pictures }),
    ...(videos === 0 ? [] : [say(footageMessages['coverage.videos'], { read: videosRead, all: videos })]),
    ...(recordings === 0 ? [] : [say(footageMessages['coverage.recordings'], { count: recordings })]),
  ]
  return (
    <section class="footage-coverage" aria-label={say(footageMessages['coverage.title'])}>
      <p class="measure footage-sentence num">
        <LinkedSentence
          text={`${parts.join('; ')}. ${compared === 0 ? '' : say(footageMessages['coverage.compared'], { count: compared })}`}
          links={{
            pictures: ofKind('picture'),
            videos: ofKind('video'),
            recordings: ofKind('audio'),
            older: text => (
              <Link view="footage" params={{ lists: 'all' }}>
                {text}
              </Link>
            ),
          }}
        />{' '}
        <Link view="footage" params={{ lists: 'all' }}>
          {say(footageCollectionMessages.open)}
        </Link>
      </p>
      <p class="footage-tools exhibit-cite small">
        <button type="button" class="plain" disabled={isBusy()} onClick={() => setMatching(true)}>
          {say(footageCollectionMessages['match.open'])}
        </button>
      </p>
      {isMatching ? <MatchFile close={() => setMatching(false)} /> : null}
      {waiting === 0 ? null : <Waiting waiting={waiting} />}
      {missingTools.length === 0 ? null : (
        <p class="measure small">{say(footageMessages['coverage.missing'], { tools: missingTools.join(', ') })}</p>
      )}
      <ul class="footage-grounds small num">
        {unread.length === 0 ? null : <li>{say(footageMessages['coverage.grounds'])}</li>}
        {unread.map(({ ground, count: media }) => (
          <li key={ground}>
            <Link view="footage" params={{ ground, cards: 'all' }}>
              {count(media)}
            </Link>{' '}
            ({groundText(ground)})
          </li>
        ))}
        {coverage.notHeld === 0 ? null : (
          <li>
            <PostsLink filter={{ isMediaHeld: false }}>
              {say(footageMessages['coverage.notHeld'], { count: coverage.notHeld })}
            </PostsLink>
          </li>
        )}
        {coverage.heldBack === 0 ? null : (
          <li>
            <Link view="custody" params={{ part: 'sources' }} isBare>
              {say(footageMessages['coverage.heldBack'], { count: coverage.heldBack })}
            </Link>
          </li>
        )}
      </ul>
      {tools.length === 0 ? null : (
        <p class="small soft measure">{say(footageMessages['coverage.tools'], { tools: tools.join(', ') })}</p>
      )}
    </section>
  )
}

/** The number as a way to all media of a kind. */
function ofKind(kind: 'picture' | 'video' | 'audio') {
  return (text: string) => (
    <Link view="footage" params={{ kind, cards: 'all' }}>
      {text}
    </Link>
  )
}

/** How many media were not looked at yet, and the way to have them read. */
export function Waiting({ waiting }: { readonly waiting: number }) {
  const isBusy = job.value?.status === 'running'
  const isReading = isBusy && job.value?.kind === 'media'
  return (
    <p class="measure">
      {say(footageMessages['coverage.waiting'], { count: waiting })}{' '}
      {isReading ? (
        <span role="status">{say(footageMessages['coverage.reading'])}</span>
      ) : (
        <button type="button" disabled={isBusy} onClick={() => void ask('footage.read', {}).catch(complain)}>
          {say(footageMessages['coverage.read'])}
        </button>
      )}
    </p>
  )
}
