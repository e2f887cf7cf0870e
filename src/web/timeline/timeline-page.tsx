// The view "timeline".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function TimelinePage() {
  return <h1>{say(frameMessages['view.timeline'])}</h1>
}
