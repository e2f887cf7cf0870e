// Chats of an account as the list shows them.

import type { ImportState } from '../../server/contract-start.ts'

export type ListedChat = NonNullable<ImportState['given']>['accounts'][number]['chats'][number]

/** Chats whose title holds the letters, whatever their case; all for none. */
export function narrowed(chats: readonly ListedChat[], find: string): readonly ListedChat[] {
  const wanted = find.normalize('NFC').trim().toLocaleLowerCase()
  if (wanted === '') return chats
  return chats.filter(({ name }) => name.normalize('NFC').toLocaleLowerCase().includes(wanted))
}

const KINDS = {
  personal_chat: 'chat.personal',
  bot_chat: 'chat.bot',
  saved_messages: 'chat.saved',
  private_group: 'chat.group',
  private_supergroup: 'chat.group',
  public_supergroup: 'chat.publicGroup',
  private_channel: 'chat.channel',
  public_channel: 'chat.publicChannel',
} as const

/** Key of messages/web-material.ts for the type that an export states. */
export function chatKind(type: string): (typeof KINDS)[keyof typeof KINDS] | 'chat.other' {
  return Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : 'chat.other'
}
