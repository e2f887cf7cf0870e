// What a check of every byte found: a sentence first, then each fault with its place, exhibits by number, and how damage is mended.

import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import type { VerifiedView } from '../../model/custody-view.ts'
import { Link } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { useAsk } from '../state/ask.ts'
import { count, moment, say } from '../state/text.ts'
import { CopyLine } from './copy-line.tsx'

const PAGE = 50

export function Verified({ verified, root }: { readonly verified: VerifiedView; readonly root: string }) {
  const { verdict, checkedTime, originals, bytesRead, groups, entriesSince, faultCount, wrong, wrongCount } = verified
  return (
    <section class="custody-verdict" aria-live="polite">
      <h2>{say(custodyMessages[`verdict.${verdict}`])}</h2>
      <p class="soft">
        {say(custodyMessages['check.when'], { when: moment(checkedTime), originals, bytes: bytesRead, groups })}{' '}
        {entriesSince === 0 ? null : say(custodyMessages['check.since'], { count: entriesSince })}
      </p>
      {faultCount === 0 ? null : <Faults verified={verified} />}
      {wrong.length === 0 ? null : (
        <>
          <h3>
            {say(custodyMessages['check.wrong'])} ({count(wrongCount)})
          </h3>
          <ul class="custody-list">
            {wrong.map(({ number, name, grade }) => (
              <li key={number}>
                <Link view="custody" params={{ part: 'exhibits', find: `${number}` }} isBare>
                  {say(custodyMessages['exhibit.link'], { number })}
                </Link>{' '}
                {name === null ? null : <span dir="auto">{name}</span>}{' '}
                <span>{say(custodyMessages[`grade.${grade}`])}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="custody-list soft">
        {verified.journals.map(({ device, epoch, tail, witnessedTo, entries }) => (
          <li key={`${device}${epoch}`}>
            <code>{device.slice(0, 8)}</code> {say(custodyMessages[`tail.${tail}`])}
            {witnessedTo > 0 ? `; ${say(custodyMessages['tail.to'], { seq: witnessedTo, last: entries })}` : ''}
          </li>
        ))}
      </ul>
      {verdict === 'damaged' ? (
        <>
          <h3>{say(custodyMessages['repair.title'])}</h3>
          <p class="measure">{say(custodyMessages['repair.how'])}</p>
          <CopyLine text={`anechoic repair ${quotedPath(root)} COPY`} label={say(custodyMessages['repair.title'])} />
        </>
      ) : null}
    </section>
  )
}

function Faults({ verified }: { readonly verified: VerifiedView }) {
  const [from, setFrom] = useState(0)
  const { value } = useAsk('custody.verified', from === 0 ? undefined : { from })
  const { faults } = from === 0 || value == null ? verified : value
  return (
    <>
      <h3>
        {say(custodyMessages['check.faults'])} ({count(verified.faultCount)})
      </h3>
      <ul class="custody-list">
        {faults.map(({ where, text, isLoss }, i) => (
          <li key={`${from}/${i}`} class={isLoss ? 'is-loss' : ''}>
            <code>{where}</code>{' '}
            <span class="soft">{say(custodyMessages[isLoss ? 'check.loss' : 'check.notice'])}</span>
            <br />
            {text}
          </li>
        ))}
      </ul>
      <Pager from={from} most={PAGE} total={verified.faultCount} go={setFrom} />
    </>
  )
}

/** As a shell of this machine takes it. */
export function quotedPath(path: string): string {
  return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
