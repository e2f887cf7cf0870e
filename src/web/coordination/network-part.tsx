// The network of all clusters or of one, as a picture or as a table of its pairs; whoever hears the page gets the table either way.

import { useMemo, useState } from 'preact/hooks'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterRow, CoordinationGraph } from '../../model/coordination-page.ts'
import { PostsLink } from '../parts/link.tsx'
import { canDraw, Network, NoPicture } from '../parts/network.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { expected } from './format.ts'
import { graphData } from './graph-data.ts'

/** Rows of the table below the picture, and in its place. */
const ROWS = { heard: 50, seen: 200 }
const TITLES = 12

interface NetworkPartProps {
  /** Undefined for all of them. */
  readonly cluster: string | undefined
  readonly clusters: readonly ClusterRow[]
}

export function NetworkPart({ cluster, clusters }: NetworkPartProps) {
  const asking = useAsk('coordination.graph', cluster === undefined ? {} : { cluster })
  const isTable = params.value.show === 'table' || !canDraw.value
  return (
    <section class="coordination-network">
      <div class="coordination-switch">
        <button type="button" aria-pressed={!isTable} onClick={() => void change({ show: undefined }, true)}>
          {say(messages['show.network'])}
        </button>
        <button type="button" aria-pressed={isTable} onClick={() => void change({ show: 'table' }, true)}>
          {say(messages['show.table'])}
        </button>
      </div>
      <NoPicture />
      <Answered asking={asking}>
        {graph => (
          <>
            {isTable ? null : <Picture graph={graph} clusters={clusters} />}
            <Pairs graph={graph} isSeen={isTable} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Picture({ graph, clusters }: { readonly graph: CoordinationGraph } & Pick<NetworkPartProps, 'clusters'>) {
  const data = useMemo(() => graphData(graph), [graph])
  const [chosen, choose] = useState<number | undefined>()
  const { nodes, pairsDrawn, nodesTotal, pairsTotal } = graph
  const at = chosen !== undefined && chosen < nodes.label.length ? chosen : undefined
  return (
    <>
      <Network
        data={data}
        label={say(messages.picture, { accounts: nodes.label.length, pairs: pairsDrawn })}
        chosen={at}
        choose={choose}
        titles={clusters.slice(0, TITLES).map(({ number, id }) => ({
          group: number,
          text: say(messages['cluster.name'], { number }),
          ...(clusters.length === 1 ? {} : { open: () => void change({ cluster: id }) }),
        }))}
      />
      <p class="small coordination-chosen" aria-live="polite">
        {at === undefined ? (
          <span class="soft">{say(messages['chosen.none'])}</span>
        ) : (
          <>
            {say(messages.chosen, {
              name: nodes.label[at],
              cluster: nodes.cluster[at],
              observed: nodes.observed[at],
              expected: expected(nodes.expected[at]),
            })}{' '}
            <PostsLink filter={{ accounts: [nodes.token[at]] }}>{say(messages['chosen.posts'])}</PostsLink>
          </>
        )}
      </p>
      <p class="soft small measure">
        {say(messages['picture.legend'])}{' '}
        {say(messages['picture.drawn'], {
          accounts: nodes.label.length,
          accountsTotal: nodesTotal,
          pairs: pairsDrawn,
          pairsTotal,
        })}
      </p>
    </>
  )
}

/** Pairs beyond chance as the picture holds them; only heard, and without links, while the picture is shown. */
function Pairs({ graph, isSeen }: { readonly graph: CoordinationGraph; readonly isSeen: boolean }) {
  const { nodes, edges, pairsDrawn } = graph
  const rows = Math.min(pairsDrawn, isSeen ? ROWS.seen : ROWS.heard)
  const link = (node: number) =>
    isSeen ? <PostsLink filter={{ accounts: [nodes.token[node]] }}>{nodes.label[node]}</PostsLink> : nodes.label[node]
  return (
    <div class={isSeen ? 'coordination-scroll' : 'visually-hidden'} tabIndex={isSeen ? 0 : undefined}>
      <table>
        <caption class="small soft">
          {say(messages['picture.drawn'], {
            accounts: nodes.label.length,
            accountsTotal: graph.nodesTotal,
            pairs: rows,
            pairsTotal: graph.pairsTotal,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(messages['column.cluster'])}</th>
            <th scope="col">{say(messages['column.account'])}</th>
            <th scope="col">{say(messages['column.other'])}</th>
            <th scope="col" class="num">
              {say(messages['column.meetings'])}
            </th>
            <th scope="col" class="num">
              {say(messages['column.expected'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, i) => (
            <tr key={i}>
              <td>{say(messages['cluster.name'], { number: nodes.cluster[edges.from[i]] })}</td>
              <td>{link(edges.from[i])}</td>
              <td>{link(edges.to[i])}</td>
              <td class="num">{count(edges.observed[i])}</td>
              <td class="num">{expected(edges.expected[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
