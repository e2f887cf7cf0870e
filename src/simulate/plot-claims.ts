// The disputed claims: witnesses in their own words, relays, forwards, copies, a chain letter, floods, and denials.

import type { Language, Side } from '../model/ladder.ts'
import type { ChannelRole, SimulatedChannel } from './channels.ts'
import { isTelegram } from './channels.ts'
import type { Plot } from './plot.ts'
import type { SimulatedPost } from './simulated-post.ts'
import { plainParts, plainText, THE_CHANNEL_ITSELF } from './simulated-post.ts'
import type { FloodOptions } from './simulation-options.ts'
import type { TruthSide } from './truth.ts'
import { VARIATIONS } from './variation.ts'

interface SidePlan {
  readonly claim: string
  readonly side: Side
  readonly day: number
  readonly hour: number
  /** Chats in which witnesses write, one origin each. */
  readonly witnesses: readonly ChannelRole[]
  readonly relays: number
  readonly forwards: number
  readonly copies: number
  /** A channel that states it officially. */
  readonly statement?: ChannelRole
}

const SIDES: readonly SidePlan[] = [
  {
    claim: 'bridge',
    side: 'support',
    day: 3,
    hour: 18.1,
    witnesses: ['neighbours', 'neighbours', 'drivers', 'yard', 'timeline', 'timeline', 'tarnesh', 'market'],
    relays: 14,
    forwards: 16,
    copies: 34,
  },
  {
    claim: 'bridge',
    side: 'deny',
    day: 3,
    hour: 19.5,
    witnesses: ['neighbours', 'tarnesh'],
    relays: 5,
    forwards: 9,
    copies: 12,
    statement: 'office',
  },
  { claim: 'warehouse', side: 'support', day: 2, hour: 18, witnesses: ['drivers'], relays: 8, forwards: 4, copies: 6 },
  {
    claim: 'warehouse',
    side: 'deny',
    day: 2,
    hour: 18.4,
    witnesses: ['neighbours', 'market', 'timeline', 'drivers'],
    relays: 6,
    forwards: 7,
    copies: 3,
    statement: 'courier',
  },
  {
    claim: 'morgue',
    side: 'deny',
    day: 4,
    hour: 14,
    witnesses: ['timeline', 'tarnesh'],
    relays: 7,
    forwards: 8,
    copies: 4,
    statement: 'office',
  },
  // Few posts, many voices.
  {
    claim: 'square',
    side: 'support',
    day: 1,
    hour: 15.5,
    witnesses: [
      ...repeated('neighbours', 6),
      ...repeated('timeline', 7),
      ...repeated('drivers', 2),
      ...repeated('yard', 2),
      ...repeated('market', 3),
      ...repeated('tarnesh', 2),
    ],
    relays: 3,
    forwards: 4,
    copies: 8,
  },
  {
    claim: 'square',
    side: 'deny',
    day: 1,
    hour: 19,
    witnesses: [],
    relays: 3,
    forwards: 3,
    copies: 12,
    statement: 'office',
  },
  // In the dark: the network of Port Selen is off.
  {
    claim: 'gate',
    side: 'support',
    day: 4,
    hour: 22,
    witnesses: ['neighbours', 'timeline', 'timeline', 'tarnesh', 'market', 'yard'],
    relays: 6,
    forwards: 5,
    copies: 9,
  },
  {
    claim: 'gate',
    side: 'deny',
    day: 4,
    hour: 23,
    witnesses: [],
    relays: 1,
    forwards: 0,
    copies: 1,
    statement: 'office',
  },
]

function repeated(role: ChannelRole, times: number): ChannelRole[] {
  return new Array(times).fill(role)
}

/** Plants both sides of every claim; the chain letter is the only support of the claim about the morgue. */
export function plantClaims(plot: Plot): void {
  for (const plan of SIDES) plantSide(plot, plan)
  plantChainLetter(plot)
}

function plantSide(plot: Plot, plan: SidePlan): void {
  const truth = plot.truth.side(plan.claim, plan.side)
  const time = plot.at(plan.day, plan.hour)
  for (const role of plan.witnesses) plantWitness(plot, plan, plot.channel(role), time, truth)
  if (plan.statement !== undefined) plantStatement(plot, plan, plan.statement, time, truth)
  plantEcho(plot, plan, time, truth)
}

function plantWitness(plot: Plot, plan: SidePlan, channel: SimulatedChannel, event: number, truth: TruthSide): void {
  const language = plot.languageOf(channel)
  const text = plot.composeApart(() => {
    const parts = [
      plot.compose(language, `${plan.claim}.${plan.side}.seen`, { event }),
      plot.compose(language, 'detail', { event }),
    ]
    if (plot.random.chance(0.8)) parts.unshift(plot.compose(language, 'stood', { event }))
    if (plot.random.chance(0.6)) parts.push(plot.compose(language, 'close'))
    return parts.join(' ')
  })
  const post = plot.post(channel, plot.after(event + 600_000, 65), plot.newAccount(), text)
  if (plot.random.chance(0.3) && channel.role !== 'timeline') post.picture = plot.newPicture()
  truth.origins.push(post)
}

function plantStatement(plot: Plot, plan: SidePlan, role: ChannelRole, time: number, truth: TruthSide): void {
  const channel = plot.channel(role)
  const language = plot.languageOf(channel)
  const said = `${plan.claim}.${plan.side}.said`
  const text = plot.composeApart(() => plot.compose(language, 'statement', { said, event: time }))
  truth.relays.push(plot.post(channel, plot.after(time, 40), THE_CHANNEL_ITSELF, text))
}

