// An open case: what can be added to it, and what is on its way in.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { materialMessages } from '../../messages/web-material.ts'
import { startMessages } from '../../messages/web-start.ts'
import type { ImportState } from '../../server/contract-start.ts'
import type { CaseState } from '../../server/desk-events.ts'
import { Failed } from '../parts/states.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { job } from '../state/events.ts'
import { say } from '../state/text.ts'
import { dropDraft } from './draft.ts'
import { Given } from './given.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportEnded, Importing } from './importing.tsx'
import { MachinePicker } from './machine-picker.tsx'
import { notSent, sendFault, sending, takeDrop, takePaths, takePicked } from './sending.ts'
import { SendingNow } from './sending-now.tsx'

export function OpenCase({ state }: { readonly state: CaseState }) {
  const asked = useAsk('import.state', {})
  const running = job.value
  const isRunning = running?.status === 'running' && (running.kind === 'look' || running.kind === 'import')
  useEffect(() => {
    if (!isRunning) asked.again()
  }, [running?.id, isRunning, sending.value === undefined])
  const now = asked.value
  return (
    <>
      <h1>{say(materialMessages.title)}</h1>
      {asked.error === undefined ? null : <Failed text={asked.error.message} again={asked.again} />}
      {sending.value !== undefined ? (
        <SendingNow />
      ) : isRunning ? (
        <Importing />
      ) : now === undefined ? null : (
        <Waiting now={now} again={asked.again} />
      )}
      <section class="start-case" aria-labelledby="start-case">
        <h2 id="start-case">{say(materialMessages['case.title'])}</h2>
        <p>
          <span class="soft">{say(materialMessages['case.folder'])}</span>{' '}
          <span class="start-path" dir="ltr">
            {state.root}
          </span>
        </p>
        <p>
          <button
            type="button"
            onClick={() => void ask('case.leave', {}).catch(complain)}
            disabled={sending.value !== undefined}
          >
            {say(materialMessages['case.other'])}
          </button>
        </p>
      </section>
    </>
  )
}

function Waiting({ now, again }: { readonly now: ImportState; readonly again: () => void }) {
  const last = job.value
  const { given, unfinished, result } = now
  const isImport = last?.kind === 'import' || last?.kind === 'look'
  const hasEnded = isImport && (last.status === 'stopped' || last.status === 'failed')
  const isStopped = unfinished !== null && hasEnded && last.status === 'stopped'
  const discard = () => void letGo().then(again, complain)
  return (
    <>
      {hasEnded ? <ImportEnded job={last} unfinished={unfinished} /> : null}
      {sendFault.value === undefined ? null : (
        <p class="start-said" role="alert">
          {sendFault.value}
        </p>
      )}
      <NotSent />
      {given !== null && isStopped ? (
        <details class="start-given">
          <summary>{say(materialMessages['stopped.change'])}</summary>
          <Given given={given} now={now} letGo={discard} />
        </details>
      ) : given !== null ? (
        <Given given={given} now={now} letGo={discard} />
      ) : (
        <>
          {result !== null ? <ImportDone result={result} /> : null}
          <DropZone now={now} isSecond={result !== null || now.originals > 0} />
        </>
      )}
    </>
  )
}

async function letGo(): Promise<void> {
  dropDraft()
  notSent.value = []
  await ask('import.discard', {})
}

function NotSent() {
  const sentences = notSent.value
  if (sentences.length === 0) return null
  return (
    <details class="start-said">
      <summary>{say(materialMessages['send.refused'], { count: sentences.length })}</summary>
      <ul class="start-problems">
        {sentences.map((sentence, i) => (
          <li key={i} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  )
}

function DropZone({ now, isSecond }: { readonly now: ImportState; readonly isSecond: boolean }) {
  const [isOver, setOver] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const { limits } = now
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null) void takeDrop(event.dataTransfer)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    // A folder cannot be asked for by an attribute that Preact knows.
    folder.current?.setAttribute('webkitdirectory', '')
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'material.files',
        label: () => say(materialMessages['drop.files']),
        keys: ['f'],
        run: () => files.current?.click(),
      },
      {
        id: 'material.folder',
        label: () => say(materialMessages['drop.folder']),
        keys: ['d'],
        run: () => folder.current?.click(),
      },
      {
        id: 'material.path',
        label: () => say(materialMessages['drop.path']),
        keys: ['p'],
        run: () => setPicking(true),
      },
    ],
    [],
  )
  useCommands(commands)
  const picked = (element: HTMLInputElement | null) => {
    if (element?.files !== null && element !== null && element.files.length > 0)
      void takePicked(element.files).finally(() => {
        element.value = ''
      })
  }
  return (
    <>
      <section
        class={`start-drop${isOver ? ' is-over' : ''}${isSecond ? ' is-second' : ''}`}
        aria-label={say(materialMessages.title)}
      >
        <p class="start-drop-title">{say(materialMessages[isOver ? 'drop.over' : 'drop.title'])}</p>
        <p class="soft">{say(materialMessages['drop.hint'])}</p>
        <p class="start-buttons">
          <button type="button" class="primary" onClick={() => files.current?.click()}>
            {say(materialMessages['drop.files'])}
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            {say(materialMessages['drop.folder'])}
          </button>
          <button type="button" onClick={() => setPicking(true)}>
            {say(materialMessages['drop.path'])}
          </button>
        </p>
        <p class="soft small">
          {say(materialMessages['drop.limits'], {
            files: limits.files,
            fileGigabytes: Math.floor(limits.fileBytes / 1e9),
            totalGigabytes: Math.floor(limits.totalBytes / 1e9),
          })}
        </p>
        <input ref={files} type="file" multiple hidden onChange={event => picked(event.currentTarget)} />
        <input ref={folder} type="file" multiple hidden onChange={event => picked(event.currentTarget)} />
      </section>
      {isPicking ? (
        <MachinePicker
          mode="material"
          title={say(startMessages['picker.material'])}
          start="~"
          close={() => setPicking(false)}
          take={paths => {
            setPicking(false)
            void takePaths(paths)
          }}
        />
      ) : null}
    </>
  )
}
