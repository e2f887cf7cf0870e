// All messages of one chat in time order: daily talk and planted posts merged, numbered as the platform would.

import { Random } from '../algorithms/random.ts'
import type { SimulatedChannel } from './channels.ts'
import { isTelegram } from './channels.ts'
import type { Crisis } from './crisis.ts'
import { BENCH_STYLE, DailyTalk, EXAMPLE_STYLE } from './daily-talk.ts'
import { capitalised } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import { accountName } from './people.ts'
import { hourlyRhythm, orderedTimes } from './rhythm.ts'
import type { SimulatedPost } from './simulated-post.ts'
import { plainParts, simulatedPost, THE_CHANNEL_ITSELF } from './simulated-post.ts'
import { OFFSET_MINUTES } from './simulation-options.ts'

/** Minutes after which the mirror channel at the latest repeats its original. */
const MIRROR_DELAY_MINUTES = 9
const SERVICE_EVERY = 140

/** The messages of a chat, service messages included; every call yields the same, in memory that does not grow with their number. */
export function* channelPosts(crisis: Crisis, channel: SimulatedChannel): Generator<SimulatedPost> {
  const random = new Random(`${crisis.options.seed}/ids/${channel.role}`)
  let messageId = 100
  let untilService = 0
  for (const post of mergedPosts(crisis, channel)) {
    if (untilService-- === 0) {
      yield { ...servicePost(channel, post, random), messageId: ++messageId }
      untilService = SERVICE_EVERY
    }
    // Gaps: messages that were gone before any export.
    messageId += random.chance(0.03) ? random.between(2, 5) : 1
    post.messageId = messageId
    if (post.replyToId > 0) post.replyToId = Math.max(101, messageId - post.replyToId)
    yield post
  }
}

function servicePost(channel: SimulatedChannel, before: SimulatedPost, random: Random): SimulatedPost {
  const post = simulatedPost(before.time, before.account, [])
  if (channel.members === 0) post.action = { word: 'edit_group_title', value: channel.name }
  else if (random.chance(0.7)) post.action = { word: 'join_group_by_link', value: channel.name }
  else post.action = { word: 'invite_members', value: accountName(channel.firstMember + random.below(channel.members)) }
  return post
}

function* mergedPosts(crisis: Crisis, channel: SimulatedChannel): Generator<SimulatedPost> {
  const planted = crisis.planted.get(channel) ?? []
  const daily = channel.role === 'mirror' ? mirroredPosts(crisis, channel) : dailyPosts(crisis, channel)
  let at = 0
  for (const post of daily) {
    while (at < planted.length && planted[at].time <= post.time) yield planted[at++]
    yield post
  }
  while (at < planted.length) yield planted[at++]
}

/** The original's daily posts some minutes later, in its order, unmarked; what was planted there is mirrored by the plot. */
function* mirroredPosts(crisis: Crisis, channel: SimulatedChannel): Generator<SimulatedPost> {
  const original = crisis.channels.find(candidate => candidate.role === 'courier')
  if (original === undefined) return
  const random = new Random(`${crisis.options.seed}/mirror/${channel.role}`)
  let last = 0
  for (const post of dailyPosts(crisis, original)) {
    last = Math.max(last, post.time + random.between(40, MIRROR_DELAY_MINUTES * 60) * 1000)
    yield { ...simulatedPost(last, THE_CHANNEL_ITSELF, post.parts), picture: post.picture }
  }
}

function* dailyPosts(crisis: Crisis, channel: SimulatedChannel): Generator<SimulatedPost> {
  const { seed, start, days, shape } = crisis.options
  const isExample = shape === 'example'
  const random = new Random(`${seed}/daily/${channel.role}`)
  const talk = new DailyTalk(random.fork('talk'), isExample ? EXAMPLE_STYLE : BENCH_STYLE)
  const changes = crisis.rhythmChanges.filter(change => change.place === undefined || change.place === channel.place)
  const rhythm = hourlyRhythm(start, days, OFFSET_MINUTES, changes)
  const languages = channel.languages
  const isBroadcast = channel.members === 0
  // Pictures of daily talk differ from chat to chat and from planted ones.
  let nextPicture = 1000 * (1 + crisis.channels.indexOf(channel))
  const hasMedia = isTelegram(channel)
  for (const time of orderedTimes(rhythm, crisis.daily.get(channel) ?? 0, random.fork('times'))) {
    const account = isBroadcast ? THE_CHANNEL_ITSELF : channel.firstMember + random.heavyTailed(channel.members)
    // Most people keep to one language.
    const language = languages[(isBroadcast || random.chance(0.1) ? random.below(997) : account) % languages.length]
    const post = simulatedPost(time, account, talk.post(language, isBroadcast))
    const draw = random.unit()
    if (!isBroadcast && draw < 0.12) post.replyToId = random.between(1, 30)
    else if (draw < 0.16) post.picture = channel.exports[0].format === 'table' ? -1 : -2
    else if (isExample && hasMedia && draw < 0.17) post.picture = nextPicture++
    else if (!isBroadcast && channel.exports[0].format !== 'table' && draw > 0.996) {
      const grammar = GRAMMARS[language]
      const answers = [0, 1, 2].map(() => ({ text: grammar.expand('answer', random), voters: random.below(60) }))
      post.poll = { question: grammar.expand('poll', random), answers }
      post.parts = []
    } else if (hasMedia && draw > 0.985) {
      const from = channel.firstMember + random.below(channel.members + 20)
      const name = capitalised(accountName(from))
      post.forward = { kind: 'hidden', name, token: undefined, time: time - random.between(60, 90_000) * 1000 }
    }
    if (post.parts.length === 0 && post.poll === undefined) post.parts = plainParts('…')
    yield post
  }
}
