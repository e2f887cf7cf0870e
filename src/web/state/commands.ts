// Commands that keys and the palette call: those of the frame, and those of the view that is open.

import { computed, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export interface Command {
  readonly id: string
  readonly label: () => string
  /** As `KeyboardEvent.key`; two with a space between for one after the other (`g p`); `mod+z` with Ctrl or Command. */
  readonly keys?: readonly string[]
  readonly run: () => void
  /** Also while a field for text has the focus. */
  readonly isForFields?: boolean
}

const groups = signal<ReadonlyMap<symbol, { readonly scope: 'frame' | 'view'; readonly commands: readonly Command[] }>>(
  new Map(),
)

export const frameCommands = computed(() => inScope('frame'))
export const viewCommands = computed(() => inScope('view'))

function inScope(scope: 'frame' | 'view'): readonly Command[] {
  return [...groups.value.values()].filter(group => group.scope === scope).flatMap(group => group.commands)
}

/** Offers commands while the component is there. Give the same array until one changes (useMemo). */
export function useCommands(commands: readonly Command[], scope: 'frame' | 'view' = 'view'): void {
  useEffect(() => {
    const key = Symbol(scope)
    groups.value = new Map([...groups.peek(), [key, { scope, commands }]])
    return () => {
      const next = new Map(groups.peek())
      next.delete(key)
      groups.value = next
    }
  }, [commands, scope])
}

const SEQUENCE_MILLISECONDS = 1200

let pending = ''
let pendingSince = 0

/** Runs the command of a pressed key; what a view offers goes before the frame, what came last before what was there. */
export function pressed(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || event.altKey) return
  const isMod = event.ctrlKey || event.metaKey
  const key = isMod ? `mod+${event.key.toLowerCase()}` : event.key
  const isInField = isField(event.target)
  const sequence = pending !== '' && event.timeStamp - pendingSince < SEQUENCE_MILLISECONDS ? `${pending} ${key}` : key
  const commands = [...[...viewCommands.value].reverse(), ...[...frameCommands.value].reverse()]
  const usable = commands.filter(command => command.isForFields === true || !isInField)
  const command = usable.find(({ keys }) => keys?.includes(sequence)) ?? usable.find(({ keys }) => keys?.includes(key))
  pending = ''
  if (command !== undefined) {
    event.preventDefault()
    command.run()
    return
  }
  if (usable.some(({ keys }) => keys?.some(each => each.startsWith(`${key} `)))) {
    pending = key
    pendingSince = event.timeStamp
  }
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  if (target.tagName !== 'INPUT') return false
  return !['checkbox', 'radio', 'button', 'range'].includes((target as HTMLInputElement).type)
}
