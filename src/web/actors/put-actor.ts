// Signs an entry of the list of actors and remembers how it is taken back.

import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { Input } from '../../server/api.ts'
import { type Act, did } from '../state/acts.ts'
import { ask, Refused } from '../state/ask.ts'
import { say } from '../state/text.ts'

/** What is wrong with it; empty when it was signed. `label` is said of the act; the name when absent. */
export async function putActor(stated: Input<'actors.put'>, label?: Act['label']): Promise<readonly string[]> {
  try {
    const { entries, problems } = await ask('actors.put', stated)
    if (problems.length > 0) return problems.map(({ text }) => text)
    did({
      label: label ?? (() => say(messages['done.actor'], { name: stated.names[0] ?? stated.actor })),
      undo: async () => {
        for (const entry of entries) await ask('case.undo', { entry })
      },
    })
    return []
  } catch (error) {
    return [error instanceof Refused ? error.message : String(error)]
  }
}
