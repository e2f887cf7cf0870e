// Folders of this machine in a dialog: for a place, for a case, or for material that is read where it lies.

import { useState } from 'preact/hooks'
import { startMessages } from '../../messages/web-start.ts'
import type { MachineEntry, MachineFolder } from '../../server/contract-start.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'
import { sizeText } from './amounts.ts'

interface MachinePickerProps {
  /** `place`: a folder to put a case in; `case`: a case to open; `material`: files and folders. */
  readonly mode: 'place' | 'case' | 'material'
  readonly title: string
  readonly start: string
  readonly close: () => void
  readonly take: (paths: readonly string[], isSynced: boolean) => void
}

export function MachinePicker({ mode, title, start, close, take }: MachinePickerProps) {
  const [path, setPath] = useState(start)
  const [typed, setTyped] = useState<string | undefined>()
  const [find, setFind] = useState('')
  const [showHidden, setHidden] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const places = useAsk('machine.places', {}, { isFixed: true })
  const folder = useAsk('machine.list', { path, showHidden, ...(find === '' ? {} : { find }) }, { isFixed: true })
  // What is shown is the folder before until the next has come: it must not be taken for the one that was gone to.
  const isOld = folder.isLoading
  const go = (to: string) => {
    setPath(to)
    setTyped(undefined)
    setFind('')
    setChosen(new Set())
  }
  const toggle = (name: string) => {
    const next = new Set(chosen)
    if (!next.delete(name)) next.add(name)
    setChosen(next)
  }
  return (
    <Dialog title={title} close={close} class="start-picker">
      <form
        class="start-line"
        onSubmit={event => {
          event.preventDefault()
          if (typed !== undefined && typed.trim() !== '') go(typed.trim())
        }}
      >
        <label class="start-grow">
          <span>{say(startMessages['picker.path'])}</span>
          <input
            value={typed ?? folder.value?.path ?? path}
            spellcheck={false}
            dir="ltr"
            // From here on it is the user's: an answer that comes now must not take away what is selected or typed.
            onFocus={event => setTyped(event.currentTarget.value)}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{say(startMessages['picker.go'])}</button>
      </form>
      <nav class="start-places" aria-label={say(startMessages['picker.places'])}>
        {places.value?.places.map(({ name, path: to }) => (
          <button type="button" key={to} onClick={() => go(to)}>
            {name === 'drive' ? <bdi>{to}</bdi> : say(startMessages[`place.${name}`])}
          </button>
        ))}
        {places.value === undefined ? null : (
          <button type="button" onClick={() => go(places.value?.caseFolder ?? '~')}>
            {say(startMessages['place.cases'])}
          </button>
        )}
      </nav>
      <div class="start-line">
        <label class="start-grow">
          <span>{say(startMessages['picker.find'])}</span>
          <input value={find} spellcheck={false} dir="auto" onInput={event => setFind(event.currentTarget.value)} />
        </label>
        <label class="start-check small">
          <input type="checkbox" checked={showHidden} onChange={event => setHidden(event.currentTarget.checked)} />{' '}
          {say(startMessages['picker.hidden'])}
        </label>
      </div>
      <Answered asking={folder}>
        {shown => (
          <>
            {shown.kind === 'folder' ? (
              <Entries
                folder={shown}
                mode={mode}
                isNarrowed={find !== ''}
                go={go}
                take={path => take([path], shown.isSynced)}
                chosen={chosen}
                toggle={toggle}
              />
            ) : (
              <p class="state">{whyNot(shown, mode)}</p>
            )}
            <p class="start-buttons">
              {mode === 'material' && chosen.size > 0 ? (
                <button type="button" class="primary" disabled={isOld} onClick={() => take([...chosen], false)}>
                  {say(startMessages['picker.takeChosen'], { count: chosen.size })}
                </button>
              ) : null}
              {mode === 'material' && (shown.kind === 'folder' || shown.kind === 'file') ? (
                <button type="button" disabled={isOld} onClick={() => take([shown.path], false)}>
                  {say(startMessages[shown.kind === 'file' ? 'picker.take' : 'picker.takeHere'])}
                </button>
              ) : null}
              {mode === 'place' && (shown.kind === 'folder' || shown.kind === 'absent') ? (
                <button
                  type="button"
                  class="primary"
                  disabled={isOld || shown.isCase !== null}
                  onClick={() => take([shown.path], shown.isSynced)}
                >
                  {say(startMessages['picker.useHere'])}
                </button>
              ) : null}
              {mode === 'case' && shown.isCase !== null ? (
                <button type="button" class="primary" disabled={isOld} onClick={() => take([shown.path], false)}>
                  {say(startMessages['picker.openHere'])}
                </button>
              ) : null}
            </p>
          </>
        )}
      </Answered>
    </Dialog>
  )
}

