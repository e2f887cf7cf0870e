// One group as the WhatsApp app for Android exports it: day first, 24 hours, no ids, no zone.

import type { ChannelExport, SimulatedChannel } from './channels.ts'
import type { Crisis } from './crisis.ts'
import type { ExportCounts } from './exported-posts.ts'
import { exportedPosts, shownParts } from './exported-posts.ts'
import { accountName } from './people.ts'
import type { SimulatedPost } from './simulated-post.ts'
import { plainText } from './simulated-post.ts'
import { wallClock } from './wall-clock.ts'

export function* renderWhatsapp(
  crisis: Crisis,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
): Generator<string> {
  yield `${stamp(source.from)} - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.\n`
  for (const post of exportedPosts(crisis, channel, source, counts)) {
    // The export has no numbers: a message is named by its position.
    if (post.action === undefined) post.messageId = counts.posts
    yield `${stamp(post.time)} - ${line(post, source)}\n`
  }
}

function stamp(time: number): string {
  const { day, clock } = wallClock(time)
  return `${day.replaceAll('.', '/')}, ${clock}`
}

function line(post: SimulatedPost, source: ChannelExport): string {
  const name = accountName(post.account)
  if (post.action !== undefined) {
    return post.action.word === 'invite_members'
      ? `${name} added ${post.action.value}`
      : `${name} joined using this group's invite link`
  }
  if (post.poll !== undefined) {
    const options = post.poll.answers.map(({ text, voters }) => `OPTION: ${text} (${voters} votes)`)
    return `${name}: POLL:\n${post.poll.question}\n${options.join('\n')}`
  }
  const text = plainText(shownParts(post, source))
  return `${name}: ${post.picture === -1 ? text : '<Media omitted>'}${post.picture !== -1 && text !== '' ? `\n${text}` : ''}`
}
