// Every key that does something, of this view and everywhere.

import { frameMessages } from '../../messages/web-frame.ts'
import { Dialog } from '../parts/dialog.tsx'
import { type Command, frameCommands, viewCommands } from '../state/commands.ts'
import { say } from '../state/text.ts'

export function KeysSheet({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={say(frameMessages['keys.title'])} close={close} class="keys">
      <Keys title={say(frameMessages['keys.here'])} commands={viewCommands.value} />
      <Keys title={say(frameMessages['keys.everywhere'])} commands={frameCommands.value} />
    </Dialog>
  )
}

function Keys({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const withKeys = commands.filter(({ keys }) => keys !== undefined)
  if (withKeys.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {withKeys.map(({ id, keys, label }) => (
          <div key={id}>
            <dt>
              {keys?.map(key => (
                <KeyNames key={key} keys={key} />
              ))}
            </dt>
            <dd>{label()}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function KeyNames({ keys }: { readonly keys: string }) {
  return (
    <span class="key-names">
      {keys.split(' ').map((key, i) => (
        <span key={key}>
          {i === 0 ? null : <span class="soft"> {say(frameMessages['keys.then'])} </span>}
          <kbd>{key.replace('mod+', 'Ctrl ').replace('Escape', 'Esc')}</kbd>
        </span>
      ))}
    </span>
  )
}
