// All clusters: what was tested, the network, its table, the list, and what would not have been found.

import { useMemo } from 'preact/hooks'
import { reportNetworkMessages } from '../../messages/report-network.ts'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { CoordinationPage } from '../../model/coordination-page.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { count, moment, say } from '../state/text.ts'
import { chance, expected, inWindows, seconds } from './format.ts'
import { LimitsFound } from './limits-found.tsx'
import { NetworkPart } from './network-part.tsx'
import { SaveNetwork } from './save-network.tsx'

export function ClustersView() {
  const asking = useAsk('coordination.list', {})
  const first = asking.value?.clusters[0]?.id
  const commands = useMemo(
    () => [
      {
        id: 'coordination.toggle',
        label: () => say(messages['keys.toggle']),
        keys: ['t'],
        run: () => void change({ show: params.value.show === 'table' ? undefined : 'table' }),
      },
      {
        id: 'coordination.open',
        label: () => say(messages['keys.open']),
        keys: ['Enter'],
        run: () => void (first === undefined ? undefined : change({ cluster: first })),
      },
    ],
    [first],
  )
  useCommands(commands)
  return (
    <div class="coordination">
      <h1>{say(messages.title)}</h1>
      <WholeCaseNote />
      <Answered asking={asking}>{page => <Page page={page} />}</Answered>
    </div>
  )
}

/** Said where the page is narrowed: a cluster is a cluster of all of it. */
export function WholeCaseNote() {
  const { from, to, channels, languages } = params.value
  if ((from ?? to ?? channels ?? languages) === undefined) return null
  return <p class="soft small measure">{say(messages.wholeCase)}</p>
}

function Page({ page }: { readonly page: CoordinationPage }) {
  const { clusters, clustersTotal, q, windowsSeconds, pairsTested, accountsTested, nullModel } = page
  const within = inWindows(windowsSeconds)
  const beyond = say(reportNetworkMessages[nullModel === 'activity' ? 'beyond.chance' : 'beyond.all'])
  if (clustersTotal === 0)
    return (
      <>
        <Empty>
          <p>{say(pairsTested === 0 ? messages.untested : messages.none, { q, windows: within })}</p>
          {pairsTested === 0 ? (
            <p>
              <Link view="start">{say(messages['untested.add'])}</Link>
            </p>
          ) : (
            <p>{say(messages['none.next'])}</p>
          )}
        </Empty>
        {pairsTested === 0 ? null : <Tested page={page} />}
        <LimitsFound limits={page.limits} />
      </>
    )
  return (
    <>
      <p class="coordination-answer measure">
        {say(messages.answer, { accounts: page.accounts, clusters: clustersTotal, beyond })}
      </p>
      <p class="soft small measure">
        {say(messages.tested, { pairs: pairsTested, tested: accountsTested, q, windows: within })}{' '}
        {say(messages.taste, {
          groups: page.groupsOfTaste,
          accounts: page.accountsOfTaste,
          leftOut: page.accountsLeftOutNameOnly,
        })}
      </p>
      <p class="soft small measure">{say(messages.not)}</p>
      <NetworkPart cluster={undefined} clusters={clusters} />
      <h2 id="clusters">{say(messages['clusters.title'])}</h2>
      {clusters.length < clustersTotal ? (
        <p class="soft">{say(messages['clusters.shown'], { shown: clusters.length, total: clustersTotal })}</p>
      ) : null}
      <ClustersTable clusters={clusters} />
      <SaveNetwork />
      <LimitsFound limits={page.limits} />
    </>
  )
}

function Tested({ page }: { readonly page: CoordinationPage }) {
  const { pairsTested, accountsTested, q, windowsSeconds, groupsOfTaste, accountsOfTaste, accountsLeftOutNameOnly } =
    page
  return (
    <p class="soft small measure">
      {say(messages.tested, { pairs: pairsTested, tested: accountsTested, q, windows: inWindows(windowsSeconds) })}{' '}
      {say(messages.taste, { groups: groupsOfTaste, accounts: accountsOfTaste, leftOut: accountsLeftOutNameOnly })}
    </p>
  )
}

function ClustersTable({ clusters }: Pick<CoordinationPage, 'clusters'>) {
  return (
    <div class="coordination-scroll" tabIndex={0} role="region" aria-labelledby="clusters">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(messages['column.cluster'])}</th>
            <th scope="col" class="num">
              {say(messages['column.accounts'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.posts'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.objects'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.meetings'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.expected'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.delay'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.othersDelay'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.q'])}
            </th>
            <th scope="col">{say(messages['column.when'])}</th>
            <th scope="col">{say(messages['column.verdict'])}</th>
          </tr>
        </thead>
        <tbody>
          {clusters.map(row => (
            <tr key={row.id}>
              <th scope="row">
                <Link view="coordination" params={{ cluster: row.id }}>
                  {say(messages['cluster.name'], { number: row.number })}
                </Link>
              </th>
              <td class="num">
                <Link view="coordination" params={{ cluster: row.id, at: 'members' }}>
                  {count(row.accounts)}
                </Link>
              </td>
              <td class="num">
                <PostsLink filter={{ cluster: row.id }}>{count(row.posts)}</PostsLink>
              </td>
              <td class="num">
                <Link view="coordination" params={{ cluster: row.id, at: 'objects' }}>
                  {count(row.objects)}
                </Link>
              </td>
              <td class="num">
                <Link view="coordination" params={{ cluster: row.id, at: 'pairs' }}>
                  {count(row.observed)}
                </Link>
              </td>
              <td class="num">{expected(row.expected)}</td>
              <td class="num">{seconds(row.medianSeconds)}</td>
              <td class="num">{seconds(row.organicMedianSeconds)}</td>
              <td class="num">{chance(row.qValue)}</td>
              <td>
                {moment(row.firstTime)} – {moment(row.lastTime)}
              </td>
              <td>{say(messages[`verdict.${row.verdict}`])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
