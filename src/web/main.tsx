// Starts the page: lets itself in, listens to the casebook, shows the frame.

import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { ask } from './state/ask.ts'
import { pressed } from './state/commands.ts'
import { caseState, connection, figures, job, listen } from './state/events.ts'
import { followAddress, goTo } from './state/location.ts'
import { enter } from './state/session.ts'
import './state/trusted.ts'

/** Another case begins at its overview; a sealed one that was unlocked goes on where its address says. */
function followCase(): void {
  let root: string | null | undefined
  let key: string | null = null
  effect(() => {
    const state = caseState.value
    if (state === undefined || state.status !== 'open') {
      key = null
      return
    }
    const isOther = root !== undefined && root !== null && root !== state.root
    const isUnlocked = state.addressKey !== key
    root = state.root
    key = state.addressKey
    if (isOther) void goTo({ view: 'overview', params: {} })
    else if (isUnlocked) void followAddress()
  })
}

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
  // A file dropped beside its place must not make the browser leave the page.
  for (const name of ['dragover', 'drop'] as const) window.addEventListener(name, event => event.preventDefault())
  followCase()
  await listen(async () => {
    const { state, job: newest, isStale } = await ask('case.state', {})
    caseState.value = state
    if (newest !== null) job.value = newest
    figures.value = { settled: figures.value.settled + 1, isStale }
    await followAddress()
  })
}

void start()
