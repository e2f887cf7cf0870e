// What the casebook tells this page without being asked: the case, the running job, figures that changed.

import { signal } from '@preact/signals'
import type { CaseState, DeskEvent, JobState } from '../../server/desk-events.ts'
import { authorization } from './session.ts'

export const caseState = signal<CaseState | undefined>(undefined)
export const job = signal<JobState | undefined>(undefined)
/** `settled` changes when figures were counted again; `isStale` while they are being counted. */
export const figures = signal<{ readonly settled: number; readonly isStale: boolean }>({ settled: 0, isStale: false })
/** `ended`: the program was stopped. `refused`: this page belongs to another start of it. */
export const connection = signal<'connecting' | 'connected' | 'ended' | 'refused'>('connecting')
/** Counts how often the process that holds the case was started again. */
export const restarts = signal(0)

const RETRY_MILLISECONDS = 1500

/** Listens for as long as the page is open; comes back when the connection breaks. */
export async function listen(onConnected: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      const response = await fetch('/api/events', { headers: authorization() })
      if (response.status === 401) {
        connection.value = 'refused'
        return
      }
      if (!response.ok || response.body === null) throw new Error()
      await onConnected()
      connection.value = 'connected'
      await readLines(response.body, line => hear(JSON.parse(line) as DeskEvent))
    } catch {
      // Told by the state below.
    }
    connection.value = 'ended'
    await new Promise(resolve => setTimeout(resolve, RETRY_MILLISECONDS))
  }
}

async function readLines(body: ReadableStream<Uint8Array>, take: (line: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  }
}

export function hear(event: DeskEvent): void {
  if (event.type === 'case') caseState.value = event.state
  else if (event.type === 'job') job.value = event.job
  else if (event.type === 'desk-ended') restarts.value++
  else {
    const { isStale } = event
    figures.value = { settled: figures.value.settled + (isStale ? 0 : 1), isStale }
  }
}
