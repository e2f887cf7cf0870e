// What of the case's footage was compared and what not, in one sentence and, where something is missing, why.

import { footageMessages } from '../../messages/web-footage.ts'
import type { FootageCoverage } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { count, say } from '../state/text.ts'
import { groundText } from './ground-text.ts'

interface CoverageProps {
  readonly coverage: FootageCoverage
  /** Media that were not read since they came. */
  readonly waiting: number
}

export function Coverage({ coverage, waiting }: CoverageProps) {
  const { pictures, picturesRead, videos, videosRead, recordings, compared, grounds, missingTools, tools } = coverage
  const parts = [
    say(footageMessages['coverage.pictures'], { read: picturesRead, all: pictures }),
    ...(videos === 0 ? [] : [say(footageMessages['coverage.videos'], { read: videosRead, all: videos })]),
    ...(recordings === 0 ? [] : [say(footageMessages['coverage.recordings'], { count: recordings })]),
  ]
  return (
    <section class="footage-coverage" aria-label={say(footageMessages['coverage.title'])}>
      <p class="measure footage-sentence num">
        {parts.join('; ')}. {compared === 0 ? null : say(footageMessages['coverage.compared'], { count: compared })}
      </p>
      {waiting === 0 ? null : <Waiting waiting={waiting} />}
      {missingTools.length === 0 ? null : (
        <p class="measure small">{say(footageMessages['coverage.missing'], { tools: missingTools.join(', ') })}</p>
      )}
      <ul class="footage-grounds small num">
        {grounds
          .filter(({ ground }) => ground !== 'not-read')
          .map(({ ground, count: media }) => (
            <li key={ground}>
              {say(footageMessages['coverage.grounds'])}{' '}
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

function Waiting({ waiting }: { readonly waiting: number }) {
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
