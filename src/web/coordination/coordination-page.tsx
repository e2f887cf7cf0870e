// The view "coordination".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function CoordinationPage() {
  return <h1>{say(frameMessages['view.coordination'])}</h1>
}