function whyNot({ kind, reason }: MachineFolder, mode: MachinePickerProps['mode']): string {
  if (kind === 'file') return say(startMessages['picker.file'])
  if (kind === 'absent') return say(startMessages[mode === 'place' ? 'picker.absentNew' : 'picker.absent'])
  return say(startMessages['picker.unreadable'], { reason: reason ?? '?' })
}

interface EntriesProps {
  readonly folder: MachineFolder
  readonly mode: MachinePickerProps['mode']
  readonly isNarrowed: boolean
  readonly go: (path: string) => void
  readonly take: (path: string) => void
  readonly chosen: ReadonlySet<string>
  readonly toggle: (path: string) => void
}

function Entries({ folder, mode, isNarrowed, go, take, chosen, toggle }: EntriesProps) {
  const { entries, parent, total, hidden } = folder
  const shown = mode === 'material' ? entries : entries.filter(({ kind }) => kind === 'folder' || kind === 'link')
  return (
    <>
      <div class="start-entries">
        <table>
          <thead>
            <tr>
              <th>{say(startMessages['picker.name'])}</th>
              <th>{say(startMessages['picker.kind'])}</th>
              <th class="num">{say(startMessages['picker.size'])}</th>
              <th class="num">{say(startMessages['picker.changed'])}</th>
            </tr>
          </thead>
          <tbody>
            {parent === null ? null : (
              <tr>
                <td colSpan={4}>
                  <button type="button" class="plain start-left" onClick={() => go(parent)}>
                    {say(startMessages['picker.up'])}
                  </button>
                </td>
              </tr>
            )}
            {shown.map(entry => (
              <tr key={entry.path}>
                <td class="start-name">
                  {mode === 'material' && (entry.kind === 'folder' || entry.kind === 'file') ? (
                    <input
                      type="checkbox"
                      checked={chosen.has(entry.path)}
                      aria-label={entry.name}
                      onChange={() => toggle(entry.path)}
                    />
                  ) : null}
                  {entry.kind === 'folder' || entry.kind === 'link' ? (
                    <button
                      type="button"
                      class="plain start-left"
                      onClick={() => (mode === 'case' && entry.isCase !== null ? take(entry.path) : go(entry.path))}
                    >
                      <bdi>{entry.name}</bdi>
                    </button>
                  ) : (
                    <bdi>{entry.name}</bdi>
                  )}
                </td>
                <td class="soft">{kindText(entry)}</td>
                <td class="num">{entry.sizeBytes === null ? '' : sizeText(language.value, entry.sizeBytes)}</td>
                <td class="soft num">{entry.modifiedTime === null ? '' : moment(entry.modifiedTime)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? (
          <p class="state">{say(startMessages[isNarrowed ? 'picker.noMatch' : 'picker.empty'])}</p>
        ) : null}
      </div>
      <p class="soft small">
        {total > entries.length
          ? say(startMessages['picker.more'], { shown: count(entries.length), total: count(total) })
          : ''}{' '}
        {hidden > 0 ? say(startMessages['picker.hiddenCount'], { count: count(hidden) }) : ''}
      </p>
    </>
  )
}

function kindText({ kind, isCase, isExport }: MachineEntry): string {
  if (isCase !== null) return say(startMessages[`kind.${isCase}`])
  return say(isExport ? startMessages['kind.export'] : startMessages[`kind.${kind}`])
}
