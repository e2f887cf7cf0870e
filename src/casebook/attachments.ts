// Which files of an intake were sent in a chat: they are media of that chat, not exports or documents of their own.

import { namedDocuments } from '../import/document-attachments.ts'
import type { InputFile } from '../import/intake.ts'
import { baseName } from '../import/intake-names.ts'
import { CaseError } from '../model/case-error.ts'
import { EXPORT_FOLDERS, pathBelow } from './export-paths.ts'

export class Attachments {
  /** Folders of Telegram exports. */
  readonly #exportRoots = new Set<string>()
  /** Names of documents that the chats of WhatsApp in a folder say were sent, by folder. */
  readonly #sent = new Map<string, Set<string>>()

  addExport(folder: string): void {
    this.#exportRoots.add(folder)
  }

  /** Takes the content of a WhatsApp chat to see what was sent in it; a fault is left to whoever keeps the file. */
  async addChat(file: InputFile): Promise<void> {
    try {
      const names = await namedDocuments(file.chunks())
      const known = this.#sent.get(file.folder)
      if (known === undefined) this.#sent.set(file.folder, names)
      else for (const name of names) known.add(name)
    } catch (error) {
      if (error instanceof CaseError) throw error
    }
  }

  /** True for files in the folders of a Telegram export, and for documents that a chat of WhatsApp beside them names. */
  has(file: InputFile): boolean {
    if (file.format === 'telegram-json' || file.format === 'telegram-html') return false
    if (file.format === 'document' && (file.accountExport !== undefined || this.#wasSent(file))) return true
    return [...this.#exportRoots].some(root => {
      const below = pathBelow(root, '')
      return (
        root !== '' && file.name.startsWith(below) && EXPORT_FOLDERS.has(file.name.slice(below.length).split('/')[0])
      )
    })
  }

  #wasSent(file: InputFile): boolean {
    return this.#sent.get(file.folder)?.has(baseName(file.name).normalize('NFC')) === true
  }
}