function plantEcho(plot: Plot, plan: SidePlan, time: number, truth: TruthSide): void {
  const sources = [...truth.origins, ...truth.relays]
  const groups = plot.groups()
  for (let i = 0; i < plan.relays; i++) {
    const at = plot.after(time, 900)
    const channel = plot.random.pick(plot.connected(groups, at))
    const language = plot.languageOf(channel)
    const text = plot.composeApart(() =>
      [
        plot.compose(language, 'relay', { said: `${plan.claim}.${plan.side}.said`, event: time }),
        plot.compose(language, 'sentence'),
      ]
        .join('. ')
        .replaceAll('?.', '?'),
    )
    truth.relays.push(plot.post(channel, at, plot.newAccount(), text))
  }
  const telegram = groups.filter(isTelegram)
  const forwarding = telegram.length > 0 ? telegram : groups
  for (let i = 0; i < plan.forwards; i++) {
    const source = plot.random.pick(sources)
    const kind = plot.random.chance(0.4) ? 'hidden' : 'user'
    const at = plot.after(source.time + 60_000, 1200)
    const post = plot.forward(source, plot.random.pick(plot.connected(forwarding, at)), at, kind)
    if (post !== undefined) truth.forwards.push(post)
  }
  for (let i = 0; i < plan.copies; i++) {
    // The first source is copied most: one account spreads, the rest stays where it was written.
    const source = sources[plot.random.heavyTailed(sources.length)]
    const variation = plot.random.pick(VARIATIONS)
    const at = plot.after(source.time + 120_000, 1500)
    const channel = plot.random.pick(plot.connected(groups, at))
    truth.copies.push(plot.copy(source, channel, at, plot.newAccount(), variation))
  }
}

/** A first-person letter that nobody wrote about anything they saw: no origin, only copies, paraphrases and translations. */
function plantChainLetter(plot: Plot): void {
  const truth = plot.truth.side('morgue', 'support')
  const groups = plot.groups()
  const start = plot.at(4, 9)
  const first = new Map<Language, SimulatedPost>()
  const posts: SimulatedPost[] = []
  for (let i = 0; i < 110; i++) {
    const time = i === 0 ? start : plot.after(start + 300_000, 2100)
    const channel = i === 0 ? plot.channel('tarnesh') : plot.random.pick(plot.connected(groups, time))
    const language = plot.languageOf(channel)
    const root = first.get(language)
    if (root !== undefined && root.time < time && plot.random.chance(0.6)) {
      posts.push(plot.copy(root, channel, time, plot.newAccount(), plot.random.pick(VARIATIONS)))
      continue
    }
    const post = plot.post(channel, time, plot.newAccount(), plot.compose(language, 'chain'))
    if (posts.length > 0) {
      plot.truth.copies.push({ post, of: posts[0], variation: root === undefined ? 'translated' : 'paraphrase' })
    }
    if (root === undefined) first.set(language, post)
    posts.push(post)
  }
  truth.copies.push(...posts)
  plot.truth.chainLetter = { first: posts[0], posts }
}

/** Many accounts, one text, a few minutes; each posts once, in one of the groups. */
export function plantFlood(plot: Plot, flood: FloodOptions, index: number): void {
  const truth = plot.truth.side('warehouse', 'support')
  const start = plot.at(2, 19 + index * 1.7)
  const groups = plot.groups()
  const variedShare = flood.variedShare ?? 0
  const originals = new Map<Language, SimulatedPost>()
  const posts: SimulatedPost[] = []
  let time = start
  const step = (flood.minutes * 60_000) / flood.accounts
  for (const [i, account] of plot.newAccounts(flood.accounts).entries()) {
    const channel = groups[i % groups.length]
    // One text in all chats when nothing is varied, else the language of the chat.
    const language = variedShare === 0 ? 'ru' : plot.languageOf(channel)
    time = start + Math.floor((i * step + plot.random.unit() * step) / 1000) * 1000
    const original = originals.get(language)
    if (original === undefined) {
      const post = plot.post(channel, time, account, plot.compose(language, 'flood'))
      if (posts.length > 0) plot.truth.copies.push({ post, of: posts[0], variation: 'translated' })
      originals.set(language, post)
      posts.push(post)
    } else {
      const variation = plot.random.chance(variedShare) ? plot.random.pick(VARIATIONS) : 'equal'
      posts.push(plot.copy(original, channel, time, account, variation))
    }
  }
  truth.copies.push(...posts)
  plot.truth.floods.push({ start, minutes: flood.minutes, posts })
}

/** Some witnesses correct their text after the first export, some delete it. */
export function plantSecondThoughts(plot: Plot): void {
  const channel = plot.channel('neighbours')
  const [first] = channel.exports
  if (!first.isFirst) return
  const shown = (plot.planted.get(channel) ?? []).filter(
    post =>
      post.time < first.until && post.forward === undefined && !plot.truth.copies.some(copy => copy.post === post),
  )
  for (const [i, post] of shown.entries()) {
    if (i % 3 === 0) {
      post.editedTime = first.until + (i + 1) * 600_000
      post.editedParts = plainParts(`${plainText(post.parts)}\nP.S. ${plot.compose(plot.languageOf(channel), 'close')}`)
      plot.truth.edits.push(post)
    } else if (i % 3 === 1) {
      post.isDeletedLater = true
      plot.truth.deletions.push(post)
    }
  }
}
