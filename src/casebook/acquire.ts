// Brings what a person gives into the case: recognised, chosen, kept, hashed and entered in the journal, before anything is read.

import type { BagIntake } from '../import/bag-intake.ts'
import { type InputFile, type IntakeOptions, walkInputs } from '../import/intake.ts'
import { InputRefused } from '../import/intake-limits.ts'
import { folderOf } from '../import/intake-names.ts'
import { READERS } from '../import/readers.ts'
import { MAPPED_FIELDS } from '../import/table-names.ts'
import { telegramHtmlTitle } from '../import/telegram-html-head.ts'
import { extractTelegramChats, listTelegramChats } from '../import/telegram-json-chats.ts'
import type { AcquisitionAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource, ReadOptions } from '../model/source-record.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { hashSource } from '../system/hash-source.ts'
import type { Staged } from '../vault/staged.ts'
import { AccountExports, chatId, type ListedChat, listedChats, mayBeAccount } from './account-exports.ts'
import { Attachments } from './attachments.ts'
import { bagOf } from './bag-origin.ts'
import type { Casebook } from './casebook.ts'
import { Companions } from './companions.ts'
import type { ImportWatch } from './import-watch.ts'
import type { Progress } from './progress.ts'
import { Turns } from './turns.ts'
import { pauseUnless } from './verify-bag.ts'

export interface AcquireOptions {
  readonly inputs: readonly string[]
  /** Titles or ids of chats to take from the export of a whole account; `all` takes every one. */
  readonly chats: readonly string[]
  /** Chats by `ListedChat.id`, in the place of `chats`: titles may repeat. */
  readonly chatIds?: readonly string[]
  /** Paths that are passed over. */
  readonly exclude?: readonly string[]
  readonly watch?: ImportWatch
  readonly readOptions: ReadOptions
  /** Id in the register of sources that all of it came from; undefined when nobody stated one. */
  readonly source?: string
  /** Role of whoever brings it in ("coder 1"); `person` when not stated. */
  readonly role?: string
  readonly signal: AbortSignal
  readonly progress: Progress
  /** Told what was met when nothing usable was, before that is thrown. */
  showProblems(problems: readonly Problem[]): void
  /** Shows the chats of a whole account; the list is not kept. */
  showChats(name: string, chats: readonly ListedChat[]): void
}

export interface Acquired {
  /** Files met. */
  readonly inputs: number
  /** Originals that the case did not hold before. */
  readonly added: number
  readonly problems: readonly Problem[]
}

/** Acts made durable and signed together. */
const GROUP_ACTS = 512
/** Bytes after which a group is closed however few acts it has, so that little is copied again after an interruption. */
const GROUP_BYTES = 256 * 2 ** 20

/**
 * Walks the inputs twice: first the exports of Telegram, so that it is known which files beside them belong to chats that nobody chose;
 * then everything else. Nothing of a whole account is kept unless its chat was chosen.
 */
export async function acquire(casebook: Casebook, options: AcquireOptions): Promise<Acquired> {
  for (const field of Object.keys(options.readOptions.columnMap ?? {})) {
    if (Object.hasOwn(MAPPED_FIELDS, field)) continue
    throw new CaseError('usage', 'bad-value', {
      option: 'map',
      value: quoted(field),
      expected: Object.keys(MAPPED_FIELDS).join(', '),
    })
  }
  const acquisition = new Acquisition(casebook, options)
  await acquisition.walk('exports')
  await acquisition.walk('everything-else')
  return acquisition.finish()
}

class Acquisition {
  readonly #casebook: Casebook
  readonly #options: AcquireOptions
  readonly #accounts: AccountExports
  readonly #run: number
  /** The latest act on each original of the case, with the number of its exhibit. */
  readonly #held: Map<Sha256, AcquisitionAct>
  #nextExhibit: number
  readonly #foldersWithNews = new Set<string>()
  readonly #repeated: AcquisitionAct[] = []
  #inputs = 0
  #added = 0
  #bytes = 0
  #waiting = 0
  #waitingBytes = 0
  #unchosen: CaseError | undefined
  /** Both walks meet the same problem; it counts once. */
  readonly #problems = new Map<string, Problem>()
  readonly #unread = new Map<string, { name: string; count: number }>()
  /** Archives that something was kept from. */
  readonly #usedArchives = new Set<string>()
  readonly #attachments = new Attachments()
  readonly #companions = new Companions()
  readonly #bags = new Map<string, BagIntake>()
  readonly #turns: Turns

