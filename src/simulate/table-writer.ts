// A timeline as CSV with the column names of the X API: ids beyond 2^53, times with their zone, RFC 4180 quoting.

import type { ChannelExport, SimulatedChannel } from './channels.ts'
import type { Crisis } from './crisis.ts'
import type { ExportCounts } from './exported-posts.ts'
import { exportedPosts, repliedId, shownParts } from './exported-posts.ts'
import { accountName, tableAccountToken, userName } from './people.ts'
import type { SimulatedPost, TextPart } from './simulated-post.ts'

const HEADER = 'id_str,created_at,user_id_str,screen_name,name,full_text,in_reply_to_status_id_str\r\n'

export function* renderTable(
  crisis: Crisis,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
): Generator<string> {
  yield HEADER
  for (const post of exportedPosts(crisis, channel, source, counts)) {
    // Tables of posts hold no service messages.
    if (post.action === undefined) yield row(post, source)
    else counts.services--
  }
}

/** Id of a row from the number of its message; 19 digits. */
export function rowId(messageId: number): string {
  return String(1_889_000_000_000_000_001n + BigInt(messageId) * 70_368_744_177n)
}

function row(post: SimulatedPost, source: ChannelExport): string {
  const replied = repliedId(post)
  const fields = [
    rowId(post.messageId),
    new Date(post.time).toISOString().replace('.000Z', 'Z'),
    tableAccountToken(post.account),
    userName(post.account),
    accountName(post.account),
    post.poll === undefined ? shownParts(post, source).map(visible).join('') : post.poll.question,
    replied === 0 ? '' : rowId(replied),
  ]
  return `${fields.map(quotedField).join(',')}\r\n`
}

function visible(part: TextPart): string {
  return part.href === undefined ? part.text : part.href
}

function quotedField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
