// Service messages of Telegram Desktop pages: sentences in English, read back into the platform's action words.

/** What a service sentence says; `actor` is undefined where the sentence names nobody. */
export interface ServiceAction {
  /** The word that the JSON form of the same message has; `unknown` for sentences not listed here. */
  readonly action: string
  readonly actor: string | undefined
  /** What kind of chat such a sentence is written in, where only one is possible. */
  readonly channelKind: 'broadcast' | 'group' | undefined
}

const OF_CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/^Channel «.*» created$/, 'create_channel'],
  [/^Channel title changed to «/, 'edit_group_title'],
  [/^Channel photo changed$/, 'edit_group_photo'],
  [/^Channel photo removed$/, 'delete_group_photo'],
]

const OF_GROUPS: readonly (readonly [string, string])[] = [
  [' created group «', 'create_group'],
  [' changed group title to «', 'edit_group_title'],
  [' changed group photo', 'edit_group_photo'],
  [' removed group photo', 'delete_group_photo'],
  [' joined group by link from ', 'join_group_by_link'],
  [' joined group by request', 'join_group_by_request'],
  [' converted this group to a supergroup', 'migrate_to_supergroup'],
  [' converted a basic group to this supergroup', 'migrate_from_group'],
  [' created topic «', 'topic_created'],
  [' changed topic ', 'topic_edit'],
]

const OF_ANY: readonly (readonly [string, string])[] = [
  [' pinned ', 'pin_message'],
  [' scored ', 'score_in_game'],
  [' took a screenshot', 'take_screenshot'],
  [' joined Telegram', 'joined_telegram'],
  [' requested your phone number', 'requested_phone_number'],
  [' started voice chat', 'group_call'],
  [' scheduled a voice chat for ', 'group_call_scheduled'],
  [' has set messages to auto-delete in ', 'set_messages_ttl'],
  [' has set messages not to auto-delete', 'set_messages_ttl'],
  [' changed chat theme to ', 'edit_chat_theme'],
  [' disabled chat theme', 'edit_chat_theme'],
  [' set a new background for this chat', 'set_chat_wallpaper'],
  [' set the same background', 'set_same_chat_wallpaper'],
  [' suggests to use this photo', 'suggest_profile_photo'],
  [' is now within ', 'proximity_reached'],
  [' invited ', 'invite_members'],
  [' removed ', 'remove_members'],
]

/** Reads a sentence; a name that itself holds such words is cut at their first occurrence. */
export function serviceAction(sentence: string): ServiceAction {
  for (const [form, action] of OF_CHANNELS)
    if (form.test(sentence)) return { action, actor: undefined, channelKind: 'broadcast' }
  for (const [words, action] of OF_GROUPS) {
    const at = sentence.indexOf(words)
    if (at > 0) return { action, actor: sentence.slice(0, at), channelKind: 'group' }
  }
  for (const [words, action] of OF_ANY) {
    const at = sentence.indexOf(words)
    if (at <= 0) continue
    const isCall = action === 'invite_members' && sentence.endsWith(' to the voice chat')
    return {
      action: isCall ? 'invite_to_group_call' : action,
      actor: sentence.slice(0, at),
      channelKind: action === 'remove_members' || (action === 'invite_members' && !isCall) ? 'group' : undefined,
    }
  }
  if (sentence === 'History cleared') return { action: 'clear_history', actor: undefined, channelKind: undefined }
  if (sentence.startsWith('This message is not supported by this version'))
    return { action: 'unsupported', actor: undefined, channelKind: undefined }
  if (sentence.startsWith('Voice chat')) return { action: 'group_call', actor: undefined, channelKind: 'broadcast' }
  return { action: 'unknown', actor: undefined, channelKind: undefined }
}

/** True for the bars with a date between messages (`7 November 2018`), which are layout and no messages. */
export function isDateBar(messageId: string, sentence: string): boolean {
  return messageId.startsWith('-') && /^(?:\d{1,2} \p{L}{3,12}\.? \d{4}\.?|No exported messages)$/u.test(sentence)
}
