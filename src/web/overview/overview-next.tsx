// What waits for a person, and how the case is kept.

import type { ComponentChildren } from 'preact'
import { overviewMessages } from '../../messages/web-overview.ts'
import type { FoundOverview } from '../../model/overview.ts'
import type { HeldOverview } from '../../server/contract-overview.ts'
import { Link } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import type { Params } from '../state/location.ts'
import { say } from '../state/text.ts'

interface NextProps {
  readonly held: HeldOverview
  readonly found: FoundOverview | undefined
}

const to = (view: string, params: Params = {}) => {
  return (words: string): ComponentChildren => (
    <Link view={view} isBare params={params}>
      {words}
    </Link>
  )
}

export function OverviewNext({ held, found }: NextProps) {
  const { custody, problems } = held
  const sentences: string[] = []
  if (found !== undefined) {
    const { waiting, undecided, unassessed, sides, disagreements, claims } = found
    if (claims.total === 0) sentences.push(say(overviewMessages['next.noClaims']))
    if (waiting > 0) sentences.push(say(overviewMessages['next.marks'], { count: waiting }))
    if (undecided > 0) sentences.push(say(overviewMessages['next.undecided'], { count: undecided }))
    if (unassessed > 0) sentences.push(say(overviewMessages['next.unassessed'], { count: unassessed, sides }))
    if (disagreements > 0) sentences.push(say(overviewMessages['next.disagreements'], { count: disagreements }))
  }
  if (problems.losses > 0) sentences.push(say(overviewMessages['next.losses'], { count: problems.losses }))
  const links = { review: to('review'), claims: to('claims'), problems: to('overview', { problems: 'all' }) }
  return (
    <>
      <section>
        <h2>{say(overviewMessages['next.title'])}</h2>
        {sentences.length === 0 && found !== undefined ? (
          <p>{say(overviewMessages['next.nothing'])}</p>
        ) : (
          <ul class="overview-next">
            {sentences.map(text => (
              <li key={text}>
                <LinkedSentence text={text} links={links} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{say(overviewMessages['custody.title'])}</h2>
        <p>
          <LinkedSentence
            text={say(overviewMessages['custody.answer'], custody)}
            links={{ journal: to('custody', { part: 'journal' }) }}
          />{' '}
          {custody.sources + custody.erased === 0 ? null : (
            <LinkedSentence
              text={say(overviewMessages['custody.sources'], custody)}
              links={{ sources: to('handing') }}
            />
          )}
        </p>
        <p>{to('custody')(say(overviewMessages['custody.verify']))}</p>
      </section>
    </>
  )
}
