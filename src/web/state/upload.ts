// Sends one piece of a file to the program on this machine.

import type { Refusal } from '../../server/api.ts'
import { Refused } from './ask.ts'
import { language } from './preferences.ts'
import { authorization } from './session.ts'

/** Returns how many bytes of the file came so far. Throws Refused; `AbortError` when it was stopped. */
export async function sendPiece(id: number, offset: number, piece: Blob, signal: AbortSignal): Promise<number> {
  const response = await fetch(`/upload/${id}`, {
    method: 'POST',
    headers: {
      ...authorization(),
      'Content-Type': 'application/octet-stream',
      'X-Anechoic-Language': language.value,
      'X-Anechoic-Offset': String(offset),
    },
    body: piece,
    signal,
  }).catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause
    throw new Refused('no-connection', cause.message, 0)
  })
  if (response.ok) return ((await response.json()) as { received: number }).received
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined
  throw new Refused(refusal?.error ?? 'unexpected', refusal?.text ?? '', response.status)
}
