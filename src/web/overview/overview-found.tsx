// What was found, in short: claims with their ladders, clusters, and when the network was cut.

import { claimedTimes } from '../../messages/claimed-times.ts'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { probability } from '../../messages/report-format.ts'
import { overviewMessages } from '../../messages/web-overview.ts'
import type { FoundOverview, OverviewClaim } from '../../model/overview.ts'
import { Ladder } from '../parts/ladder.tsx'
import { largestOf } from '../parts/ladder-geometry.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Wide } from '../parts/wide.tsx'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'

interface FoundProps {
  readonly found: FoundOverview
}

export function OverviewClaims({ found }: FoundProps) {
  const { rows, total } = found.claims
  const largest = largestOf(rows)
  return (
    <section>
      <h2>{say(overviewMessages['claims.title'])}</h2>
      {rows.length === 0 ? (
        <p>
          <LinkedSentence
            text={say(overviewMessages['next.noClaims'])}
            links={{ claims: words => <Link view="claims">{words}</Link> }}
          />
        </p>
      ) : null}
      {rows.map(claim => (
        <Claim key={claim.id} claim={claim} largest={largest} />
      ))}
      {total > rows.length ? (
        <p>
          <LinkedSentence
            text={say(overviewMessages['claims.more'], { total })}
            links={{ claims: words => <Link view="claims">{words}</Link> }}
          />
        </p>
      ) : null}
    </section>
  )
}

function Claim({ claim, largest }: { readonly claim: OverviewClaim; readonly largest: number }) {
  const { id, text, kind, place, from, to, isDark, support, deny } = claim
  const when = claimedTimes(from ?? undefined, to ?? undefined)
  const said = text[language.value] ?? text.en ?? text.ru ?? text.kk ?? id
  return (
    <article class="overview-claim">
      <p class="small soft">
        {[say(reportClaimMessages[`claim.kind.${kind}`]), place, when].filter(Boolean).join(' · ')}
      </p>
      <h3 class="said" dir="auto">
        <Link view="claims" isBare params={{ claim: id }}>
          {said}
        </Link>
      </h3>
      <Ladder claim={id} support={support} deny={deny} largest={largest} isSmall />
      {isDark ? <p class="small soft">{say(overviewMessages['claims.dark'])}</p> : null}
    </article>
  )
}

export function OverviewClusters({ found }: FoundProps) {
  const { clusters, clusterAccounts, families, forwardTrees, bursts } = found
  return (
    <section>
      <h2>{say(overviewMessages['found.title'])}</h2>
      <p>
        <LinkedSentence
          text={say(overviewMessages['found.answer'], { families, trees: forwardTrees, bursts })}
          links={{
            families: words => (
              <Link view="echoes" params={{ list: 'families' }}>
                {words}
              </Link>
            ),
            trees: words => (
              <Link view="echoes" params={{ list: 'forwards' }}>
                {words}
              </Link>
            ),
            bursts: words => (
              <Link view="echoes" params={{ list: 'bursts' }}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
      <h2>{say(overviewMessages['clusters.title'])}</h2>
      {clusters.total === 0 ? (
        <p>{say(overviewMessages['clusters.none'])}</p>
      ) : (
        <>
          <p>
            <LinkedSentence
              text={say(overviewMessages['clusters.answer'], { accounts: clusterAccounts, clusters: clusters.total })}
              links={{ accounts: words => <Link view="coordination">{words}</Link> }}
            />
          </p>
          <Wide label={say(overviewMessages['clusters.title'])}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(overviewMessages['column.cluster'])}</th>
                  <th scope="col" class="num">
                    {say(overviewMessages['column.accounts'])}
                  </th>
                  <th scope="col" class="num">
                    {say(overviewMessages['column.posts'])}
                  </th>
                  <th scope="col" class="num">
                    {say(overviewMessages['column.occasions'])}
                  </th>
                  <th scope="col" class="num">
                    q
                  </th>
                </tr>
              </thead>
              <tbody>
                {clusters.rows.map(({ id, accounts, posts, occasions, qValue }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link view="coordination" isBare params={{ cluster: id }}>
                        {id}
                      </Link>
                    </th>
                    <td class="num">{count(accounts)}</td>
                    <td class="num">
                      <PostsLink filter={{ cluster: id }}>{count(posts)}</PostsLink>
                    </td>
                    <td class="num">{count(occasions)}</td>
                    <td class="num">{probability(language.value, qValue)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  )
}

export function OverviewOutages({ found }: FoundProps) {
  const { rows, total } = found.outages
  return (
    <section>
      <h2>{say(overviewMessages['outages.title'])}</h2>
      {total === 0 ? (
        <p class="soft">{say(overviewMessages['outages.none'])}</p>
      ) : (
        <Wide label={say(overviewMessages['outages.title'])}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(overviewMessages['column.place'])}</th>
                <th scope="col">{say(overviewMessages['column.from'])}</th>
                <th scope="col">{say(overviewMessages['column.to'])}</th>
                <th scope="col">{say(overviewMessages['column.measuredBy'])}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ place, from, to, measuredBy }, row) => (
                <tr key={row}>
                  <th scope="row" dir="auto">
                    <Link view="timeline" isBare params={{ from: String(from), to: String(to) }}>
                      {place}
                    </Link>
                  </th>
                  <td>{moment(from)}</td>
                  <td>{moment(to)}</td>
                  <td dir="auto">{measuredBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  )
}
