// The view "echoes".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function EchoesPage() {
  return <h1>{say(frameMessages['view.echoes'])}</h1>
}
