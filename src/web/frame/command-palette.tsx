// Everything that can be done, found by typing; words that are no command search the posts.

import { useCallback, useState } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { Dialog } from '../parts/dialog.tsx'
import { type Command, frameCommands, viewCommands } from '../state/commands.ts'
import { goTo, sharedParams } from '../state/location.ts'
import { say } from '../state/text.ts'

export function CommandPalette({ close }: { readonly close: () => void }) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const focused = useCallback((element: HTMLInputElement | null) => element?.focus(), [])
  const found = matching([...viewCommands.value, ...frameCommands.value], words)
  const rows: readonly Pick<Command, 'id' | 'label' | 'run' | 'keys'>[] =
    words.trim() === ''
      ? found
      : [
          ...found,
          {
            id: 'search',
            label: () => say(frameMessages['palette.search'], { words }),
            run: () => void goTo({ view: 'posts', params: { ...sharedParams(), query: words } }),
          },
        ]
  const at = Math.min(chosen, rows.length - 1)
  const run = (command: Pick<Command, 'run'> | undefined) => {
    close()
    command?.run()
  }
  return (
    <Dialog title={say(frameMessages['palette.title'])} close={close} class="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-rows"
        aria-activedescendant={rows[at] === undefined ? undefined : `palette-${rows[at].id}`}
        aria-label={say(frameMessages['palette.placeholder'])}
        placeholder={say(frameMessages['palette.placeholder'])}
        value={words}
        ref={focused}
        onInput={event => {
          setWords(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, rows.length))
          else if (event.key === 'ArrowUp') setChosen((at + rows.length - 1) % Math.max(1, rows.length))
          else if (event.key === 'Enter') run(rows[at])
          else return
          event.preventDefault()
        }}
      />
      <div id="palette-rows" role="listbox" aria-label={say(frameMessages['palette.title'])}>
        {rows.map(({ id, label, keys, ...command }, i) => (
          <div
            key={id}
            id={`palette-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={event => {
              event.preventDefault()
              run(command)
            }}
          >
            {label()}
            {keys === undefined ? null : <kbd>{keys[0].replace('mod+', 'Ctrl ')}</kbd>}
          </div>
        ))}
      </div>
      {rows.length === 0 ? <p class="soft">{say(frameMessages['palette.none'])}</p> : null}
    </Dialog>
  )
}

function matching(commands: readonly Command[], words: string): readonly Command[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label }) => asked.every(word => label().toLowerCase().includes(word)))
}
