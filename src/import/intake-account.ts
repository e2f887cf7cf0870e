// Full-account exports of Telegram Desktop: they hold private chats, so their files are marked before anything is kept.

const CHAT = /(?:^|[/!])chats\/chat_\d{1,6}\//
const PERSONAL =
  /(?:^|[/!])(?:export_results\.html|lists\/(?:chats|contacts|frequent|sessions|web_sessions|profile_pictures|stories)\.html)$/

/** True when the names in one folder are those of a full-account export. */
export function isFullAccountFolder(names: readonly string[]): boolean {
  return names.includes('export_results.html') || (names.includes('chats') && names.includes('lists'))
}

/** Folder of the full-account export that a file belongs to by its name; undefined when the name tells of none. */
export function accountExportOf(name: string): string | undefined {
  const match = CHAT.exec(name) ?? PERSONAL.exec(name)
  if (match === null) return undefined
  const isMember = name[match.index] === '!'
  return name.slice(0, isMember ? match.index + 1 : match.index)
}

/** True for the style, script and icons that Telegram Desktop puts beside its pages. */
export function isExportDecoration(name: string): boolean {
  return /(?:^|[/!])(?:css\/style\.css|js\/script\.js|images\/(?:back|media_[a-z]+|section_[a-z]+)(?:@2x)?\.png)$/.test(
    name,
  )
}
