// Checking every byte, what came of it, the head to keep elsewhere, and the index.

import { useCallback, useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import type { CustodyState } from '../../server/contract-custody.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { say } from '../state/text.ts'
import { CopyLine } from './copy-line.tsx'
import { JobFault } from './job-fault.tsx'
import { Verified } from './verified.tsx'

export function CheckPart() {
  const asking = useAsk('custody.state', {})
  useJobEnd(
    ['verify', 'index'],
    useCallback(
      ({ kind, status }) => {
        asking.again()
        if (kind === 'index' && status === 'done') tell(() => say(custodyMessages['index.done']))
      },
      [asking.again],
    ),
  )
  return (
    <>
      <Answered asking={asking}>{state => <Holds state={state} />}</Answered>
      <CheckForm isFirst={asking.value?.verified === null} />
      <JobFault kinds={['verify', 'index']} />
      {asking.value?.verified == null ? null : <Verified verified={asking.value.verified} root={asking.value.root} />}
      {asking.value === undefined ? null : <Heads heads={asking.value.heads} />}
      <Index />
    </>
  )
}

function Holds({ state: { entries, exhibits, chainCount, verified } }: { readonly state: CustodyState }) {
  return (
    <p class="measure">
      {say(custodyMessages['check.holds'], { entries, exhibits, chains: chainCount })}{' '}
      <Link view="custody" params={{ part: 'exhibits' }}>
        {say(custodyMessages['part.exhibits'])}
      </Link>
      {' · '}
      <Link view="custody" params={{ part: 'journal' }}>
        {say(custodyMessages['part.journal'])}
      </Link>
      {' · '}
      <Link view="custody" params={{ part: 'devices' }}>
        {say(custodyMessages['part.devices'])}
      </Link>
      {verified === null ? (
        <>
          <br />
          <span class="soft">{say(custodyMessages['check.never'])}</span>
        </>
      ) : null}
    </p>
  )
}

const FIELDS = ['against', 'ca', 'headers'] as const

function CheckForm({ isFirst }: { readonly isFirst: boolean }) {
  const [stated, setStated] = useState<Readonly<Record<string, string>>>({})
  const isRunning = job.value?.kind === 'verify' && job.value.status === 'running'
  const start = () => {
    const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value.trim() !== ''))
    ask('custody.verify', given).catch(complain)
  }
  const put = (name: string, value: string) => setStated(before => ({ ...before, [name]: value }))
  return (
    <form
      class="custody-form"
      onSubmit={event => {
        event.preventDefault()
        start()
      }}
    >
      <button type="submit" class="primary" disabled={isBusy()}>
        {say(custodyMessages[isFirst ? 'check.start' : 'check.again'])}
      </button>
      {isRunning ? (
        <p class="soft" role="status">
          {say(custodyMessages['check.running'])}
        </p>
      ) : null}
      <details>
        <summary>{say(custodyMessages['check.witnesses'])}</summary>
        <label>
          {say(custodyMessages['check.heads'])}
          <textarea
            rows={3}
            spellcheck={false}
            value={stated.heads ?? ''}
            onInput={event => put('heads', event.currentTarget.value)}
          />
        </label>
        {FIELDS.map(name => (
          <label key={name}>
            {say(custodyMessages[`check.${name}`])}
            <input
              type="text"
              spellcheck={false}
              value={stated[name] ?? ''}
              onInput={event => put(name, event.currentTarget.value)}
            />
          </label>
        ))}
      </details>
    </form>
  )
}

function Heads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <section>
      <h2>{say(custodyMessages['head.title'])}</h2>
      <p class="measure">{say(custodyMessages['head.why'])}</p>
      {heads.map(head => (
        <CopyLine key={head} text={head} label={say(custodyMessages['head.title'])} />
      ))}
    </section>
  )
}

function Index() {
  return (
    <section>
      <h2>{say(custodyMessages['index.title'])}</h2>
      <p class="measure">{say(custodyMessages['index.why'])}</p>
      <button type="button" disabled={isBusy()} onClick={() => void ask('custody.rebuild', {}).catch(complain)}>
        {say(custodyMessages['index.rebuild'])}
      </button>
    </section>
  )
}
