// What only looks alike from afar: campaigns, and the innocent patterns that detectors must tell from them.

import type { SimulatedChannel } from './channels.ts'
import type { Plot } from './plot.ts'
import type { SimulatedPost } from './simulated-post.ts'
import { plainText, THE_CHANNEL_ITSELF } from './simulated-post.ts'
import { VARIATIONS } from './variation.ts'

const OUTAGE_PLACE = 'Port Selen'

/** Few accounts, one text each time, within seconds of each other, often. */
export function plantFastCampaign(plot: Plot): void {
  const accounts = plot.newAccounts(12)
  const objects: SimulatedPost[][] = []
  for (let object = 0; object < 15; object++) {
    const start = plot.at((object * 5) / 15 + 0.3, 9 + ((object * 7) % 11))
    objects.push(plantObject(plot, accounts, start, 0.5, 'fast', 1))
  }
  plot.truth.campaigns.push({ name: 'fast', accounts, objects })
}

/** Few accounts, many texts and links, hours apart: no single pair of posts is close in time. */
export function plantSlowCampaign(plot: Plot): void {
  const accounts = plot.newAccounts(9)
  const objects: SimulatedPost[][] = []
  for (let object = 0; object < 18; object++) {
    const start = plot.at((object * 5.2) / 18, 10 + ((object * 5) % 9))
    objects.push(plantObject(plot, accounts, start, 170, 'slow', 0.65))
  }
  plot.truth.campaigns.push({ name: 'slow', accounts, objects })
}

function plantObject(
  plot: Plot,
  accounts: readonly number[],
  start: number,
  spreadMinutes: number,
  bank: string,
  share: number,
): SimulatedPost[] {
  const channels = plot.connected(plot.groupsWithIds(), start)
  const channel = plot.random.pick(channels)
  const language = plot.languageOf(channel)
  const address = `https://read.velmar.example/${bank}/${plot.random.below(10 ** 6)}`
  const text = plot.composeApart(() => `${plot.compose(language, bank)}. ${plot.compose(language, 'sentence')}`)
  const takePart = accounts.filter(() => plot.random.chance(share))
  const times = takePart.map(() => plot.after(start, spreadMinutes)).sort((a, b) => a - b)
  const posts: SimulatedPost[] = []
  for (const [i, account] of takePart.entries()) {
    const place = plot.random.pick(channels)
    const post =
      i === 0
        ? plot.post(place, times[i], account, text)
        : plot.copy(
            posts[0],
            place,
            times[i],
            account,
            plot.random.chance(0.8) ? 'equal' : plot.random.pick(VARIATIONS),
          )
    post.parts = [
      { type: 'plain', text: `${plainText(post.parts)} ` },
      { type: 'link', text: address },
    ]
    posts.push(post)
  }
  return posts
}

/** A tremor that everybody felt and reports at once, each in their own words. */
export function plantNewsEvent(plot: Plot, count: number): void {
  const time = plot.at(1, 21.2)
  const posts: SimulatedPost[] = []
  const groups = plot.groups()
  for (let i = 0; i < count; i++) {
    const channel = plot.random.pick(groups)
    const language = plot.languageOf(channel)
    const text = plot.composeApart(() => plot.compose(language, 'tremor', { event: time }))
    const minutes = plot.random.exponential(7)
    posts.push(plot.post(channel, plot.after(time + 20_000, Math.min(90, minutes)), plot.newAccount(), text))
  }
  plot.rhythmChanges.push({ start: time, end: time + 5_400_000, factor: 2.5, place: undefined })
  plot.truth.newsEvent = { time, posts }
}

/** People who like one channel and forward much of what it says, each when they happen to read it. */
export function plantFans(plot: Plot, posts: number): void {
  const channel = plot.channel('kestrel')
  const accounts = plot.newAccounts(14)
  const groups = plot.groupsWithIds()
  const originals: SimulatedPost[] = []
  const forwards: SimulatedPost[] = []
  for (let i = 0; i < posts; i++) {
    const language = plot.languageOf(channel)
    const text = plot.composeApart(() => `${plot.compose(language, 'headline')}. ${plot.compose(language, 'sentence')}`)
    const original = plot.post(channel, plot.at((i * 5.5) / posts, 8 + ((i * 5) % 12)), THE_CHANNEL_ITSELF, text)
    originals.push(original)
    for (const account of accounts) {
      if (!plot.random.chance(0.22)) continue
      const at = plot.after(original.time + 60_000, 600)
      const forward = plot.forward(original, plot.random.pick(plot.connected(groups, at)), at, 'channel')
      if (forward === undefined) continue
      forward.account = account
      forwards.push(forward)
    }
  }
  plot.truth.fans = { accounts, originals, forwards }
}

/** The network goes off in one place; a few still get through. */
export function plantOutage(plot: Plot): void {
  const start = plot.at(3, 20)
  const end = plot.at(5, 10)
  plot.rhythmChanges.push({ start, end, factor: 0.03, place: OUTAGE_PLACE })
  plot.truth.outage = { place: OUTAGE_PLACE, start, end, measuredBy: 'invented measurement of reachable hosts' }
}

/** The mirror repeats what was planted in its original; its daily posts are repeated when it is written. */
export function plantMirror(plot: Plot, original: SimulatedChannel, mirror: SimulatedChannel): void {
  for (const post of plot.planted.get(original) ?? []) {
    const copy = plot.copy(post, mirror, plot.after(post.time + 40_000, 8), THE_CHANNEL_ITSELF, 'equal')
    for (const sides of plot.truth.claims.values()) {
      for (const { relays, copies } of [sides.support, sides.deny]) if (relays.includes(post)) copies.push(copy)
    }
  }
  plot.truth.mirror = { channel: mirror.name, of: original.name, withinMinutes: 9 }
}
