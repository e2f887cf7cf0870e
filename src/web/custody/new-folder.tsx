// A new folder to be written: typed, or a place picked on this machine with a name put behind it.

import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import type { MachinePicker } from '../start/machine-picker.tsx'
import { say } from '../state/text.ts'

type Picker = ComponentType<Parameters<typeof MachinePicker>[0]>

interface NewFolderProps {
  readonly label: string
  readonly value: string
  readonly change: (path: string) => void
  /** Last part of the path when a place is picked. */
  readonly name: string
}

export function NewFolder({ label, value, change, name }: NewFolderProps) {
  const [Shown, setShown] = useState<{ readonly Picker?: Picker }>({})
  const pick = async () => setShown({ Picker: (await import('../start/machine-picker.tsx')).MachinePicker })
  const { Picker } = Shown
  return (
    <>
      <label>
        {label}
        <span class="custody-folder">
          <input
            type="text"
            required
            spellcheck={false}
            dir="ltr"
            value={value}
            onInput={event => change(event.currentTarget.value)}
          />
          <button type="button" onClick={() => void pick()}>
            {say(custodyMessages.pick)}
          </button>
        </span>
      </label>
      {Picker === undefined ? null : (
        <Picker
          mode="place"
          title={label}
          start="~"
          close={() => setShown({})}
          take={([folder = '']) => {
            change(`${folder.replace(/[/\\]$/, '')}/${name}`)
            setShown({})
          }}
        />
      )}
    </>
  )
}
