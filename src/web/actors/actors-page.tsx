// The view "actors".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function ActorsPage() {
  return <h1>{say(frameMessages['view.actors'])}</h1>
}
