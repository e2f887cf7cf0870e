// What footage is held against: collections of older footage and lists of hashes, and trust lists for Content Credentials. Added, looked into and taken away here.

import { useCallback, useRef, useState } from 'preact/hooks'
import { footageCollectionMessages as messages } from '../../messages/web-footage-collections.ts'
import type { CollectionRead, CollectionRow, FootageLists, TrustListRow } from '../../server/contract-footage-lists.ts'
import { JobFault } from '../custody/job-fault.tsx'
import { Link } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Answered } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { complain, did, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { moment, say } from '../state/text.ts'
import { AddList, type ListKind } from './add-list.tsx'
import { Waiting } from './gallery-coverage.tsx'

export function ListsPage() {
  const asking = useAsk('footage.lists', {})
  const waiting = useAsk('footage.waiting', {}).value?.waiting ?? 0
  const [adding, setAdding] = useState<ListKind>()
  const title = useRef<HTMLHeadingElement>(null)
  const closed = () => {
    setAdding(undefined)
    // While a list is read its button cannot have the focus back: the keyboard goes on from the title.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) title.current?.focus()
    })
  }
  useJobEnd(
    ['media'],
    useCallback(
      ({ status, result }) => {
        asking.again()
        const read = result as CollectionRead | null | undefined
        if (status !== 'done' || typeof read?.members !== 'number') return
        const label = () => say(messages['done.read'], read)
        if (read.isReplaced) tell(label)
        else
          did({
            label,
            undo: async () => {
              await ask('footage.uncollect', { name: read.name })
              asking.again()
            },
          })
      },
      [asking.again],
    ),
  )
  return (
    <div class="footage">
      <p class="small">
        <Link view="footage">{say(messages.back)}</Link>
      </p>
      <h1 ref={title} tabIndex={-1}>
        {say(messages.title)}
      </h1>
      <Answered asking={asking}>
        {lists => (
          <>
            <Sentence lists={lists} />
            {waiting === 0 ? null : <Waiting waiting={waiting} />}
            <JobFault kinds={['media']} />
            {job.value?.status === 'running' && job.value.kind === 'media' ? (
              <p role="status">{say(messages.reading)}</p>
            ) : null}
            <section id="lists-collections">
              <h2>{say(messages['collections.title'])}</h2>
              <p class="soft small measure">{say(messages['collections.note'])}</p>
              {lists.collections.length === 0 ? null : <Collections rows={lists.collections} again={asking.again} />}
              <p class="footage-tools">
                {(['folder', 'hashes'] as const).map(kind => (
                  <button key={kind} type="button" disabled={isBusy()} onClick={() => setAdding(kind)}>
                    {say(messages[`add.${kind}`])}
                  </button>
                ))}
              </p>
            </section>
            <section id="lists-trust">
              <h2>{say(messages['trust.title'])}</h2>
              <p class="soft small measure">{say(messages['trust.note'])}</p>
              {lists.trustLists.length === 0 ? (
                <p class="soft">{say(messages['trust.none'])}</p>
              ) : (
                <TrustLists rows={lists.trustLists} again={asking.again} />
              )}
              <p class="footage-tools">
                <button type="button" onClick={() => setAdding('trust')}>
                  {say(messages['add.trust'])}
                </button>
              </p>
            </section>
          </>
        )}
      </Answered>
      {adding === undefined ? null : (
        <AddList
          kind={adding}
          known={asking.value?.trustLists.map(({ name }) => name) ?? []}
          close={closed}
          added={() => asking.again()}
        />
      )}
    </div>
  )
}

function Sentence({ lists: { collections, compared, lookedAt } }: { readonly lists: FootageLists }) {
  return (
    <p class="measure footage-sentence num">
      {collections.length === 0 ? (
        say(messages['sentence.none'])
      ) : (
        <LinkedSentence
          text={say(messages['sentence.some'], { lookedAt, compared, collections: collections.length })}
          links={{
            media: text => (
              <Link view="footage" params={{ cards: 'all' }}>
                {text}
              </Link>
            ),
          }}
        />
      )}
    </p>
  )
}

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly again: () => void
}

function Collections({ rows, again }: RowsProps<CollectionRow>) {
  return (
    <Wide label={say(messages['collections.title'])}>
      <table>
        <caption class="visually-hidden">{say(messages['collections.title'])}</caption>
        <thead>
          <tr>
            <th scope="col">{say(messages['col.name'])}</th>
            <th scope="col">{say(messages['col.kind'])}</th>
            <th scope="col">{say(messages['col.members'])}</th>
            <th scope="col">{say(messages['col.before'])}</th>
            <th scope="col">{say(messages['col.matches'])}</th>
            <th scope="col">{say(messages['col.added'])}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, kind, members, heldBefore, reason, role, claimedTime, matches }) => (
            <tr key={name}>
              <th scope="row">
                <Link view="footage" params={{ list: name }}>
                  <bdi>{name}</bdi>
                </Link>
                <Reason reason={reason} />
              </th>
              <td>{say(messages[`kind.${kind}`])}</td>
              <td>
                <Link view="footage" params={{ list: name }}>
                  {say(messages['row.members'], { count: members })}
                </Link>
              </td>
              <td>{heldBefore ?? <span class="soft">{say(messages['row.unsaid'])}</span>}</td>
              <td>
                {matches === 0 ? (
                  '0'
                ) : (
                  <Link view="footage" params={{ collection: name, cards: 'all' }}>
                    {say(messages['row.matches'], { count: matches })}
                  </Link>
                )}
              </td>
              <td class="small soft">{say(messages['row.added'], { time: moment(claimedTime), role })}</td>
              <td>
                <Remove name={name} route="footage.uncollect" again={again} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function TrustLists({ rows, again }: RowsProps<TrustListRow>) {
  return (
    <Wide label={say(messages['trust.title'])}>
      <table>
        <caption class="visually-hidden">{say(messages['trust.title'])}</caption>
        <thead>
          <tr>
            <th scope="col">{say(messages['col.name'])}</th>
            <th scope="col">{say(messages['col.holders'])}</th>
            <th scope="col">{say(messages['col.added'])}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, certificates, holders, reason, role, claimedTime }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
                <Reason reason={reason} />
              </th>
              <td class="footage-name" dir="auto">
                {holders
                  .map(({ subject, until }) =>
                    until === null ? subject : say(messages['row.until'], { subject, until }),
                  )
                  .join(', ')}{' '}
                {certificates > holders.length
                  ? say(messages['row.more'], { count: certificates - holders.length })
                  : null}
              </td>
              <td class="small soft">{say(messages['row.added'], { time: moment(claimedTime), role })}</td>
              <td>
                <Remove name={name} route="footage.untrust" again={again} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Reason({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null
  return (
    <div class="small said footage-name" dir="auto">
      {reason}
    </div>
  )
}

interface RemoveProps {
  readonly name: string
  readonly route: 'footage.uncollect' | 'footage.untrust'
  readonly again: () => void
}

function Remove({ name, route, again }: RemoveProps) {
  const remove = () =>
    void ask(route, { name }).then(() => {
      did({
        label: () => say(messages['done.removed'], { name }),
        undo: async () => {
          await ask(route, { name, again: true })
          again()
        },
      })
      again()
    }, complain)
  return (
    <button type="button" class="plain small" aria-label={say(messages['remove.label'], { name })} onClick={remove}>
      {say(messages.remove)}
    </button>
  )
}
