// Where the post stands in its original, how that came in, its bytes, whether they are still the same, and a way to save it.

import { useState } from 'preact/hooks'
import { readingMediaMessages as messages } from '../../messages/web-reading-media.ts'
import type { BytesChecked, PostReading } from '../../model/post-reading.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { moment, say } from '../state/text.ts'
import { byteRows, bytesOfBase64 } from './byte-rows.ts'

const PAGE = 1024

export function ReadingBytes({ reading }: { readonly reading: PostReading }) {
  const { exhibit } = reading
  return (
    <section>
      <h3>{say(messages['bytes.title'])}</h3>
      <Facts reading={reading} />
      <Check key={exhibit} exhibit={exhibit} />
      <Save key={`save ${exhibit}`} exhibit={exhibit} />
    </section>
  )
}

function Facts({ reading }: { readonly reading: PostReading }) {
  const { post, exhibit, line } = reading
  const [from, setFrom] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const asking = useAsk('reading.bytes', { post, from }, { isFixed: true })
  return (
    <Answered asking={asking}>
      {bytes => (
        <>
          <dl class="reading-facts">
            <dt>{say(messages['bytes.exhibit'])}</dt>
            <dd>
              <PostsLink filter={{ exhibit }}>{exhibit}</PostsLink>
              {' · '}
              <span class="reading-file" dir="auto">
                {bytes.name}
              </span>
            </dd>
            <dt>{say(messages['bytes.place'])}</dt>
            <dd class="num">
              {say(messages['bytes.range'], {
                from: bytes.byteOffset,
                to: bytes.byteOffset + Math.max(0, bytes.byteLength - 1),
                size: bytes.sizeBytes,
              })}
              {line === null ? '' : ` · ${say(messages['bytes.line'], { line })}`}
            </dd>
            <dt>{say(messages['bytes.sha256'])}</dt>
            <dd class="reading-hash">{bytes.sha256}</dd>
            {bytes.sliceSha256 === null ? null : (
              <>
                <dt>{say(messages['bytes.sliceSha256'])}</dt>
                <dd class="reading-hash">{bytes.sliceSha256}</dd>
              </>
            )}
            <dt>{say(messages['bytes.acquired'])}</dt>
            {bytes.acquisitions.map(({ entry, claimedTime, role, source, memberOf }) => (
              <dd key={entry}>
                <Link view="custody" isBare params={{ part: 'journal', entry }}>
                  {say(messages['bytes.acquisition'], { time: moment(claimedTime), role, entry: shortEntry(entry) })}
                </Link>
                {source === null ? '' : ` · ${say(messages['bytes.source'], { source })}`}
                {memberOf === null ? '' : ` · ${say(messages['bytes.memberOf'], { name: memberOf })}`}
              </dd>
            ))}
          </dl>
          <p class="reading-steps">
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {say(messages[isOpen ? 'bytes.hide' : 'bytes.show'])}
            </button>
          </p>
          {isOpen ? (
            <>
              <Rows base64={bytes.base64} offset={bytes.byteOffset + bytes.from} />
              {bytes.byteLength > PAGE ? (
                <p class="reading-steps">
                  <button type="button" disabled={bytes.from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
                    {say(messages['bytes.before'])}
                  </button>
                  <button
                    type="button"
                    disabled={bytes.from + PAGE >= bytes.byteLength}
                    onClick={() => setFrom(from + PAGE)}
                  >
                    {say(messages['bytes.after'])}
                  </button>
                </p>
              ) : null}
            </>
          ) : null}
        </>
      )}
    </Answered>
  )
}

/** Device and epoch are long: their first digits tell them apart, the whole stands behind the link. */
function shortEntry(entry: string): string {
  const [device = '', epoch = '', seq = ''] = entry.split(':')
  return `${device.slice(0, 8)}:${epoch.slice(0, 4)}:${seq}`
}

function Rows({ base64, offset }: { readonly base64: string; readonly offset: number }) {
  const rows = byteRows(bytesOfBase64(base64).subarray(0, PAGE), offset)
  return (
    <div class="reading-bytes" tabIndex={0} role="region" aria-label={say(messages['bytes.table'])}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">
              {say(messages['bytes.offset'])}
            </th>
            <th scope="col">{say(messages['bytes.hex'])}</th>
            <th scope="col">{say(messages['bytes.signs'])}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ offset: at, hex, signs }) => (
            <tr key={at}>
              <td class="num">{at}</td>
              <td>{hex}</td>
              <td dir="ltr">
                <bdo dir="ltr">{signs}</bdo>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Check({ exhibit }: { readonly exhibit: number }) {
  const [state, setState] = useState<'idle' | 'reading' | BytesChecked>('idle')
  const check = () => {
    setState('reading')
    ask('reading.check', { exhibit }).then(setState, error => {
      setState('idle')
      complain(error)
    })
  }
  return (
    <>
      <p class="reading-steps">
        <button type="button" disabled={state === 'reading'} onClick={check}>
          {say(messages['bytes.check'])}
        </button>
      </p>
      <p role="status">
        {state === 'idle'
          ? null
          : state === 'reading'
            ? say(messages['bytes.checking'])
            : state.isSame
              ? say(messages['bytes.same'], { size: state.sizeBytes })
              : say(messages['bytes.differs'])}
      </p>
    </>
  )
}

/** Saving takes two presses: what it does is said in between. */
function Save({ exhibit }: { readonly exhibit: number }) {
  const [offer, setOffer] = useState<{ readonly path: string; readonly sizeBytes: number } | undefined>()
  if (offer === undefined)
    return (
      <p class="reading-steps">
        <button type="button" onClick={() => void ask('reading.original', { exhibit }).then(setOffer, complain)}>
          {say(messages['bytes.save'])} …
        </button>
      </p>
    )
  return (
    <div class="reading-form">
      <p>{say(messages['bytes.saveOpen'], { size: offer.sizeBytes })}</p>
      {caseState.value?.isSealed === true ? <p>{say(messages['bytes.saveSealed'])}</p> : null}
      <p class="reading-steps">
        <a class="reading-save" href={offer.path} download>
          {say(messages['bytes.saveNow'])}
        </a>
        <button type="button" onClick={() => setOffer(undefined)}>
          {say(messages['form.cancel'])}
        </button>
      </p>
    </div>
  )
}
