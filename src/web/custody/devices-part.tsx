// Who wrote in the case: chains of devices, what each has seen of the others, forks; and which outsiders witnessed when.

import { custodyMessages } from '../../messages/web-custody.ts'
import type { ChainRow } from '../../model/custody-view.ts'
import type { CustodyState } from '../../server/contract-custody.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { moment, say } from '../state/text.ts'
import { CopyLine } from './copy-line.tsx'
import { quotedPath } from './verified.tsx'

export function DevicesPart() {
  const asking = useAsk('custody.state', {})
  return (
    <Answered asking={asking}>
      {state => (
        <>
          <Devices state={state} />
          <Anchors state={state} />
        </>
      )}
    </Answered>
  )
}

function Devices({ state: { chains, chainCount, forks, fingerprint } }: { readonly state: CustodyState }) {
  return (
    <section>
      <h2>{say(custodyMessages['devices.title'])}</h2>
      <p class="measure soft">{say(custodyMessages['devices.why'])}</p>
      <p>
        {say(custodyMessages['devices.fingerprint'])}: <code class="custody-hash">{fingerprint}</code>
      </p>
      <ul class="custody-chains">
        {chains.map(chain => (
          <Chain key={`${chain.device}${chain.epoch}`} chain={chain} />
        ))}
      </ul>
      {chainCount > chains.length ? (
        <p class="soft">{say(custodyMessages['devices.more'], { count: chainCount - chains.length })}</p>
      ) : null}
      {forks.map(({ device, epoch, seq }) => (
        <p key={`${device}${epoch}${seq}`} class="measure">
          {say(custodyMessages['devices.fork'], { device: device.slice(0, 8), seq })}
        </p>
      ))}
    </section>
  )
}

function Chain({ chain }: { readonly chain: ChainRow }) {
  const { device, epoch, isOwn, isMaker, isCounting, cause, entries, firstTime, lastTime, head, seen } = chain
  const span = { entries, from: moment(firstTime), to: moment(lastTime) }
  return (
    <li class={isCounting ? '' : 'is-foreign'}>
      <p>
        <code>
          {device.slice(0, 8)} {epoch.slice(0, 8)}
        </code>{' '}
        {isOwn ? <span class="chip">{say(custodyMessages['devices.own'])}</span> : null}{' '}
        {isMaker ? <span class="chip">{say(custodyMessages['devices.maker'])}</span> : null}{' '}
        {isCounting ? null : <strong>{say(custodyMessages['devices.foreign'])}</strong>}
      </p>
      <p>
        {say(custodyMessages[`cause.${cause ?? 'unknown'}`])};{' '}
        <Link view="custody" params={{ part: 'journal', device }} isBare>
          {say(custodyMessages['devices.span'], span)}
        </Link>
      </p>
      <p class="soft">
        {seen.length === 0
          ? say(custodyMessages['devices.sawNone'])
          : seen
              .map(other => say(custodyMessages['devices.seen'], { seq: other.seq, device: other.device.slice(0, 8) }))
              .join('; ')}
      </p>
      {head === null ? null : <code class="custody-hash soft small">{head}</code>}
    </li>
  )
}

function Anchors({ state: { anchors, anchorFaults, unanchored, root } }: { readonly state: CustodyState }) {
  const label = say(custodyMessages['anchors.title'])
  const path = quotedPath(root)
  return (
    <section>
      <h2>{label}</h2>
      {anchors.length === 0 ? <Empty>{say(custodyMessages['anchors.none'])}</Empty> : null}
      <ul class="custody-list">
        {anchors.map(({ anchor, url, state, notAfter, groups }) => (
          <li key={`${anchor}${url}`}>
            <span dir="auto">{url}</span>: {say(custodyMessages[`anchor.${state}`])}
            {notAfter === null ? '' : `; ${say(custodyMessages['anchor.latest'], { when: moment(notAfter) })}`}
            <div class="soft small">{say(custodyMessages['anchor.row'], { groups })}</div>
          </li>
        ))}
        {anchorFaults.map(text => (
          <li key={text} class="is-loss">
            {text}
          </li>
        ))}
      </ul>
      <p>{say(custodyMessages['anchors.unanchored'], { count: unanchored })}</p>
      <p class="measure">{say(custodyMessages['anchors.how'])}</p>
      {unanchored === 0 ? null : (
        <CopyLine text={`anechoic anchor ${path} --tsa https://AUTHORITY --ots https://CALENDAR`} label={label} />
      )}
      {anchors.some(({ state }) => state === 'queued') ? (
        <CopyLine text={`anechoic anchor ${path} --resume`} label={label} />
      ) : null}
      {anchors.some(({ state }) => state === 'pending') ? (
        <CopyLine text={`anechoic anchor ${path} --upgrade`} label={label} />
      ) : null}
    </section>
  )
}
