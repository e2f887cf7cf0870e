// The view "start": making a case, opening one, unlocking it; in an open one, adding material.

import { useState } from 'preact/hooks'
import { caseState } from '../state/events.ts'
import { NoCase } from './no-case.tsx'
import { OpenCase } from './open-case.tsx'
import { Unlock } from './unlock.tsx'

export function StartPage() {
  const state = caseState.value
  const [isElsewhere, setElsewhere] = useState(false)
  if (state === undefined) return null
  if (state.status === 'open') return <OpenCase state={state} />
  if (state.status === 'locked' && !isElsewhere)
    return <Unlock name={state.name ?? ''} root={state.root ?? ''} leave={() => setElsewhere(true)} />
  return <NoCase back={state.status === 'locked' ? () => setElsewhere(false) : undefined} />
}
