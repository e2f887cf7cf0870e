// Places in words: those of the map, those of none, countries.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { PlacesAnswer } from '../../server/contract-timeline.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { sharedFilter } from '../state/filter.ts'
import { count, say } from '../state/text.ts'

const COUNTS = ['posts', 'claims', 'outages', 'marks'] as const

interface MapTablesProps {
  readonly answer: PlacesAnswer
  readonly choose: (id: string) => void
}

export function MapTables({ answer, choose }: MapTablesProps) {
  const { places, totalPlaces, unplaced, totalUnplaced, countries } = answer
  return (
    <>
      {places.length === 0 ? null : (
        <details>
          <summary>{say(timelineMessages['map.table'])}</summary>
          <div class="timeline-scroll" tabIndex={0} role="region" aria-label={say(timelineMessages['map.table'])}>
            <table>
              <Head columns={['name', 'country', ...COUNTS]} />
              <tbody>
                {places.map(({ id, name, country, posts, claims, outages, marks }) => (
                  <tr key={id}>
                    <th scope="row">
                      <button type="button" class="plain" onClick={() => choose(id)}>
                        <bdi>{name}</bdi>
                      </button>
                    </th>
                    <td>{country}</td>
                    <td class="num">{count(posts)}</td>
                    <Claims claims={claims} />
                    <td class="num">{count(outages.length)}</td>
                    <td class="num">{count(marks)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More more={totalPlaces - places.length} />
          </div>
        </details>
      )}
      {countries.length === 0 ? null : (
        <details>
          <summary>
            {say(timelineMessages['map.countries'])} ({count(countries.length)})
          </summary>
          <p class="measure num">
            {countries.map(({ name, country, posts }, i) => (
              <span key={country}>
                {i === 0 ? '' : ' · '}
                {name} {count(posts)}
              </span>
            ))}
          </p>
        </details>
      )}
      {unplaced.length === 0 ? null : (
        <details open={places.length === 0}>
          <summary>
            {say(timelineMessages['map.unplaced'])} ({count(totalUnplaced)})
          </summary>
          <div class="timeline-scroll" tabIndex={0} role="region" aria-label={say(timelineMessages['map.unplaced'])}>
            <table>
              <Head columns={['name', 'why', ...COUNTS]} />
              <tbody>
                {unplaced.map(({ name, why, posts, claims, outages, marks }) => (
                  <tr key={`${why} ${name}`}>
                    <th scope="row" class="said" dir="auto">
                      {name}
                    </th>
                    <td class="soft">{say(timelineMessages[`why.${why}`])}</td>
                    <td class="num">
                      {why === 'unknown' ? (
                        <PostsLink filter={{ ...sharedFilter.value, query: name }}>{count(posts)}</PostsLink>
                      ) : (
                        count(posts)
                      )}
                    </td>
                    <Claims claims={claims} />
                    <td class="num">{count(outages)}</td>
                    <td class="num">{count(marks)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More more={totalUnplaced - unplaced.length} />
          </div>
        </details>
      )}
    </>
  )
}

type Column = 'name' | 'country' | 'why' | (typeof COUNTS)[number]

function Head({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(column => (
          <th
            key={column}
            scope="col"
            class={column === 'name' || column === 'country' || column === 'why' ? undefined : 'num'}
          >
            {say(timelineMessages[`column.${column}`])}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Claims({ claims }: { readonly claims: readonly string[] }) {
  return (
    <td class="num">
      {claims.length === 1 ? (
        <Link view="claims" params={{ claim: claims[0] }}>
          1
        </Link>
      ) : (
        count(claims.length)
      )}
    </td>
  )
}

function More({ more }: { readonly more: number }) {
  return more > 0 ? <p class="soft small num">{say(timelineMessages['map.more'], { more })}</p> : null
}
