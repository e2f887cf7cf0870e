// Acts of this page and how they are taken back: everything recorded can be undone, newest first, and the undoing is recorded too.

import { signal } from '@preact/signals'
import { ask, Refused } from './ask.ts'

export interface Act {
  /** Said when it was done and when it is taken back; made of messages, in the language of the moment. */
  readonly label: () => string
  readonly undo: () => Promise<void>
}

const MOST = 200

export const acts = signal<readonly Act[]>([])
/** What the foot of the page says at the moment. */
export const notice = signal<
  { readonly text: () => string; readonly isFault: boolean; readonly canUndo: boolean } | undefined
>(undefined)

/** To be called after each act. */
export function did(act: Act): void {
  acts.value = [...acts.value.slice(-MOST + 1), act]
  notice.value = { text: act.label, isFault: false, canUndo: true }
}

export function tell(text: () => string): void {
  notice.value = { text, isFault: false, canUndo: false }
}

/** Shows why something could not be done. */
export function complain(error: unknown): void {
  const text = error instanceof Refused && error.message !== '' ? error.message : String(error)
  notice.value = { text: () => text, isFault: true, canUndo: false }
}

/** Takes the newest act back; resolves when it was. */
export async function undo(said: (label: string) => string): Promise<void> {
  const last = acts.value.at(-1)
  if (last === undefined) return
  acts.value = acts.value.slice(0, -1)
  try {
    await last.undo()
    notice.value = { text: () => said(last.label()), isFault: false, canUndo: false }
  } catch (error) {
    acts.value = [...acts.value, last]
    complain(error)
  }
}

/** Records casework and remembers how to take it back. Returns what was wrong, nothing when it was recorded. */
export async function record(
  records: readonly Readonly<Record<string, unknown>>[],
  label: () => string,
): Promise<readonly { readonly record: number; readonly text: string }[]> {
  const { entries, problems } = await ask('case.record', { records })
  if (entries.length > 0)
    did({
      label,
      undo: async () => {
        for (const entry of [...entries].reverse()) {
          const { problems: faults } = await ask('case.undo', { entry })
          if (faults.length > 0) throw new Refused('not-undone', faults.map(({ text }) => text).join(' '), 400)
        }
      },
    })
  return problems
}
