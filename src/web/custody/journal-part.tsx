// The journal, newest first: what was done, as which role, on which device, when by its own clock and when at the latest by a witness.

import { useState } from 'preact/hooks'
import { actKindMessages, actMessages } from '../../messages/web-acts.ts'
import { custodyMessages } from '../../messages/web-custody.ts'
import type { JournalRow } from '../../model/custody-view.ts'
import type { JournalPage } from '../../server/contract-custody.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { count, moment, say } from '../state/text.ts'
import { TakeBack } from './take-back.tsx'

const PAGE = 50

export function JournalPart() {
  const { type, exhibit, device, start } = params.value
  const from = Math.max(0, Math.trunc(Number(start ?? 0)) || 0)
  const number = /^[1-9]\d{0,11}$/.test(exhibit ?? '') ? Number(exhibit) : undefined
  const asking = useAsk('custody.journal', {
    from,
    most: PAGE,
    ...(type === undefined ? {} : { types: [type] }),
    ...(number === undefined ? {} : { exhibit: number }),
    ...(device === undefined ? {} : { device }),
  })
  const [takingBack, setTakingBack] = useState<JournalRow | undefined>()
  return (
    <>
      <div class="custody-filter">
        <label>
          {say(custodyMessages['journal.type'])}
          <select
            value={type ?? ''}
            onChange={event => void change({ type: event.currentTarget.value, start: undefined })}
          >
            <option value="">{say(custodyMessages['journal.all'])}</option>
            {asking.value?.types.map(each => (
              <option key={each.type} value={each.type}>
                {say(actKindMessages[each.type], {})} ({count(each.count)})
              </option>
            ))}
          </select>
        </label>
        {number === undefined ? null : (
          <button type="button" onClick={() => void change({ exhibit: undefined })}>
            {say(custodyMessages['journal.about'], { exhibit: number })} ×
          </button>
        )}
        {device === undefined ? null : (
          <button type="button" onClick={() => void change({ device: undefined })}>
            {device.slice(0, 8)} ×
          </button>
        )}
      </div>
      <Answered asking={asking}>{page => <Entries page={page} from={from} takeBack={setTakingBack} />}</Answered>
      {takingBack === undefined ? null : (
        <TakeBack
          entry={takingBack.entry}
          signedBy={takingBack.role}
          what={say(actMessages[takingBack.type], takingBack.facts)}
          close={() => {
            setTakingBack(undefined)
            asking.again()
          }}
        />
      )}
    </>
  )
}

interface EntriesProps {
  readonly page: JournalPage
  readonly from: number
  readonly takeBack: (row: JournalRow) => void
}

function Entries({ page: { rows, total, erased }, from, takeBack }: EntriesProps) {
  if (total === 0) return <Empty>{say(custodyMessages['journal.none'])}</Empty>
  return (
    <>
      <p class="soft small measure">{say(custodyMessages['journal.clock'])}</p>
      {erased === 0 ? null : <p class="measure">{say(custodyMessages['journal.erased'], { count: erased })}</p>}
      <div class="custody-scroll" tabIndex={0} role="region" aria-label={say(custodyMessages['journal.caption'])}>
        <table class="custody-journal">
          <thead>
            <tr>
              <th>{say(custodyMessages['col.when'])}</th>
              <th>{say(custodyMessages['col.what'])}</th>
              <th>{say(custodyMessages['col.who'])}</th>
              <th>{say(custodyMessages['col.witness'])}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Entry key={row.entry} row={row} takeBack={takeBack} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager from={from} most={PAGE} total={total} go={to => void change({ start: to === 0 ? undefined : `${to}` })} />
    </>
  )
}

function Entry({ row, takeBack }: { readonly row: JournalRow; readonly takeBack: (row: JournalRow) => void }) {
  const { claimedTime, type, facts, reason, role: by, device, seq, witness, isWithdrawn, canUndo } = row
  return (
    <tr class={isWithdrawn ? 'is-withdrawn' : ''}>
      <td class="custody-time">{moment(claimedTime)}</td>
      <td>
        <span dir="auto">{say(actMessages[type], facts)}</span>
        {isWithdrawn ? <span class="soft"> ({say(custodyMessages['journal.takenBack'])})</span> : null}{' '}
        <Followed row={row} />
        {reason === null ? null : (
          <div class="said custody-reason" dir="auto">
            {reason}
          </div>
        )}
      </td>
      <td>
        <span dir="auto">{by ?? '—'}</span>
        <div class="soft small">
          <code>
            {device.slice(0, 8)} {seq}
          </code>
        </div>
        {canUndo ? (
          <button
            type="button"
            class="plain small"
            aria-label={`${say(custodyMessages['journal.undo'])}: ${seq}`}
            onClick={() => takeBack(row)}
          >
            {say(custodyMessages['journal.undo'])}
          </button>
        ) : null}
      </td>
      <td class="custody-time">
        {witness === null ? (
          <span class="soft">{say(custodyMessages['witness.none'])}</span>
        ) : (
          <>
            {moment(witness.notAfter)}
            <div class="soft small">
              {say(custodyMessages[witness.isChecked ? 'witness.checked' : 'witness.stamped'])}
            </div>
          </>
        )}
      </td>
    </tr>
  )
}

/** What the act is about. */
function Followed({ row: { post, claim, exhibits, type } }: { readonly row: JournalRow }) {
  return (
    <span class="custody-followed small">
      {post === null ? null : <PostLink post={post}>{say(custodyMessages['post.open'])}</PostLink>}{' '}
      {claim === null ? null : (
        <Link view="claims" params={{ claim }}>
          {claim}
        </Link>
      )}{' '}
      {type === 'erasure'
        ? null
        : exhibits.map(number => (
            <Link key={number} view="custody" params={{ part: 'exhibits', find: `${number}` }} isBare>
              {say(custodyMessages['exhibit.link'], { number })}
            </Link>
          ))}
    </span>
  )
}
