// Canonical identifiers: strings built from the raw tokens of a source, never from parsed numbers.

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = Branded<'Sha256'>
/** A channel, group or page, for instance `telegram:channel1000724666` or, where a source holds names only, `telegram-name:City news`. */
export type ChannelId = Branded<'ChannelId'>
/** An identity that posts (not a person): `telegram:user42`; name-only accounts are scoped to their channel: `whatsapp-name:Group title/Aigerim`. */
export type AccountId = Branded<'AccountId'>

/** How much an identifier is worth: `platform-id` was given by the platform, `name-only` is a display name that may collide or change. */
export type IdentityGrade = 'platform-id' | 'name-only'

/** Kinds of Telegram peers that share one number space each. */
export type TelegramPeer = 'user' | 'chat' | 'channel'

/** Returns the value as a Sha256, or undefined when it is not 64 lower-case hexadecimal digits. */
export function parseSha256(value: string): Sha256 | undefined {
  return /^[0-9a-f]{64}$/.test(value) ? (value as Sha256) : undefined
}

/**
 * Canonical id of a Telegram peer from its raw token: `channel1000724666`, `-1001000724666` (Bot API and collectors),
 * `1000724666` with the kind known from its context. Returns undefined when the token holds no id.
 * A token that is neither (some tools anonymise) is kept as it is, without a claim about its kind.
 */
export function telegramPeerId(token: string, kind: TelegramPeer): ChannelId | undefined {
  const trimmed = token.trim()
  if (trimmed === '') return undefined
  const named = /^(user|chat|channel)(\d+)$/.exec(trimmed)
  if (named) return `telegram:${named[1]}${stripZeros(named[2])}` as ChannelId
  const marked = /^-100(\d{1,})$/.exec(trimmed)
  if (marked && marked[1].length >= 9) return `telegram:channel${stripZeros(marked[1])}` as ChannelId
  const negative = /^-(\d+)$/.exec(trimmed)
  if (negative) return `telegram:chat${stripZeros(negative[1])}` as ChannelId
  if (/^\d+$/.test(trimmed)) return `telegram:${kind}${stripZeros(trimmed)}` as ChannelId
  return `telegram:${trimmed}` as ChannelId
}

/** The same id seen as an account: channels post in their own name. */
export function telegramAccountId(token: string, kind: TelegramPeer = 'user'): AccountId | undefined {
  return telegramPeerId(token, kind) as AccountId | undefined
}

/** Id of a channel known by its display name only. */
export function nameOnlyChannelId(platform: string, name: string): ChannelId {
  return `${platform}-name:${name.normalize('NFC').trim()}` as ChannelId
}

/** Id of an account known by its display name only: never equal across two channels. */
export function nameOnlyAccountId(platform: string, channel: ChannelId, name: string): AccountId {
  const scope = channel.slice(channel.indexOf(':') + 1)
  return `${platform}-name:${scope}/${name.normalize('NFC').trim()}` as AccountId
}

/** Id on any other platform from its raw token, for instance `x:1479012345678901234`. */
export function platformId(platform: string, token: string): string {
  return `${platform.toLowerCase()}:${token.trim()}`
}

function stripZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
