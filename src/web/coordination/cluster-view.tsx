// One cluster: the sentence, what was expected and observed, what else explains it, who acted when, and what people say of it.

import { useEffect, useMemo } from 'preact/hooks'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage } from '../../model/coordination-page.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { Alternatives, Robustness } from './cluster-checks.tsx'
import { ClusterClock } from './cluster-clock.tsx'
import { ClusterJudgement } from './cluster-judgement.tsx'
import { ClusterObjects } from './cluster-objects.tsx'
import { ClusterStrength } from './cluster-strength.tsx'
import { Members, Pairs } from './cluster-tables.tsx'
import { WholeCaseNote } from './clusters-view.tsx'
import { NetworkPart } from './network-part.tsx'

export function ClusterView({ cluster }: { readonly cluster: string }) {
  const asking = useAsk('coordination.cluster', { cluster })
  const { previous, next } = asking.value ?? {}
  const commands = useMemo(() => {
    const to = (id: string | null | undefined) => () =>
      void (id === null || id === undefined ? undefined : change({ cluster: id, at: undefined }))
    return [
      { id: 'cluster.next', label: () => say(messages.next), keys: ['j', 'n'], run: to(next) },
      { id: 'cluster.previous', label: () => say(messages.previous), keys: ['k', 'p'], run: to(previous) },
      {
        id: 'cluster.back',
        label: () => say(messages['keys.back']),
        keys: ['b'],
        run: () => void change({ cluster: undefined, at: undefined }),
      },
      {
        id: 'cluster.toggle',
        label: () => say(messages['keys.toggle']),
        keys: ['t'],
        run: () => void change({ show: params.value.show === 'table' ? undefined : 'table' }, true),
      },
    ]
  }, [previous, next])
  useCommands(commands)
  return (
    <div class="coordination">
      <nav class="coordination-path small" aria-label={say(messages['clusters.title'])}>
        <Link view="coordination">{say(messages.allClusters)}</Link>
        {previous === null || previous === undefined ? null : (
          <Link view="coordination" params={{ cluster: previous }}>
            {say(messages.previous)}
          </Link>
        )}
        {next === null || next === undefined ? null : (
          <Link view="coordination" params={{ cluster: next }}>
            {say(messages.next)}
          </Link>
        )}
      </nav>
      <Answered asking={asking}>{page => <Page page={page} />}</Answered>
    </div>
  )
}

function Page({ page }: { readonly page: ClusterPage }) {
  const { row } = page
  const at = params.value.at
  useEffect(() => {
    if (at !== undefined) document.getElementById(`cluster-${at}`)?.scrollIntoView()
  }, [at])
  return (
    <article>
      <header class="measure">
        <h1>
          {say(messages['cluster.name'], { number: row.number })}
          <span class="coordination-verdict">{say(messages[`verdict.${row.verdict}`])}</span>
        </h1>
        <WholeCaseNote />
        <p class="coordination-answer">{page.sentence}</p>
        <p class="coordination-facts small">
          <Link view="coordination" params={{ cluster: row.id, at: 'members' }}>
            {say(messages['objects.members'], { members: row.accounts })}
          </Link>
          <PostsLink filter={{ cluster: row.id }}>{say(messages['facts.posts'], { posts: row.posts })}</PostsLink>
          <Link view="coordination" params={{ cluster: row.id, at: 'objects' }}>
            {say(messages['facts.objects'], { objects: row.objects, occasions: row.occasions })}
          </Link>
          <span class="soft">
            {moment(row.firstTime)} – {moment(row.lastTime)} UTC
          </span>
        </p>
      </header>
      <div class="coordination-columns">
        <ClusterStrength page={page} />
        <ClusterJudgement page={page} />
      </div>
      <NetworkPart cluster={row.id} clusters={[row]} />
      <ClusterObjects page={page} />
      <ClusterClock week={page.week} />
      <Alternatives page={page} />
      <Robustness page={page} />
      <Members page={page} />
      <Pairs page={page} />
      <p class="soft small measure">{say(messages.not)}</p>
    </article>
  )
}
