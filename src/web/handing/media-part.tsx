// Pictures and recordings: what waits for somebody to look, what may leave, what stays.

import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import { webProtectionMessages } from '../../messages/web-protection.ts'
import type { MediaRow } from '../../server/contract-protection.ts'
import { CopyLine } from '../custody/copy-line.tsx'
import { TakeBack } from '../custody/take-back.tsx'
import { quotedPath } from '../custody/verified.tsx'
import { Link } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { change, params } from '../state/location.ts'
import { count, say } from '../state/text.ts'

const PAGE = 30

export function MediaPart() {
  const from = Math.max(0, Math.trunc(Number(params.value.start ?? 0)) || 0)
  const asking = useAsk('protect.media', { from })
  const [taking, setTaking] = useState<MediaRow | undefined>()
  const root = caseState.value?.root ?? ''
  return (
    <>
      <p class="measure">{say(webProtectionMessages['media.lead'])}</p>
      <Answered asking={asking}>
        {({ total, rows, waiting }) =>
          total === 0 ? (
            <Empty>{say(webProtectionMessages['media.none'])}</Empty>
          ) : (
            <>
              <p>{say(webProtectionMessages['media.waiting'], { count: waiting })}</p>
              <div
                class="custody-scroll"
                tabIndex={0}
                role="region"
                aria-label={say(webProtectionMessages['media.caption'])}
              >
                <table>
                  <thead>
                    <tr>
                      <th class="num">{say(webProtectionMessages['media.exhibit'])}</th>
                      <th>{say(custodyMessages['col.name'])}</th>
                      <th class="num">{say(custodyMessages['col.size'])}</th>
                      <th>{say(webProtectionMessages['media.state'])}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <Medium key={row.exhibit} row={row} takeBack={setTaking} />
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager
                from={from}
                most={PAGE}
                total={total}
                go={to => void change({ start: to === 0 ? undefined : `${to}` })}
              />
              {waiting === 0 ? null : (
                <CopyLine
                  text={`anechoic faces ${quotedPath(root)} --exhibit ${rows[0].exhibit} --out PREVIEW.png`}
                  label={say(webProtectionMessages['media.look'])}
                />
              )}
            </>
          )
        }
      </Answered>
      {taking?.entry == null ? null : (
        <TakeBack
          entry={taking.entry}
          signedBy={taking.role}
          what={say(webProtectionMessages[`state.${taking.state}`])}
          close={() => {
            setTaking(undefined)
            asking.again()
          }}
        />
      )}
    </>
  )
}

function Medium({ row, takeBack }: { readonly row: MediaRow; readonly takeBack: (row: MediaRow) => void }) {
  const { exhibit, name, sizeBytes, state, areas, entry } = row
  return (
    <tr>
      <td class="num">
        <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
          {exhibit}
        </Link>
      </td>
      <td dir="auto">{name}</td>
      <td class="num">{count(sizeBytes)}</td>
      <td>
        {say(webProtectionMessages[`state.${state}`])}
        {areas === 0 ? '' : `; ${say(webProtectionMessages['media.areas'], { count: areas })}`}{' '}
        {entry === null ? null : (
          <button
            type="button"
            class="plain small"
            aria-label={`${say(custodyMessages['journal.undo'])}: ${exhibit}`}
            onClick={() => takeBack(row)}
          >
            {say(custodyMessages['journal.undo'])}
          </button>
        )}
      </td>
    </tr>
  )
}
