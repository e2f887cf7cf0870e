// What was handed out of the case, newest first, and what a token of an export stands for.

import { useCallback, useState } from 'preact/hooks'
import { handingViewMessages } from '../../messages/web-handing.ts'
import type { ExportRow } from '../../model/handing-view.ts'
import { JobFault } from '../custody/job-fault.tsx'
import { Link, PostLink } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { change, params } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { audienceName, shownTo } from './words.ts'

const PAGE = 20

export function LogPart() {
  const from = Math.max(0, Math.trunc(Number(params.value.start ?? 0)) || 0)
  const asking = useAsk('handing.exports', { from, most: PAGE })
  return (
    <>
      <Answered asking={asking}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty>{say(handingViewMessages['log.none'])}</Empty>
          ) : (
            <>
              <ul class="custody-chains">
                {rows.map(row => (
                  <Handed key={row.tagManifestSha256} row={row} />
                ))}
              </ul>
              <Pager
                from={from}
                most={PAGE}
                total={total}
                go={to => void change({ start: to === 0 ? undefined : `${to}` })}
              />
            </>
          )
        }
      </Answered>
      <Token />
    </>
  )
}

function Handed({ row }: { readonly row: ExportRow }) {
  const { kind, export: id, audience, claimedTime, role, reason, claims, exhibits, sealedTo, opened, withheld } = row
  return (
    <li>
      <p>
        <strong dir="auto">
          {kind === 'bag'
            ? say(handingViewMessages['log.bag'], { audience: shownTo(audience) })
            : say(handingViewMessages['log.protected'], { id, audience: audienceName(audience) })}
        </strong>{' '}
        <span class="soft">{say(handingViewMessages['log.by'], { when: moment(claimedTime), role })}</span>
      </p>
      {reason === null ? null : (
        <p class="said" dir="auto">
          {reason}
        </p>
      )}
      {opened.map(text => (
        <p key={text} class="small">
          <span class="chip">{say(handingViewMessages['rules.opened'])}</span> {text}
        </p>
      ))}
      <details>
        <summary>{say(handingViewMessages['log.more'])}</summary>
        {claims.length === 0 ? null : (
          <p>
            {say(handingViewMessages['claims.title'])}:{' '}
            {claims.map(claim => (
              <Link key={claim} view="claims" params={{ claim }} class="handing-item">
                {claim}
              </Link>
            ))}
          </p>
        )}
        {exhibits.length === 0 ? null : (
          <p>
            {say(handingViewMessages['log.exhibits'])}:{' '}
            {exhibits.map(({ exhibit, number }) => (
              <span key={exhibit} class="handing-item">
                <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
                  {exhibit}
                </Link>
                {number === null ? '' : ` (${say(handingViewMessages['log.number'], { number })})`}
              </span>
            ))}
          </p>
        )}
        {sealedTo.length === 0 ? null : <p>{say(handingViewMessages['log.sealedTo'], { to: sealedTo.join(', ') })}</p>}
        <ul class="custody-list">
          {withheld.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p class="small">
          tagmanifest-sha256.txt: <code class="custody-hash">{row.tagManifestSha256}</code>
        </p>
      </details>
    </li>
  )
}

function Token() {
  const [token, setToken] = useState('')
  const [wasAsked, setWasAsked] = useState(false)
  const named = useAsk('handing.named', wasAsked ? {} : undefined)
  useJobEnd(
    ['preview'],
    useCallback(() => named.again(), [named.again]),
  )
  return (
    <section>
      <h2>{say(handingViewMessages['token.title'])}</h2>
      <p class="measure soft">{say(handingViewMessages['token.why'])}</p>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          ask('handing.name', { token: token.trim() })
            .then(() => setWasAsked(true))
            .catch(complain)
        }}
      >
        <label>
          {say(handingViewMessages.token)}
          <input
            type="text"
            required
            maxLength={40}
            spellcheck={false}
            value={token}
            onInput={event => setToken(event.currentTarget.value)}
          />
        </label>
        <p class="custody-acts">
          <button type="submit" disabled={isBusy()}>
            {say(handingViewMessages['token.look'])}
          </button>
        </p>
      </form>
      {wasAsked ? <JobFault kinds={['preview']} /> : null}
      {named.value == null ? null : (
        <ul class="custody-list">
          {named.value.things.map(({ export: id, kind, kindWords, id: of, name }) => (
            <li key={`${id}${kind}${of}`}>
              {say(handingViewMessages['token.stands'], { token: named.value?.token ?? '', id, kind: kindWords })}{' '}
              {kind === 'post' ? (
                <PostLink post={of}>
                  <code>{of}</code>
                </PostLink>
              ) : (
                <code>{of}</code>
              )}{' '}
              {name === null ? null : (
                <span class="said" dir="auto">
                  {name}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
