// The view "start".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function StartPage() {
  return <h1>{say(frameMessages['view.start'])}</h1>
}
