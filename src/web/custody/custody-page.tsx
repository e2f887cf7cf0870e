// The view "custody".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function CustodyPage() {
  return <h1>{say(frameMessages['view.custody'])}</h1>
}
