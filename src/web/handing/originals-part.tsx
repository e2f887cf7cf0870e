// Originals with their proofs as a bag, unprotected: for an archive or a court that keeps the material itself.

import { useCallback, useState } from 'preact/hooks'
import { handingViewMessages } from '../../messages/web-handing.ts'
import { AUDIENCES, type Audience, PERMITTED_USES, type PermittedUse } from '../../model/consent.ts'
import { CopyLine } from '../custody/copy-line.tsx'
import { JobFault } from '../custody/job-fault.tsx'
import { NewFolder } from '../custody/new-folder.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { change, params } from '../state/location.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { numbersIn } from './chosen.ts'
import { shownTo, useName } from './words.ts'

export function OriginalsPart() {
  const [stated, setStated] = useState({ out: '', organization: '', isPlain: false })
  const bagged = useAsk('handing.bagged', {})
  useJobEnd(
    ['export'],
    useCallback(() => bagged.again(), [bagged.again]),
  )
  const isSealed = caseState.value?.isSealed === true
  const audience = (AUDIENCES.find(one => one === params.value.to) ?? 'team') as Audience
  const use = (PERMITTED_USES.find(one => one === params.value.use) ?? 'sharing') as PermittedUse
  const exhibits = numbersIn(params.value.exhibits ?? '')
  const write = () =>
    ask('handing.bag', {
      out: stated.out.trim(),
      audience,
      use,
      ...(exhibits.length === 0 ? {} : { exhibits }),
      ...(stated.organization.trim() === '' ? {} : { organization: stated.organization }),
      ...(isSealed ? { isPlain: stated.isPlain } : {}),
    }).catch(complain)
  return (
    <>
      <p class="measure">{say(handingViewMessages['bag.lead'])}</p>
      <JobFault kinds={['export']} />
      {bagged.value == null ? null : (
        <section class="custody-verdict" aria-live="polite">
          <h2>{say(handingViewMessages['bag.done'], bagged.value)}</h2>
          <CopyLine text={bagged.value.path} label={say(handingViewMessages['done.folder'])} />
          <h3>{say(handingViewMessages['done.sum'])}</h3>
          <CopyLine text={bagged.value.tagManifestSha256} label={say(handingViewMessages['done.sum'])} />
          <ul class="custody-list">
            {bagged.value.stayed.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          void write()
        }}
      >
        <label>
          {say(handingViewMessages['bag.for'])}
          <select value={audience} onChange={event => void change({ to: event.currentTarget.value })}>
            {AUDIENCES.map(one => (
              <option key={one} value={one}>
                {shownTo(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(handingViewMessages['bag.use'])}
          <select value={use} onChange={event => void change({ use: event.currentTarget.value })}>
            {PERMITTED_USES.map(one => (
              <option key={one} value={one}>
                {useName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(handingViewMessages['bag.exhibits'])}
          <input
            type="text"
            inputMode="numeric"
            placeholder={say(handingViewMessages['exhibits.hint'])}
            value={params.value.exhibits ?? ''}
            onInput={event => void change({ exhibits: event.currentTarget.value }, true)}
          />
        </label>
        <label>
          {say(handingViewMessages.organization)}
          <input
            type="text"
            maxLength={400}
            value={stated.organization}
            onInput={event => setStated({ ...stated, organization: event.currentTarget.value })}
          />
        </label>
        <NewFolder
          label={say(handingViewMessages.out)}
          value={stated.out}
          change={out => setStated({ ...stated, out })}
          name="originals"
        />
        {isSealed ? (
          <label class="is-inline">
            <input
              type="checkbox"
              required
              checked={stated.isPlain}
              onChange={event => setStated({ ...stated, isPlain: event.currentTarget.checked })}
            />{' '}
            {say(handingViewMessages['bag.plain'])}
          </label>
        ) : null}
        <p class="custody-acts">
          <button type="submit" class="primary" disabled={isBusy()}>
            {say(handingViewMessages['bag.write'])}
          </button>
          <span class="soft small">{say(handingViewMessages.signed, { role: role.value })}</span>
        </p>
      </form>
    </>
  )
}
