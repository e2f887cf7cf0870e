// What a post stands beside: the one it replies to, and the one before it in its chat.

import type { Engine, PostDetail } from '../corpus/engine.ts'

/** Posts before one that are looked through for one of its chat. */
const LOOKED_BACK = 2000

/** The post that this one replies to, where the case holds it. */
export function repliedPost(index: Engine, { channel, replyTo }: PostDetail): PostDetail | undefined {
  if (replyTo === undefined) return undefined
  const [at] = index.postsByKey([`${replyTo.channelId ?? channel.id}/${replyTo.messageId}`])
  return at < 0 ? undefined : index.posts([at])[0]
}

/** The post before it in its chat, among the 2,000 before it in the case. */
export function previousPost(index: Engine, { index: at }: PostDetail): PostDetail | undefined {
  const { channel } = index.columns()
  for (let before = at - 1; before >= 0 && before >= at - LOOKED_BACK; before--)
    if (channel[before] === channel[at]) return index.posts([before])[0]
  return undefined
}
