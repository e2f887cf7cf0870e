// Starts the page: lets itself in, listens to the casebook, shows the frame.

import { render } from 'preact'
import { App } from './app.tsx'
import { ask } from './state/ask.ts'
import { pressed } from './state/commands.ts'
import { caseState, connection, figures, job, listen } from './state/events.ts'
import { followAddress } from './state/location.ts'
import { enter } from './state/session.ts'
import './state/trusted.ts'

async function start(): Promise<void> {
  const isIn = await enter()
  const root = document.getElementById('app')
  if (root !== null) render(<App />, root)
  if (!isIn) {
    connection.value = 'refused'
    return
  }
  window.addEventListener('popstate', () => void followAddress())
  window.addEventListener('hashchange', () => void followAddress())
  document.addEventListener('keydown', pressed)
  await listen(async () => {
    const { state, job: newest, isStale } = await ask('case.state', {})
    caseState.value = state
    if (newest !== null) job.value = newest
    figures.value = { settled: figures.value.settled + 1, isStale }
    await followAddress()
  })
}

void start()
