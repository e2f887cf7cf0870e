// How accounts, channels and origins are called in a report: private ones by pseudonym unless names were asked for.

import type { ChannelEntry, Engine } from '../corpus/engine.ts'
import type { ForwardOrigin } from '../model/source-record.ts'
import { shortName } from './excerpt.ts'
import { hiddenFileName } from './file-names.ts'

export interface Labels {
  /** By position in `Engine.channels()`. */
  channel(position: number): string
  isChannelHidden(position: number): boolean
  /** By position in `Engine.accounts()`; undefined for -1. */
  account(position: number): string | undefined
  /** A member of a cluster: by pseudonym, whoever it is, until a person has judged the cluster; then as `account`. */
  member(position: number, isJudged: boolean): string
  channelOf(id: string): string
  /** Undefined where the platform does not say. */
  origin(origin: ForwardOrigin): string | undefined
  /** A file name with what people chose in it hidden. */
  fileName(name: string): string
}

export function labelsOf(corpus: Engine, pseudonym: (id: string) => string, showNames: boolean): Labels {
  const channels = corpus.channels()
  const accounts = corpus.accounts()
  const positionOf = new Map(channels.map((channel, position) => [channel.id as string, position]))
  // A broadcast is not public by itself: many are open to invited people only.
  const isHidden = (channel: ChannelEntry) => !showNames && !channel.isPublic
  const channelLabel = (channel: ChannelEntry) =>
    isHidden(channel) ? pseudonym(channel.id) : shortName(channel.name || channel.id)
  const channelOf = (id: string) => {
    const position = positionOf.get(id)
    if (position !== undefined) return channelLabel(channels[position])
    return showNames ? shortName(id) : pseudonym(id)
  }

  const accountLabel = (position: number): string | undefined => {
    const account = accounts[position]
    if (account === undefined) return undefined
    const own = account.isChannel ? positionOf.get(account.id) : undefined
    if (own !== undefined) return channelLabel(channels[own])
    return showNames ? shortName(account.name || account.id) : pseudonym(account.id)
  }

  return {
    channel: position => channelLabel(channels[position]),
    isChannelHidden: position => isHidden(channels[position]),
    account: accountLabel,
    member: (position, isJudged) =>
      (isJudged ? accountLabel(position) : undefined) ?? pseudonym(accounts[position]?.id ?? ''),
    channelOf,
    origin: origin => {
      if (origin.kind === 'channel' && origin.id !== undefined && positionOf.has(origin.id)) return channelOf(origin.id)
      const id = origin.id ?? (origin.name === undefined ? undefined : `name-only:${origin.name}`)
      if (id === undefined || origin.kind === 'unknown') return undefined
      return showNames ? shortName(origin.name || id) : pseudonym(id)
    },
    fileName: name => (showNames ? name : hiddenFileName(name, pseudonym)),
  }
}
