// The title of a WhatsApp chat from the name of its export, because the file itself seldom holds it.

import { shownName } from './whatsapp-names.ts'
import { EXPORT_NAMES } from './whatsapp-words.ts'

/** The title in the name of the file or, for `_chat.txt`, of the archive or folder around it; undefined when there is none. */
export function chatTitle(name: string): string | undefined {
  const parts = name.split(/[/\\!]/).map(part => part.replace(/\.(?:txt|zip)$/i, '').replace(/ ?\(\d{1,3}\)$/, ''))
  for (const part of parts.reverse()) {
    const shown = shownName(part)
    for (const pattern of EXPORT_NAMES) {
      const title = pattern.exec(shown)?.[1]
      if (title !== undefined) return title.trim()
    }
  }
  return undefined
}

/** True when the name is one under which the app saves a chat. */
export function isExportName(name: string): boolean {
  const last = name.split(/[/\\!]/).at(-1) ?? ''
  return /\.txt$/i.test(last) && (/^_chat\.txt$/i.test(last) || chatTitle(last) !== undefined)
}
