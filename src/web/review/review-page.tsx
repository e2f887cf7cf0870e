// The view "review".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function ReviewPage() {
  return <h1>{say(frameMessages['view.review'])}</h1>
}
