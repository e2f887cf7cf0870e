// The view "claims".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function ClaimsPage() {
  return <h1>{say(frameMessages['view.claims'])}</h1>
}
