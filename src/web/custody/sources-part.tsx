// The register of sources: what each permits, until when, and what is held back from which purpose. Every change is signed and can be taken back.

import { useState } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { webSourcesMessages } from '../../messages/web-sources.ts'
import type { SourceRow } from '../../model/sources-view.ts'
import type { SourcesState } from '../../server/contract-sources.ts'
import { numbersIn } from '../handing/chosen.ts'
import { shownTo, useName } from '../handing/words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { complain, did, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { SourceForm, type Statement, statementOf } from './source-form.tsx'

type Doing = { readonly what: 'add' | 'change' | 'again' | 'withdraw' | 'assign'; readonly row?: SourceRow }

export function SourcesPart() {
  const asking = useAsk('sources.state', {})
  const [doing, setDoing] = useState<Doing | undefined>()
  return (
    <>
      <p class="measure">{say(webSourcesMessages['sources.lead'])}</p>
      <p>
        <button type="button" onClick={() => setDoing({ what: 'add' })}>
          {say(webSourcesMessages['source.new'])}
        </button>
      </p>
      <Answered asking={asking}>{state => <Register state={state} act={setDoing} />}</Answered>
      {doing === undefined ? null : (
        <Act
          doing={doing}
          again={asking.again}
          close={() => {
            setDoing(undefined)
            asking.again()
          }}
        />
      )}
    </>
  )
}

