// The view "overview".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function OverviewPage() {
  return <h1>{say(frameMessages['view.overview'])}</h1>
}
