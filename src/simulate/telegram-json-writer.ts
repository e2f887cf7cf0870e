// One chat as Telegram Desktop writes it to result.json (export of 2023 and later: date_unixtime, text_entities).

import type { ChannelExport, SimulatedChannel } from './channels.ts'
import type { Crisis } from './crisis.ts'
import type { ExportCounts } from './exported-posts.ts'
import { exportedPosts, picturePath, repliedId, shownParts } from './exported-posts.ts'
import { accountName, accountToken } from './people.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts'
import type { SimulatedPost, TextPart } from './simulated-post.ts'
import { THE_CHANNEL_ITSELF } from './simulated-post.ts'
import { OFFSET_MINUTES } from './simulation-options.ts'

const LEFT_OUT = '(File not included. Change data exporting settings to download.)'

/** Pieces of the file in order; keys in the order in which Telegram Desktop writes them. */
export function* renderTelegramJson(
  crisis: Crisis,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
): Generator<string> {
  yield `{\n "name": ${JSON.stringify(channel.name)},\n "type": "${channel.type}",\n "id": ${channel.token},\n "messages": [`
  const clock = new WallClock()
  let separator = '\n'
  for (const post of exportedPosts(crisis, channel, source, counts)) {
    yield separator + renderMessage(post, channel, source, counts, clock)
    separator = ',\n'
  }
  yield '\n ]\n}'
}

function renderMessage(
  post: SimulatedPost,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
  clock: WallClock,
): string {
  const isService = post.action !== undefined
  let json = `  {\n   "id": ${post.messageId},\n   "type": "${isService ? 'service' : 'message'}",\n   "date": "${clock.local(post.time)}",\n   "date_unixtime": "${post.time / 1000}"`
  if (post.editedTime !== undefined && !source.isFirst) {
    json += `,\n   "edited": "${clock.local(post.editedTime)}",\n   "edited_unixtime": "${post.editedTime / 1000}"`
  }
  const role = isService ? 'actor' : 'from'
  const isOwn = post.account === THE_CHANNEL_ITSELF
  const name = isOwn ? channel.name : accountName(post.account)
  const token = isOwn ? `channel${channel.token}` : accountToken(post.account)
  json += `,\n   "${role}": ${JSON.stringify(name)},\n   "${role}_id": "${token}"`
  if (post.action !== undefined) json += renderAction(post.action)
  if (post.forward !== undefined) {
    json += `,\n   "forwarded_from": ${JSON.stringify(post.forward.name)}`
    if (post.forward.token !== undefined) json += `,\n   "forwarded_from_id": "${post.forward.token}"`
  }
  const replied = repliedId(post)
  if (replied > 0) json += `,\n   "reply_to_message_id": ${replied}`
  if (post.picture !== -1) json += renderPhoto(post, counts)
  if (post.poll !== undefined) json += renderPoll(post)
  return json + renderText(shownParts(post, source))
}

function renderAction(action: { word: string; value: string }): string {
  const value = JSON.stringify(action.value)
  const head = `,\n   "action": "${action.word}"`
  if (action.word === 'edit_group_title') return `${head},\n   "title": ${value}`
  if (action.word === 'invite_members') return `${head},\n   "members": [\n    ${value}\n   ]`
  return `${head},\n   "inviter": ${value}`
}

function renderPhoto(post: SimulatedPost, counts: ExportCounts): string {
  if (post.picture < 0) return `,\n   "photo": "${LEFT_OUT}",\n   "width": 1280,\n   "height": 960`
  const path = picturePath(post.picture, counts.pictures.get(post.picture) ?? post.time)
  return `,\n   "photo": "${path}",\n   "width": ${PICTURE_WIDTH},\n   "height": ${PICTURE_HEIGHT}`
}

function renderPoll(post: SimulatedPost): string {
  const { question, answers } = post.poll ?? { question: '', answers: [] }
  const total = answers.reduce((sum, answer) => sum + answer.voters, 0)
  const list = answers.map(
    ({ text, voters }) =>
      `     {\n      "text": ${JSON.stringify(text)},\n      "voters": ${voters},\n      "chosen": false\n     }`,
  )
  return `,\n   "poll": {\n    "question": ${JSON.stringify(question)},\n    "closed": false,\n    "total_voters": ${total},\n    "answers": [\n${list.join(',\n')}\n    ]\n   }`
}

function renderText(parts: readonly TextPart[]): string {
  if (parts.length === 0) return ',\n   "text": "",\n   "text_entities": []\n  }'
  if (parts.length === 1 && parts[0].type === 'plain') {
    const text = JSON.stringify(parts[0].text)
    return `,\n   "text": ${text},\n   "text_entities": [\n    {\n     "type": "plain",\n     "text": ${text}\n    }\n   ]\n  }`
  }
  let mixed = ''
  let entities = ''
  for (let i = 0; i < parts.length; i++) {
    const { type, text, href } = parts[i]
    const json = JSON.stringify(text)
    let entity = `    {\n     "type": "${type}",\n     "text": ${json}`
    if (href !== undefined) entity += `,\n     "href": ${JSON.stringify(href)}`
    entity += '\n    }'
    const separator = i === 0 ? '' : ',\n'
    mixed += separator + (type === 'plain' ? `    ${json}` : entity)
    entities += separator + entity
  }
  return `,\n   "text": [\n${mixed}\n   ],\n   "text_entities": [\n${entities}\n   ]\n  }`
}

/** Wall clocks without an offset, as the export writes them; remembers the day, because making dates is slow. */
class WallClock {
  #day = Number.NaN
  #date = ''

  local(time: number): string {
    const seconds = time / 1000 + OFFSET_MINUTES * 60
    const day = Math.floor(seconds / 86_400)
    if (day !== this.#day) {
      this.#day = day
      this.#date = new Date(day * 86_400_000).toISOString().slice(0, 11)
    }
    const rest = seconds - day * 86_400
    const hours = Math.floor(rest / 3600)
    const minutes = Math.floor(rest / 60) % 60
    return `${this.#date}${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes]}:${TWO_DIGITS[rest % 60]}`
  }
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'))