function Register({ state, act }: { readonly state: SourcesState; readonly act: (doing: Doing) => void }) {
  const { sources, withoutSource, purposes } = state
  const wanted = params.value.source
  return (
    <>
      {sources.length === 0 ? <Empty>{say(webSourcesMessages['sources.none'])}</Empty> : null}
      <ul class="custody-chains">
        {[...sources]
          .sort((a, b) => Number(b.source === wanted) - Number(a.source === wanted))
          .map(row => (
            <Source key={row.source} row={row} act={act} />
          ))}
      </ul>
      {withoutSource === 0 ? null : (
        <p class="soft">{say(webSourcesMessages['sources.without'], { count: withoutSource })}</p>
      )}
      {sources.length === 0 ? null : (
        <section>
          <h2>{say(webSourcesMessages['purposes.title'])}</h2>
          <ul class="custody-list">
            {purposes.map(({ use, audience, heldBack }) => (
              <li key={`${use}${audience}`}>
                {say(webSourcesMessages['purposes.row'], {
                  use: useName(use),
                  audience: shownTo(audience),
                  count: heldBack,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Source({ row, act }: { readonly row: SourceRow; readonly act: (doing: Doing) => void }) {
  const { source, role, status, permittedUses, audiences, expires, daysLeft, exhibitCount, withdrawalReason, note } =
    row
  const nothing = say(webSourcesMessages['source.nothing'])
  const risk = `risk.${row.contactRisk}`
  return (
    <li>
      <p>
        <strong>{source}</strong> <span dir="auto">{role}</span>{' '}
        <span class={status === 'active' ? 'soft' : 'chip'}>{say(webSourcesMessages[`status.${status}`])}</span>{' '}
        <Link view="custody" params={{ part: 'exhibits', source }} isBare>
          {say(webSourcesMessages['source.exhibits'], { count: exhibitCount })}
        </Link>
      </p>
      <p>
        {say(webSourcesMessages['source.permits'], {
          uses: permittedUses.map(useName).join(', ') || nothing,
          audiences: audiences.map(shownTo).join(', ') || nothing,
        })}
        ; {until(expires, daysLeft)};{' '}
        {say(webSourcesMessages['source.risk'], {
          risk: isRisk(risk) ? say(webSourcesMessages[risk]) : row.contactRisk,
        })}
      </p>
      {withdrawalReason === null || withdrawalReason === '' ? null : (
        <p class="said" dir="auto">
          {withdrawalReason}
        </p>
      )}
      {note === null ? null : (
        <p class="said" dir="auto">
          {note}
        </p>
      )}
      <p class="custody-acts">
        <button type="button" onClick={() => act({ what: 'change', row })}>
          {say(webSourcesMessages['source.change'])}
        </button>
        {status === 'withdrawn' ? (
          <button type="button" onClick={() => act({ what: 'again', row })}>
            {say(webSourcesMessages['source.again'])}
          </button>
        ) : (
          <button type="button" onClick={() => act({ what: 'withdraw', row })}>
            {say(webSourcesMessages['source.withdraw'])}
          </button>
        )}
        <button type="button" onClick={() => act({ what: 'assign', row })}>
          {say(webSourcesMessages['source.assign'])}
        </button>
        <Link view="custody" params={{ part: 'erase', source }} isBare>
          {say(webSourcesMessages['source.erase'])}
        </Link>
      </p>
    </li>
  )
}

function until(expires: string | null, days: number | null): string {
  if (expires === null || days === null) return say(webSourcesMessages['source.noEnd'])
  if (days <= 0) return say(webSourcesMessages['source.ended'], { day: expires })
  return say(webSourcesMessages['source.until'], { day: expires, days })
}

function isRisk(key: string): key is 'risk.none' | 'risk.low' | 'risk.high' | 'risk.do-not-contact' {
  return Object.hasOwn(webSourcesMessages, key)
}

interface ActProps {
  readonly doing: Doing
  readonly close: () => void
  readonly again: () => void
}

function Act({ doing: { what, row }, close, again }: ActProps) {
  if (row === undefined)
    return (
      <SourceForm
        title={say(webSourcesMessages['source.new'])}
        hasReason={false}
        close={close}
        sign={async statement => {
          const { source } = await ask('sources.add', { statement })
          did({
            label: () => say(webSourcesMessages['did.added'], { source }),
            undo: async () => {
              await ask('sources.withdraw', { source, reason: say(webSourcesMessages['undo.reason']) })
              again()
            },
          })
        }}
      />
    )
  if (what === 'change' || what === 'again')
    return (
      <SourceForm
        title={`${row.source}: ${say(webSourcesMessages[`source.${what}`])}`}
        start={statementOf(row)}
        hasReason
        close={close}
        sign={(statement, reason) => change(row, statement, reason, what === 'again', again)}
      />
    )
  return what === 'withdraw' ? <Withdraw row={row} close={close} again={again} /> : <Assign row={row} close={close} />
}

/** Undone by stating again what held before. */
async function change(row: SourceRow, statement: Statement, reason: string, consentsAgain: boolean, again: () => void) {
  const { source, status } = row
  await ask('sources.change', { source, statement, reason, ...(consentsAgain ? { consentsAgain } : {}) })
  did({
    label: () => say(webSourcesMessages['did.changed'], { source }),
    undo: async () => {
      const why = say(webSourcesMessages['undo.reason'])
      await ask('sources.change', { source, statement: statementOf(row), reason: why })
      if (status === 'withdrawn' && consentsAgain)
        await ask('sources.withdraw', { source, reason: row.withdrawalReason || why })
      again()
    },
  })
}

function Withdraw({ row, close, again }: { readonly row: SourceRow } & Omit<ActProps, 'doing'>) {
  const [reason, setReason] = useState('')
  const { source } = row
  const withdraw = async () => {
    await ask('sources.withdraw', { source, reason })
    did({
      label: () => say(webSourcesMessages['did.withdrawn'], { source }),
      undo: async () => {
        const why = say(webSourcesMessages['undo.reason'])
        await ask('sources.change', { source, statement: statementOf(row), reason: why, consentsAgain: true })
        again()
      },
    })
    close()
  }
  return (
    <Dialog title={`${source}: ${say(webSourcesMessages['source.withdraw'])}`} close={close}>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          withdraw().catch(complain)
        }}
      >
        <p>{say(webSourcesMessages['withdraw.why'], { count: row.exhibitCount })}</p>
        <label>
          {say(webSourcesMessages['field.reason'])}
          <input
            type="text"
            required
            maxLength={4000}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        <Buttons close={close} />
      </form>
    </Dialog>
  )
}

function Assign({ row: { source }, close }: { readonly row: SourceRow; readonly close: () => void }) {
  const [text, setText] = useState('')
  const assign = async () => {
    const { exhibits: count } = await ask('sources.assign', { source, exhibits: numbersIn(text) })
    tell(() => say(webSourcesMessages['did.assigned'], { source, count }))
    close()
  }
  return (
    <Dialog title={`${source}: ${say(webSourcesMessages['source.assign'])}`} close={close}>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          assign().catch(complain)
        }}
      >
        <p>{say(webSourcesMessages['assign.why'])}</p>
        <label>
          {say(webSourcesMessages['field.exhibits'])}
          <input
            type="text"
            required
            inputMode="numeric"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        </label>
        <Buttons close={close} />
      </form>
    </Dialog>
  )
}

function Buttons({ close }: { readonly close: () => void }) {
  return (
    <p class="custody-acts">
      <button type="submit" class="primary">
        {say(webSourcesMessages.sign)}
      </button>
      <button type="button" onClick={close}>
        {say(frameMessages['frame.cancel'])}
      </button>
    </p>
  )
}