  constructor(casebook: Casebook, options: AcquireOptions) {
    this.#casebook = casebook
    this.#options = options
    this.#turns = new Turns(casebook.system)
    this.#accounts = new AccountExports(options.chats, options.chatIds)
    this.#run = casebook.intakes().length + 1
    const exhibits = exhibitsOf(casebook.custody.journal.acts())
    this.#held = new Map(exhibits.all.map(({ sha256, latest, number }) => [sha256, { ...latest, exhibit: number }]))
    this.#nextExhibit = exhibits.next
  }

  /** Bags are checked at the first walk and known at the second. */
  get #intake(): IntakeOptions {
    const exclude = [this.#casebook.root, ...(this.#options.exclude ?? [])]
    return { exclude, bags: this.#bags, pause: () => pauseUnless(this.#options.signal) }
  }

  async walk(which: 'exports' | 'everything-else'): Promise<void> {
    const { inputs, signal } = this.#options
    const files = this.#casebook.system.files
    for await (const met of walkInputs(inputs, files, READERS, this.#intake)) {
      await this.#turns.give()
      if (signal.aborted) this.#stop()
      if ('problem' in met) {
        this.#report(met.problem)
        continue
      }
      const { file } = met
      const isExport = file.format === 'telegram-json' || file.format === 'telegram-html'
      if (which === 'exports') {
        this.#inputs++
        if (file.format === 'whatsapp') await this.#attachments.addChat(file)
        if (file.format === 'companion') await this.#companions.add(file)
      }
      if (isExport !== (which === 'exports')) continue
      try {
        await this.#take(file)
      } catch (error) {
        this.#refuse(file, error)
      }
    }
  }

  async finish(): Promise<Acquired> {
    this.#reportHtmlAccounts()
    for (const problem of this.#companions.finish(hash => this.#held.get(hash)?.exhibit)) this.#report(problem)
    for (const name of this.#accounts.unmatched()) {
      this.#report({
        code: 'intake-chat-unknown',
        severity: 'loss',
        where: '--chats',
        parameters: { name: quoted(name) },
      })
    }
    for (const [folder, { name, count }] of this.#unread) {
      const where = count === 1 ? name : folder
      this.#report({
        code: 'intake-not-recognised',
        severity: 'notice',
        where,
        parameters: { files: count, name: quoted(name) },
        count,
      })
    }
    // An export whose folder brought new files is entered again, so that its media are found beside it.
    const again = this.#repeated.filter(
      act => this.#foldersWithNews.has(topFolder(act.exportRoot)) || this.#isReadOtherwise(act),
    )
    for (const act of again) this.#casebook.custody.journal.append(act)
    if (this.#added > 0 || again.length > 0 || this.#run === 1) {
      this.#casebook.custody.journal.append({
        type: 'intake',
        inputs: this.#inputs,
        problems: [...this.#problems.values()],
      })
    }
    this.#commit()
    if (this.#unchosen !== undefined && this.#added === 0) {
      this.#options.showProblems([...this.#problems.values()])
      throw this.#unchosen
    }
    return { inputs: this.#inputs, added: this.#added, problems: [...this.#problems.values()] }
  }

  async #take(file: InputFile): Promise<void> {
    this.#options.watch?.file(file.name)
    if (file.accountExport !== undefined) this.#accounts.addHtml(file.accountExport)
    if (file.format === 'telegram-json' && mayBeAccount(file.head)) {
      if (await this.#takeChosenChats(file)) return
    }
    if (file.format === 'telegram-html' && file.accountExport !== undefined) {
      const title = telegramHtmlTitle(file.head)
      if (!this.#accounts.isChosenHtml(file.accountExport, file.folder, title)) return
    }
    // Tag files of a bag stay with what was kept of its payload, also where that is a whole account.
    const isOfBag = file.bag !== undefined && !file.bag.path.startsWith('data/')
    if (file.format === 'telegram-json' || file.format === 'telegram-html') this.#attachments.addExport(file.folder)
    else if (!this.#accounts.mayKeep(file.name) && !(isOfBag && this.#added > 0)) return
    if (file.format === 'archive' && (!this.#usedArchives.has(file.name) || this.#accounts.isInside(file.name))) return
    if (file.format === 'unknown' && !isOfBag && !this.#attachments.has(file)) this.#countUnread(file.name)
    await this.#keep(file, await this.#stage(file.chunks()))
  }

  /** One problem a folder for files that are kept and that no reader knows. */
  #countUnread(name: string): void {
    const folder = folderOf(name)
    const unread = this.#unread.get(folder) ?? { name, count: 0 }
    unread.count++
    this.#unread.set(folder, unread)
  }

  /** Returns false when the file turns out to be the export of one chat. */
  async #takeChosenChats(file: InputFile): Promise<boolean> {
    const open = file.path === undefined ? undefined : this.#casebook.system.files.openForReading(file.path)
    const staged = open === undefined ? await this.#stage(file.chunks()) : undefined
    const source: ByteSource = staged?.source(file.name) ?? {
      name: file.name,
      sizeBytes: file.sizeBytes,
      readAt: (target, position) => open?.readAt(target, position) ?? 0,
    }
    try {
      const listed = listTelegramChats(source)
      if (!listed.isFullAccount) {
        if (staged !== undefined) await this.#keep(file, staged)
        return staged !== undefined
      }
      this.#accounts.addJson(file.folder)
      const chosen = listed.chats.filter(chat =>
        this.#accounts.isChosen(chat.name, chat.idToken, chatId(file.name, chat)),
      )
      if (chosen.length < listed.chats.length || chosen.length === 0)
        this.#options.showChats(file.name, listedChats(file.name, listed.chats))
      this.#reportChoice(file.name, chosen.length, listed.chats.length)
      if (chosen.length === 0) {
        staged?.discard()
        return true
      }
      const whole = hashSource(source)
      const extract = await this.#stage(extractTelegramChats(source, chosen))
      for await (const batch of READERS[0].read(extract.source(file.name), this.#options.readOptions)) {
        this.#accounts.wantMedia(file.folder, batch)
      }
      staged?.discard()
      await this.#keep(file, extract, {
        name: file.name,
        sha256: whole,
        sizeBytes: source.sizeBytes,
        chatsKept: chosen.length,
        chatsLeft: listed.chats.length - chosen.length,
      })
      return true
    } finally {
      open?.close()
    }
  }

  async #stage(chunks: AsyncIterable<Uint8Array>): Promise<Staged> {
    const { signal, progress } = this.#options
    const watched = async function* (acquisition: Acquisition) {
      for await (const chunk of chunks) {
        await acquisition.#turns.give()
        if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
        acquisition.#bytes += chunk.length
        progress.update('intake', acquisition.#bytes, undefined, 'bytes')
        yield chunk
      }
    }
    return this.#casebook.custody.vault.stage(watched(this))
  }

  async #keep(file: InputFile, staged: Staged, extractOf?: AcquisitionAct['extractOf']): Promise<void> {
    const { casebook, options } = { casebook: this.#casebook, options: this.#options }
    const reader = READERS.find(candidate => candidate.format === file.format)
    const exportRoot = `${this.#run}:${file.folder}`
    const held = this.#held.get(staged.sha256)
    const stated = (await file.stated?.()) ?? this.#companions.originOf(file, staged.sha256)
    const act: AcquisitionAct = {
      type: 'acquisition',
      sha256: staged.sha256,
      sizeBytes: staged.sizeBytes,
      chunkSha256: staged.chunkSha256,
      name: file.name,
      ...(file.modifiedTime === undefined ? {} : { modifiedTime: file.modifiedTime }),
      // What was given by itself as a document is read, also where a chat has it as its attachment.
      format: this.#attachments.has(file) && held?.format !== 'document' ? 'media' : file.format,
      readerVersion: reader?.version ?? 0,
      readOptions: reader === undefined ? {} : { ...held?.readOptions, ...options.readOptions },
      exportRoot,
      ...(file.memberOf === undefined ? {} : { memberOf: { name: file.memberOf } }),
      ...bagOf(file, extractOf === undefined ? staged.sha256 : undefined, problem => this.#report(problem)),
      ...(stated === undefined ? {} : { stated }),
      ...(extractOf === undefined ? {} : { extractOf }),
      exhibit: held?.exhibit ?? this.#nextExhibit,
      ...(options.source === undefined ? {} : { source: options.source }),
      role: options.role ?? 'person',
      tool: casebook.tool,
    }
    if (file.memberOf !== undefined) this.#usedArchives.add(file.memberOf)
    if (held !== undefined) {
      staged.discard()
      this.#repeated.push(act)
      return
    }
    staged.keep()
    this.#nextExhibit++
    this.#held.set(staged.sha256, act)
    this.#added++
    this.#foldersWithNews.add(topFolder(exportRoot))
    casebook.custody.journal.append(act)
    this.#waiting++
    this.#waitingBytes += staged.sizeBytes
    if (this.#waiting >= GROUP_ACTS || this.#waitingBytes >= GROUP_BYTES) this.#commit()
  }

  /** True when a person now states more about a held original than before: a zone, a column map, its source. */
  #isReadOtherwise(act: AcquisitionAct): boolean {
    const before = this.#held.get(act.sha256)
    if (before === undefined) return false
    if (before.format !== act.format)
      return act.format === 'document' && (before.format === 'media' || before.format === 'unknown')
    if (act.source !== undefined && act.source !== before.source) return true
    if (act.stated !== undefined && before.stated === undefined) return true
    return JSON.stringify({ ...before.readOptions, ...act.readOptions }) !== JSON.stringify(before.readOptions)
  }

  #refuse(file: InputFile, error: unknown): void {
    if (error instanceof CaseError) {
      if (error.code === 'interrupted') this.#commit()
      throw error
    }
    if (error instanceof InputRefused) {
      this.#report(error.problem)
      return
    }
    const reason = (error as { code?: string }).code ?? (error as Error).message
    if (reason === 'ENOSPC')
      throw new CaseError('no-space', 'no-space', { value: this.#casebook.root }, { cause: error })
    this.#report({
      code: 'intake-unreadable',
      severity: 'loss',
      where: file.name,
      parameters: { path: quoted(file.name), reason },
    })
  }

  /** Shows and reports what was taken of each whole account in HTML form. */
  #reportHtmlAccounts(): void {
    for (const { folder, chats, chosen } of this.#accounts.htmlAccounts()) {
      if (chosen < chats.length) this.#options.showChats(folder, chats)
      this.#reportChoice(folder, chosen, chats.length)
    }
  }

  #reportChoice(where: string, kept: number, chats: number): void {
    const left = chats - kept
    if (kept === 0) {
      this.#unchosen ??= new CaseError('chats-not-chosen', 'chats-not-chosen', { value: where, count: chats })
      this.#report({ code: 'intake-chats-not-chosen', severity: 'loss', where, parameters: { chats } })
    } else if (left > 0) {
      this.#report({ code: 'intake-chats-left', severity: 'notice', where, parameters: { kept, left } })
    }
  }

  #report(problem: Problem): void {
    this.#options.watch?.problem(problem)
    this.#problems.set(JSON.stringify(problem), problem)
  }

  #commit(): void {
    this.#casebook.custody.journal.commit()
    this.#waiting = 0
    this.#waitingBytes = 0
  }

  #stop(): never {
    this.#commit()
    throw new CaseError('interrupted', 'interrupted')
  }
}

function topFolder(exportRoot: string): string {
  return exportRoot.split(/[/!]/)[0]
}
