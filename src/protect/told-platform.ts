// The platform of a chat or account as an export may tell it: people type what they like when they take a table in.

/** Platforms that readers write, and others that many people are on. */
const KNOWN = new Set([
  'bluesky',
  'discord',
  'document',
  'facebook',
  'ftm',
  'gab',
  'instagram',
  'linkedin',
  'mastodon',
  'ok',
  'reddit',
  'signal',
  'sms',
  'snapchat',
  'table',
  'telegram',
  'threads',
  'tiktok',
  'truth social',
  'viber',
  'vk',
  'web',
  'wechat',
  'whatsapp',
  'x',
  'youtube',
])

/** A platform by its name, `other` for every other word, '' for none. */
export function toldPlatform(platform: string): string {
  if (platform === '') return ''
  return KNOWN.has(platform) ? platform : 'other'
}
