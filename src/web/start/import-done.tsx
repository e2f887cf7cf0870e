// What an import gave; every number leads to what is behind it.

import type { ComponentChildren } from 'preact'
import { materialMessages } from '../../messages/web-material.ts'
import type { ImportResult } from '../../server/contract-start.ts'
import { Link } from '../parts/link.tsx'
import { job } from '../state/events.ts'
import { count, say } from '../state/text.ts'
import { ArrivedHeading } from './arrived-heading.tsx'
import { Problems } from './importing.tsx'

export function ImportDone({ result }: { readonly result: ImportResult }) {
  const { added, posts, channels, accounts, documents, paragraphs, originals, losses, notices } = result
  const isAnalysing = job.value?.status === 'running' && job.value.kind === 'analyse'
  return (
    <section class="start-done" aria-labelledby="start-done">
      <ArrivedHeading id="start-done">{say(materialMessages['done.title'])}</ArrivedHeading>
      {added === 0 ? <p>{say(materialMessages['done.nothingNew'])}</p> : null}
      <ul class="start-counts">
        <Counted view="custody" amount={added} noun="done.added" />
        <Counted view="custody" amount={originals} noun="done.originals" />
        <Counted view="posts" amount={posts} noun="done.posts" />
        <Counted view="overview" amount={channels} noun="done.channels" />
        <Counted view="overview" amount={accounts} noun="done.accounts" />
        {documents === 0 ? null : (
          <Counted view="review" amount={documents} noun="done.documents">
            , {say(materialMessages['done.paragraphs'], { count: paragraphs })}
          </Counted>
        )}
        <Counted view="overview" amount={losses} noun="done.losses" />
        <Counted view="overview" amount={notices} noun="done.notices" />
      </ul>
      {isAnalysing ? (
        <p class="soft" role="status">
          {say(materialMessages['done.analysing'])}
        </p>
      ) : null}
      <p>
        <Link view="overview" isBare class="start-onward">
          {say(materialMessages['done.overview'])}
        </Link>
      </p>
      <Problems total={losses + notices} />
    </section>
  )
}

type Noun = 'added' | 'originals' | 'posts' | 'channels' | 'accounts' | 'documents' | 'losses' | 'notices'

interface CountedProps {
  readonly view: string
  readonly amount: number
  readonly noun: `done.${Noun}`
  readonly children?: ComponentChildren
}

function Counted({ view, amount, noun, children }: CountedProps) {
  return (
    <li>
      <Link view={view} isBare class="num">
        {count(amount)}
      </Link>{' '}
      {say(materialMessages[noun], { count: amount })}
      {children}
    </li>
  )
}
