// One place: what in the case names it.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { NamedPlace } from '../../server/contract-timeline.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { sharedFilter } from '../state/filter.ts'
import { moment, say } from '../state/text.ts'
import { choose } from './brush.tsx'

export function PlacePanel({ place, close }: { readonly place: NamedPlace; readonly close: () => void }) {
  const { name, country, posts, words, claims, outages, marks } = place
  return (
    <aside class="map-panel" aria-label={name}>
      <h3>
        <bdi>{name}</bdi> <span class="soft">{country}</span>
      </h3>
      {posts === 0 ? null : (
        <p class="num">
          {say(timelineMessages['place.posts'], { posts })}{' '}
          {words.map(each => (
            <PostsLink key={each} filter={{ ...sharedFilter.value, query: each }}>
              {say(timelineMessages['place.search'], { words: each })}
            </PostsLink>
          ))}{' '}
          <span class="soft small">{say(timelineMessages['place.searchNote'])}</span>
        </p>
      )}
      {claims.length === 0 ? null : (
        <p>
          {say(timelineMessages['column.claims'])}:{' '}
          {claims.map((claim, i) => (
            <span key={claim}>
              {i === 0 ? '' : ', '}
              <Link view="claims" params={{ claim }}>
                {claim}
              </Link>
            </span>
          ))}
        </p>
      )}
      {marks === 0 ? null : <p class="num">{say(timelineMessages['place.marks'], { marks })}</p>}
      {outages.length === 0 ? null : (
        <ul>
          {outages.map(({ from, to, measuredBy }) => (
            <li key={`${from} ${to}`} class="num">
              {say(timelineMessages['place.outage'], { from: moment(from), to: moment(to), by: measuredBy })}{' '}
              <button type="button" class="plain" onClick={() => void choose({ start: from, end: to })}>
                {say(timelineMessages['outages.choose'])}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" onClick={close}>
        {say(timelineMessages['place.close'])}
      </button>
    </aside>
  )
}
