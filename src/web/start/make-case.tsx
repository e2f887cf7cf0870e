// A new case: where, sealed or not, its passphrase; then the recovery key, written down before the case is there.

import { useId, useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import { ask, Refused, useAsk } from '../state/ask.ts'
import { caseState } from '../state/events.ts'
import { goTo } from '../state/location.ts'
import { say } from '../state/text.ts'
import { MachinePicker } from './machine-picker.tsx'
import { passphraseStrength } from './passphrase-strength.ts'
import { RecoveryKey } from './recovery-key.tsx'
import { SecretField } from './secret-field.tsx'

export function MakeCase({ setAlone }: { readonly setAlone: (isAlone: boolean) => void }) {
  const places = useAsk('machine.places', {})
  const [name, setName] = useState('')
  const [folder, setFolder] = useState<string | undefined>()
  const [isSynced, setSynced] = useState(false)
  const [isSealed, setSealed] = useState(true)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const [key, setKey] = useState<string | undefined>()
  const id = useId()

  const place = folder ?? places.value?.caseFolder ?? ''
  const root = `${place.replace(/\/$/, '')}/${name.trim()}`
  const strength = passphraseStrength(passphrase)
  const isLongEnough = strength.level !== 'empty' && strength.level !== 'short'
  const isReady = name.trim() !== '' && place !== '' && (!isSealed || (isLongEnough && passphrase === again))

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setFault('')
    try {
      await work()
    } catch (error) {
      setFault(error instanceof Refused && error.message !== '' ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const make = () =>
    run(async () => {
      if (isSealed) {
        setKey((await ask('case.prepare', { root, passphrase })).recoveryKey)
        setAlone(true)
      } else {
        await ask('case.createOpen', { root })
        await stayHere()
      }
    })
  const create = (ending: string) =>
    run(async () => {
      await goTo({ view: 'start', params: {} })
      await ask('case.create', { root, ending })
      await stayHere()
    })
  const forget = () => {
    setKey(undefined)
    setAlone(false)
    setFault('')
    setPassphrase('')
    setAgain('')
  }

  if (key !== undefined)
    return <RecoveryKey recoveryKey={key} isBusy={isBusy} fault={fault} create={create} back={forget} />
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say(startMessages['make.title'])}</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (isReady && !isBusy) void make()
        }}
      >
        <div class="start-field">
          <label for={`${id}name`}>{say(startMessages['make.name'])}</label>
          <input
            id={`${id}name`}
            value={name}
            maxLength={120}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            aria-describedby={`${id}hint`}
            onInput={event => setName(event.currentTarget.value.replace(/[/\\]/g, ''))}
          />
          <span class="soft small" id={`${id}hint`}>
            {say(startMessages['make.nameHint'])}
          </span>
        </div>
        <div class="start-field">
          <span class="start-label">{say(startMessages['make.place'])}</span>
          <span class="start-path" dir="ltr">
            {place}
          </span>
          <button type="button" class="plain start-left" onClick={() => setPicking(true)}>
            {say(startMessages['make.elsewhere'])}
          </button>
        </div>
        {isSynced ? <p class="start-said small">{say(startMessages['make.synced'])}</p> : null}
        <fieldset class="start-kinds">
          <legend>{say(startMessages['make.kept'])}</legend>
          {([true, false] as const).map(kind => (
            <label key={String(kind)} class={isSealed === kind ? 'is-chosen' : ''}>
              <input
                type="radio"
                name={`${id}sealed`}
                checked={isSealed === kind}
                aria-labelledby={`${id}${kind}`}
                aria-describedby={`${id}${kind}hint`}
                onChange={() => setSealed(kind)}
              />
              <span>
                <strong id={`${id}${kind}`}>{say(startMessages[kind ? 'make.sealed' : 'make.open'])}</strong>
                <span class="soft small" id={`${id}${kind}hint`}>
                  {say(startMessages[kind ? 'make.sealedHint' : 'make.openHint'])}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {isSealed ? (
          <>
            <SecretField
              label={say(startMessages['make.passphrase'])}
              value={passphrase}
              change={setPassphrase}
              described={`${id}strength`}
              isShown={isShown}
            />
            <p class="start-strength small" id={`${id}strength`} aria-live="polite">
              <StrengthSaid passphrase={passphrase} />
            </p>
            <SecretField label={say(startMessages['make.again'])} value={again} change={setAgain} isShown={isShown} />
            <p class="start-fault small" aria-live="polite">
              {again !== '' && passphrase !== again && !passphrase.startsWith(again)
                ? say(startMessages['make.differ'])
                : ''}
            </p>
            <label class="start-check small">
              <input type="checkbox" checked={isShown} onChange={event => setShown(event.currentTarget.checked)} />{' '}
              {say(startMessages['make.show'])}
            </label>
          </>
        ) : null}
        <p class="start-fault" role="alert">
          {fault}
        </p>
        <button type="submit" class="primary" disabled={!isReady || isBusy}>
          {say(startMessages[isBusy ? 'make.making' : isSealed ? 'make.goKey' : 'make.go'])}
        </button>
      </form>
      {isPicking ? (
        <MachinePicker
          mode="place"
          title={say(startMessages['make.place'])}
          start={place === '' ? '~' : place}
          close={() => setPicking(false)}
          take={([chosen], synced) => {
            setPicking(false)
            setFolder(chosen)
            setSynced(synced)
          }}
        />
      ) : null}
    </section>
  )
}

/** A case that was just made holds nothing to look at: once the frame has heard of it, this view is where to go on. */
async function stayHere(): Promise<void> {
  const isKnown = () => caseState.value?.status === 'open'
  for (let tries = 0; !isKnown() && tries < 100; tries++) await new Promise(resolve => setTimeout(resolve, 20))
  await goTo({ view: 'start', params: {} }, true)
}

function StrengthSaid({ passphrase }: { readonly passphrase: string }) {
  const strength = passphraseStrength(passphrase)
  if (strength.level === 'empty') return <>{say(startMessages['strength.empty'])}</>
  if (strength.level === 'short') return <>{say(startMessages['strength.short'], { count: strength.count })}</>
  const { level, time } = strength
  return (
    <>
      <strong>{say(startMessages[`strength.${level}`], { time: say(startMessages[`time.${time}`]) })}</strong>{' '}
      <span class="soft">{say(startMessages['strength.limit'])}</span>
    </>
  )
}
