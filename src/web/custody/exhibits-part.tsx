// The exhibits of the case: by number, with what each holds, where it came from, and its bytes to be saved.

import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import type { ExhibitRow } from '../../model/custody-view.ts'
import type { ExhibitPage, HeldFile } from '../../server/contract-custody.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { change, params } from '../state/location.ts'
import { count, moment, say } from '../state/text.ts'

const PAGE = 50

export function ExhibitsPart() {
  const { find, format, source, start } = params.value
  const from = Math.max(0, Math.trunc(Number(start ?? 0)) || 0)
  const asking = useAsk('custody.exhibits', {
    from,
    most: PAGE,
    ...(find === undefined ? {} : { find }),
    ...(format === undefined ? {} : { format }),
    ...(source === undefined ? {} : { source }),
  })
  return (
    <>
      <div class="custody-filter">
        <label>
          {say(custodyMessages['exhibits.find'])}
          <input
            type="search"
            value={find ?? ''}
            onInput={event => void change({ find: event.currentTarget.value, start: undefined }, true)}
          />
        </label>
        <label>
          {say(custodyMessages['exhibits.format'])}
          <select
            value={format ?? ''}
            onChange={event => void change({ format: event.currentTarget.value, start: undefined })}
          >
            <option value="">{say(custodyMessages['exhibits.any'])}</option>
            {asking.value?.formats.map(each => (
              <option key={each.format} value={each.format}>
                {each.format} ({count(each.count)})
              </option>
            ))}
          </select>
        </label>
        {source === undefined ? null : (
          <button type="button" onClick={() => void change({ source: undefined })}>
            {say(custodyMessages['col.source'])}: {source} ×
          </button>
        )}
      </div>
      <Answered asking={asking}>{page => <Exhibits page={page} from={from} />}</Answered>
    </>
  )
}

function Exhibits({ page, from }: { readonly page: ExhibitPage; readonly from: number }) {
  const { total, sizeBytes, rows, erased, erasedCount, formats } = page
  if (formats.length === 0) return <Empty>{say(custodyMessages['exhibits.empty'])}</Empty>
  return (
    <>
      <p class="soft num">{say(custodyMessages['exhibits.count'], { count: total, bytes: sizeBytes })}</p>
      {rows.length === 0 ? (
        <Empty>{say(custodyMessages['exhibits.none'])}</Empty>
      ) : (
        <div class="custody-scroll" tabIndex={0} role="region" aria-label={say(custodyMessages['exhibits.caption'])}>
          <table class="custody-exhibits">
            <thead>
              <tr>
                <th class="num">{say(custodyMessages['col.number'])}</th>
                <th>{say(custodyMessages['col.name'])}</th>
                <th>{say(custodyMessages['col.format'])}</th>
                <th class="num">{say(custodyMessages['col.size'])}</th>
                <th class="num">{say(custodyMessages['col.posts'])}</th>
                <th>{say(custodyMessages['col.acquired'])}</th>
                <th>{say(custodyMessages['col.source'])}</th>
              </tr>
            </thead>
            {rows.map(row => (
              <Exhibit key={row.number} row={row} />
            ))}
          </table>
        </div>
      )}
      <Pager from={from} most={PAGE} total={total} go={to => void change({ start: to === 0 ? undefined : `${to}` })} />
      {erased.length === 0 ? null : (
        <section>
          <h2>
            {say(custodyMessages['erased.title'])} ({count(erasedCount)})
          </h2>
          <ul class="custody-list">
            {erased.map(({ number, reason, authority, role }) => (
              <li key={number}>
                {say(custodyMessages['erased.row'], { number, authority, role })}
                <div class="said" dir="auto">
                  {reason}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Exhibit({ row }: { readonly row: ExhibitRow }) {
  const [isOpen, setIsOpen] = useState(params.value.find === `${row.number}`)
  const { number, name, format, sizeBytes, posts, acquired, sources, heldBack, isWithheld, from } = row
  return (
    <tbody>
      <tr>
        <td class="num">{number}</td>
        <td>
          <button
            type="button"
            class="plain custody-name"
            dir="auto"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {name}
          </button>
          {from === null ? null : (
            <div class="soft small">
              {say(custodyMessages[`exhibit.${from.kind}`], { name: from.name === '' ? `${from.exhibit}` : from.name })}
            </div>
          )}
          {heldBack === null ? null : <div class="small">{say(custodyMessages[`held.${heldBack.why}`], heldBack)}</div>}
          {isWithheld ? <div class="small">{say(custodyMessages['exhibit.withheld'])}</div> : null}
        </td>
        <td>{format}</td>
        <td class="num">{count(sizeBytes)}</td>
        <td class="num">{posts === 0 ? '0' : <PostsLink filter={{ exhibit: number }}>{count(posts)}</PostsLink>}</td>
        <td class="custody-time">{moment(acquired[0]?.claimedTime)}</td>
        <td>
          {sources.length === 0
            ? '—'
            : sources.map(source => (
                <Link key={source} view="custody" params={{ part: 'sources', source }} isBare>
                  {source}
                </Link>
              ))}
        </td>
      </tr>
      {isOpen ? (
        <tr class="custody-detail">
          <td />
          <td colSpan={6}>
            <Detail row={row} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function Detail({ row: { number, sha256, acquired, format } }: { readonly row: ExhibitRow }) {
  return (
    <>
      <p>
        SHA-256 <code class="custody-hash">{sha256}</code>
      </p>
      <ul class="custody-list">
        {acquired.map(({ entry, claimedTime, role, source }) => (
          <li key={entry}>
            {say(custodyMessages['exhibit.acquired'], { when: moment(claimedTime), role })}
            {source === null ? '' : `, ${source}`} <code>{entry.split(':').at(-1)}</code>
          </li>
        ))}
      </ul>
      <p class="custody-acts">
        <button type="button" onClick={() => void save(ask('custody.original', { exhibit: number }))}>
          {say(custodyMessages['exhibit.download'])}
        </button>
        <button type="button" onClick={() => void save(ask('custody.proof', { exhibit: number }))}>
          {say(custodyMessages['exhibit.proof'])}
        </button>
        <Link view="handing" params={{ audience: 'court', exhibits: `${number}` }} isBare>
          {say(custodyMessages['exhibit.court'])}
        </Link>
        {format === 'media' ? (
          <Link view="footage" params={{ exhibit: `${number}` }} isBare>
            {say(custodyMessages['exhibit.footage'])}
          </Link>
        ) : null}
        <Link view="custody" params={{ part: 'journal', exhibit: `${number}` }} isBare>
          {say(custodyMessages['exhibit.journal'])}
        </Link>
        <Link view="custody" params={{ part: 'erase', exhibit: `${number}` }} isBare>
          {say(custodyMessages['exhibit.erase'])}
        </Link>
      </p>
      {caseState.value?.isSealed === true ? (
        <p class="soft small measure">{say(custodyMessages['exhibit.plain'])}</p>
      ) : null}
    </>
  )
}

/** Has the browser save what is offered. */
export async function save(held: Promise<HeldFile>): Promise<void> {
  try {
    const { path, name } = await held
    const link = document.createElement('a')
    link.href = path
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
  } catch (error) {
    complain(error)
  }
}
