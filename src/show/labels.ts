// How accounts, channels and origins are called in a report: private ones by pseudonym unless names were asked for.

import type { ChannelEntry, Engine } from '../corpus/engine.ts'
import type { ForwardOrigin } from '../model/source-record.ts'
import { shortName } from './excerpt.ts'

export interface Labels {
  /** By position in `Engine.channels()`. */
  channel(position: number): string
  isChannelHidden(position: number): boolean
  /** By position in `Engine.accounts()`; undefined for -1. */
  account(position: number): string | undefined
  channelOf(id: string): string
  /** Undefined where the platform does not say. */
  origin(origin: ForwardOrigin): string | undefined
  /** The text with the titles of hidden channels replaced, for file names and messages of readers. */
  scrub(text: string): string
}

/** Titles shorter than this occur by chance inside other words. */
const SHORTEST_TITLE = 3

/** Broadcast and public channels address everybody: their titles may be read. */
function addressesEverybody(channel: ChannelEntry): boolean {
  return channel.isPublic || channel.channelKind === 'broadcast'
}

export function labelsOf(corpus: Engine, pseudonym: (id: string) => string, showNames: boolean): Labels {
  const channels = corpus.channels()
  const accounts = corpus.accounts()
  const positionOf = new Map(channels.map((channel, position) => [channel.id as string, position]))
  const isHidden = (channel: ChannelEntry) => !showNames && !addressesEverybody(channel)
  const channelLabel = (channel: ChannelEntry) =>
    isHidden(channel) ? pseudonym(channel.id) : shortName(channel.name || channel.id)
  const titles = channels
    .filter(channel => isHidden(channel) && channel.name.length >= SHORTEST_TITLE)
    .map(channel => ({ title: channel.name, id: channel.id }))
    .sort((a, b) => b.title.length - a.title.length)

  const channelOf = (id: string) => {
    const position = positionOf.get(id)
    if (position !== undefined) return channelLabel(channels[position])
    return showNames ? shortName(id) : pseudonym(id)
  }

  return {
    channel: position => channelLabel(channels[position]),
    isChannelHidden: position => isHidden(channels[position]),
    account: position => {
      const account = accounts[position]
      if (account === undefined) return undefined
      const own = account.isChannel ? positionOf.get(account.id) : undefined
      if (own !== undefined) return channelLabel(channels[own])
      return showNames || account.isChannel ? shortName(account.name || account.id) : pseudonym(account.id)
    },
    channelOf,
    origin: origin => {
      if (origin.kind === 'channel') {
        if (origin.id !== undefined && positionOf.has(origin.id)) return channelOf(origin.id)
        const name = origin.name ?? origin.id
        return name === undefined ? undefined : shortName(name)
      }
      const id = origin.id ?? (origin.name === undefined ? undefined : `name-only:${origin.name}`)
      if (id === undefined || origin.kind === 'unknown') return undefined
      return showNames ? shortName(origin.name || id) : pseudonym(id)
    },
    scrub: text => {
      let scrubbed = text
      for (const { title, id } of titles) {
        if (scrubbed.includes(title)) scrubbed = scrubbed.replaceAll(title, pseudonym(id))
      }
      return scrubbed
    },
  }
}
