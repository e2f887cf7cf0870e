// Which parts of the exports of whole accounts somebody chose; the rest is never kept.

import { mediaName } from '../import/intake-names.ts'
import type { TelegramChat } from '../import/telegram-json-chats.ts'
import type { RecordBatch } from '../model/source-record.ts'
import { pathBelow } from './export-paths.ts'

/** A chat of a whole account; HTML exports do not tell how many messages it has. */
export interface ListedChat {
  /** As `AcquireOptions.chatIds` names it. */
  readonly id: string
  readonly name: string
  readonly type: string
  readonly messages?: number
}

/** Names one chat of one account: the export, the chat's id in it, and where it stands there, since ids may be absent or repeat. A chat in HTML goes by its folder. */
export function chatId(file: string, { idToken, byteOffset }: TelegramChat): string {
  return `${file}#${idToken}@${byteOffset}`
}

export function listedChats(file: string, chats: readonly TelegramChat[]): ListedChat[] {
  return chats.map(chat => ({ id: chatId(file, chat), name: chat.name, type: chat.type, messages: chat.messages }))
}

/** True unless the file plainly starts as the export of one chat. */
export function mayBeAccount(head: Uint8Array): boolean {
  return !/^\s*\{\s*"(?:name|type|id|messages)"\s*:/.test(
    Buffer.from(head.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/, ''),
  )
}

export class AccountExports {
  readonly #chosen: ReadonlySet<string>
  /** Chosen by id alone. */
  readonly #isExact: boolean
  readonly #matched = new Set<string>()
  readonly #roots = new Set<string>()
  readonly #chosenFolders = new Set<string>()
  readonly #wanted = new Set<string>()
  /** For each account the title of each chat's folder. */
  readonly #htmlChats = new Map<string, Map<string, string>>()

  /** `chats`: titles or ids; `all` chooses every chat. `ids` (`chatId`) choose those chats and no others, whatever they are called. */
  constructor(chats: readonly string[], ids?: readonly string[]) {
    this.#isExact = ids !== undefined
    this.#chosen = new Set(ids ?? chats.map(chat => chat.normalize('NFC').trim()))
  }

  /** A file given alone has no folder, so nothing lies beside it. */
  addJson(folder: string): void {
    if (folder !== '') this.#roots.add(folder)
  }

  addHtml(folder: string): void {
    this.#roots.add(folder)
  }

  isChosen(title: string | undefined, idToken: string, id: string): boolean {
    const names = this.#isExact ? [id] : ['all', (title ?? '').normalize('NFC').trim(), idToken]
    const matched = names.filter(name => name !== '' && this.#chosen.has(name))
    for (const name of matched) this.#matched.add(name)
    return matched.length > 0
  }

  /** Chosen titles and ids that no chat has; none where no whole account was met. */
  unmatched(): string[] {
    if (this.#roots.size === 0 && this.#matched.size === 0) return []
    return [...this.#chosen].filter(name => (this.#isExact || name !== 'all') && !this.#matched.has(name))
  }

  /** Whether a page belongs to a chosen chat; remembers its folder, so that the chat's media are kept. */
  isChosenHtml(account: string, folder: string, title: string | undefined): boolean {
    const chats = this.#htmlChats.get(account) ?? new Map<string, string>()
    this.#htmlChats.set(account, chats.set(folder, title ?? folder))
    if (!this.isChosen(title, '', folder)) return false
    this.#chosenFolders.add(folder)
    return true
  }

  /** The chats of each whole account in HTML form, and how many of them were chosen. */
  htmlAccounts(): { folder: string; chats: ListedChat[]; chosen: number }[] {
    return [...this.#htmlChats].map(([folder, chats]) => ({
      folder,
      chats: [...chats].map(([id, name]) => ({ id, name, type: 'html' })),
      chosen: [...chats.keys()].filter(chat => this.#chosenFolders.has(chat)).length,
    }))
  }

  /** Media that the posts of chosen chats name. */
  wantMedia(folder: string, batch: RecordBatch): void {
    for (const record of batch.records) {
      if (record.kind !== 'post') continue
      for (const reference of record.media ?? []) {
        const name = reference.path === undefined ? undefined : mediaName(folder, reference.path)
        if (name !== undefined) this.#wanted.add(name)
      }
    }
  }

  /** False for a file of a whole account that no chosen chat names. */
  mayKeep(name: string): boolean {
    for (const root of this.#roots) {
      if (!name.startsWith(pathBelow(root, ''))) continue
      return this.#wanted.has(name) || [...this.#chosenFolders].some(folder => name.startsWith(pathBelow(folder, '')))
    }
    return true
  }

  /** True when the export of a whole account lies in this archive. */
  isInside(archive: string): boolean {
    return [...this.#roots].some(root => root.startsWith(`${archive}!`))
  }
}
