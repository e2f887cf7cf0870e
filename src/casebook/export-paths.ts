// How files inside exports and archives are named: `folder/file`, and `archive.zip!folder/file` inside an archive.

/** Name of what lies at a relative path below a folder; an archive's own top is written `archive.zip!`. */
export function pathBelow(folder: string, path: string): string {
  return folder === '' || folder.endsWith('!') ? folder + path : `${folder}/${path}`
}

/** Folders that Telegram Desktop puts beside the messages of an export. */
export const EXPORT_FOLDERS: ReadonlySet<string> = new Set([
  'photos',
  'files',
  'video_files',
  'voice_messages',
  'round_video_messages',
  'stickers',
  'animations',
  'contacts',
  'chats',
  'images',
  'css',
  'js',
  'profile_pictures',
  'userpics',
  'stories',
  'lists',
])
