// Preparing an export: for whom, what, with which rules; then what would leave; then writing it.

import { useCallback } from 'preact/hooks'
import { handingViewMessages } from '../../messages/web-handing.ts'
import type { AudienceRow } from '../../model/handing-view.ts'
import type { HandingState } from '../../server/contract-handing.ts'
import { JobFault } from '../custody/job-fault.tsx'
import { NewFolder } from '../custody/new-folder.tsx'
import { Answered } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { params } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { type Chosen, chosenOf, previewKey, requestOf } from './chosen.ts'
import { Exported } from './exported.tsx'
import { ForWhom, What } from './prepare-choice.tsx'
import { Rules } from './prepare-rules.tsx'
import { Preview } from './preview.tsx'
import { previewed, type, typed } from './typed.ts'

export function PreparePart() {
  const asking = useAsk('handing.state', {})
  return <Answered asking={asking}>{state => <Prepare state={state} />}</Answered>
}

function Prepare({ state }: { readonly state: HandingState }) {
  const chosen = chosenOf(params.value)
  const audience = state.audiences.find(one => one.audience === chosen.audience) ?? state.audiences[0]
  const preview = useAsk('handing.previewed', {})
  const exported = useAsk('handing.exported', {})
  useJobEnd(
    ['preview', 'export'],
    useCallback(() => {
      preview.again()
      exported.again()
    }, [preview.again, exported.again]),
  )
  return (
    <>
      <p class="measure">{say(handingViewMessages.lead)}</p>
      <div class="handing-columns">
        <form
          class="custody-form"
          onSubmit={event => {
            event.preventDefault()
            look(chosen, audience)
          }}
        >
          <ForWhom audiences={state.audiences} chosen={audience} />
          <What state={state} chosen={chosen} audience={audience} />
          <Rules audience={audience} levels={chosen.levels} />
          {audience.hasSealedPart ? <SealedPart fewest={state.fewestCharacters} /> : null}
          <p class="custody-acts">
            <button type="submit" class="primary" disabled={isBusy()}>
              {say(handingViewMessages[preview.value == null ? 'preview' : 'preview.again'])}
            </button>
          </p>
        </form>
        <div class="handing-result">
          <Running />
          <JobFault kinds={['preview', 'export']} />
          {exported.value == null ? null : <Exported exported={exported.value} />}
          {preview.value == null ? (
            <p class="state">{say(handingViewMessages['preview.none'])}</p>
          ) : (
            <>
              <Write
                chosen={chosen}
                audience={audience}
                isStopped={preview.value.gate.hits.length > 0}
                isSealedCase={state.isSealed}
              />
              <Preview key={preview.value.job} preview={preview.value} isOther={previewed.value !== keyOf(chosen)} />
            </>
          )}
        </div>
      </div>
    </>
  )
}

function keyOf(chosen: Chosen): string {
  return previewKey(chosen, typed.value)
}

function look(chosen: Chosen, { hasSealedPart }: AudienceRow): void {
  const key = keyOf(chosen)
  // Who opens the sealed part need not be known for looking.
  const { recipients: _, passphrase: __, ...request } = requestOf(chosen, typed.value, hasSealedPart)
  ask('handing.preview', request)
    .then(() => {
      previewed.value = key
    })
    .catch(complain)
}

function Running() {
  const running = job.value
  if (running?.status !== 'running' || (running.kind !== 'preview' && running.kind !== 'export')) return null
  return (
    <p class="soft" role="status">
      {say(handingViewMessages[`running.${running.kind}`])}
    </p>
  )
}

function SealedPart({ fewest }: { readonly fewest: number }) {
  const { recipients, passphrase, isWithoutSealed } = typed.value
  return (
    <fieldset>
      <legend>{say(handingViewMessages['sealed.title'])}</legend>
      <label class="is-inline">
        <input
          type="checkbox"
          checked={isWithoutSealed}
          onChange={event => type({ isWithoutSealed: event.currentTarget.checked })}
        />{' '}
        {say(handingViewMessages['sealed.without'])}
      </label>
      {isWithoutSealed ? null : (
        <>
          <label>
            {say(handingViewMessages['sealed.key'])}
            <textarea
              rows={2}
              spellcheck={false}
              value={recipients}
              onInput={event => type({ recipients: event.currentTarget.value })}
            />
          </label>
          <label>
            {say(handingViewMessages['sealed.passphrase'], { count: fewest })}
            <input
              type="password"
              autocomplete="new-password"
              value={passphrase}
              disabled={recipients.trim() !== ''}
              onInput={event => type({ passphrase: event.currentTarget.value })}
            />
          </label>
        </>
      )}
    </fieldset>
  )
}

interface WriteProps {
  readonly chosen: Chosen
  readonly audience: AudienceRow
  readonly isStopped: boolean
  readonly isSealedCase: boolean
}

/** Only what was looked at can be written. */
function Write({ chosen, audience, isStopped, isSealedCase }: WriteProps) {
  const { out, isPlain } = typed.value
  const isChanged = previewed.value !== keyOf(chosen)
  const why = isChanged ? 'write.changed' : isStopped ? 'write.stopped' : undefined
  const write = async () => {
    const request = requestOf(chosen, typed.value, audience.hasSealedPart)
    await ask('handing.export', { ...request, out: out.trim(), ...(isSealedCase && isPlain ? { isPlain } : {}) })
    type({ passphrase: '', out: '' })
  }
  return (
    <form
      class="custody-form handing-write"
      onSubmit={event => {
        event.preventDefault()
        write().catch(complain)
      }}
    >
      <NewFolder
        label={say(handingViewMessages.out)}
        value={out}
        change={path => type({ out: path })}
        name={`export-${audience.audience}`}
      />
      {isSealedCase ? (
        <label class="is-inline">
          <input type="checkbox" checked={isPlain} onChange={event => type({ isPlain: event.currentTarget.checked })} />{' '}
          {say(handingViewMessages.plain)}
        </label>
      ) : null}
      <p class="custody-acts">
        <button type="submit" class="primary" disabled={isBusy() || why !== undefined}>
          {say(handingViewMessages.write)}
        </button>
        <span class="soft small">
          {why === undefined
            ? say(handingViewMessages.signed, { role: role.value })
            : `${say(handingViewMessages[why])} ${isChanged ? say(handingViewMessages['write.first']) : ''}`}
        </span>
      </p>
    </form>
  )
}
