// The view "handing".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function HandingPage() {
  return <h1>{say(frameMessages['view.handing'])}</h1>
}
