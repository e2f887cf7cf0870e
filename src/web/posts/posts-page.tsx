// The view "posts".

import { frameMessages } from '../../messages/web-frame.ts'
import { say } from '../state/text.ts'

export function PostsPage() {
  return <h1>{say(frameMessages['view.posts'])}</h1>
}
