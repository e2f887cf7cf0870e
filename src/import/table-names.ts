// Spellings: of column names, of platforms, and of the fields that a person maps.

import type { TableField } from './table-schemas.ts'

/** Names that a person may map (`--map account=user,time=created_at`) and what they fill. */
export const MAPPED_FIELDS: Readonly<Record<string, TableField>> = {
  account: 'accountId',
  user: 'accountId',
  name: 'name',
  time: 'time',
  text: 'text',
  id: 'id',
  channel: 'channel',
  object: 'object',
  link: 'link',
  forward: 'forwardName',
  reply: 'replyId',
}

/** The name under which a platform is known here: `twitter` is `x`. */
export function canonicalPlatform(name: string): string {
  const lower = name.trim().toLowerCase()
  return lower === 'twitter' ? 'x' : lower === 'vkontakte' ? 'vk' : lower
}

/** One spelling for `createdAt`, `Created At` and `created-at`. */
export function canonicalColumn(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
}
