// No case is open: make one, or open one that is there.

import { useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import { Answered } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { moment, say } from '../state/text.ts'
import { MachinePicker } from './machine-picker.tsx'
import { MakeCase } from './make-case.tsx'

export function NoCase({ back }: { readonly back: (() => void) | undefined }) {
  // While the recovery key is shown nothing else is.
  const [isAlone, setAlone] = useState(false)
  return (
    <>
      <h1>{say(startMessages.title)}</h1>
      {isAlone ? null : <p class="measure">{say(startMessages.intro)}</p>}
      {back === undefined || isAlone ? null : (
        <p>
          <button type="button" onClick={back}>
            {say(startMessages['unlock.back'])}
          </button>
        </p>
      )}
      <div class={isAlone ? 'start-one' : 'start-two'}>
        <MakeCase setAlone={setAlone} />
        {isAlone ? null : <ChooseCase />}
      </div>
    </>
  )
}

function ChooseCase() {
  const places = useAsk('machine.places', {})
  const [isPicking, setPicking] = useState(false)
  const [path, setPath] = useState('')
  const choose = (root: string) => void ask('case.choose', { root }).catch(complain)
  return (
    <section aria-labelledby="start-open">
      <h2 id="start-open">{say(startMessages['open.title'])}</h2>
      <Answered asking={places}>
        {({ cases }) =>
          cases.length === 0 ? (
            <p class="soft">{say(startMessages['open.none'])}</p>
          ) : (
            <>
              <h3>{say(startMessages['open.known'])}</h3>
              <ul class="start-cases">
                {cases.map(({ path, name, isCase, modifiedTime }) => (
                  <li key={path}>
                    <button type="button" class="start-row" onClick={() => choose(path)}>
                      <strong dir="auto">{name}</strong>
                      <span class="soft small">
                        {say(startMessages[isCase === 'sealed' ? 'kind.sealed' : 'kind.open'])} · {moment(modifiedTime)}{' '}
                        UTC
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
      <form
        class="start-line"
        onSubmit={event => {
          event.preventDefault()
          if (path.trim() !== '')
            void ask('machine.list', { path: path.trim() }).then(found => choose(found.path), complain)
        }}
      >
        <label class="start-grow">
          <span>{say(startMessages['open.path'])}</span>
          <input value={path} spellcheck={false} dir="ltr" onInput={event => setPath(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={path.trim() === ''}>
          {say(startMessages['open.go'])}
        </button>
      </form>
      <p>
        <button type="button" onClick={() => setPicking(true)}>
          {say(startMessages['open.choose'])}
        </button>
      </p>
      <p class="soft small">{say(startMessages['open.noList'])}</p>
      {isPicking ? (
        <MachinePicker
          mode="case"
          title={say(startMessages['open.title'])}
          start={places.value?.caseFolder ?? '~'}
          close={() => setPicking(false)}
          take={([root]) => {
            setPicking(false)
            choose(root)
          }}
        />
      ) : null}
    </section>
  )
}
