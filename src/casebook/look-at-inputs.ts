// What somebody gives, before anything of it is kept: what it is, and which chats a whole account holds.

import { walkInputs } from '../import/intake.ts'
import type { InputFile } from '../import/intake-file.ts'
import { READERS } from '../import/readers.ts'
import { telegramHtmlTitle } from '../import/telegram-html-head.ts'
import { listTelegramChats } from '../import/telegram-json-chats.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import type { ByteSource, SourceFormat } from '../model/source-record.ts'
import { RECORD_KINDS } from '../weigh/casework-fields.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import { type ListedChat, listedChats, mayBeAccount } from './account-exports.ts'
import type { Casebook } from './casebook.ts'
import { readGivenFile } from './given-file.ts'
import type { ImportWatch } from './import-watch.ts'
import type { Progress } from './progress.ts'
import { Turns } from './turns.ts'
import { pauseUnless } from './verify-bag.ts'

export interface LookOptions {
  readonly inputs: readonly string[]
  readonly signal: AbortSignal
  readonly progress: Progress
  readonly watch: ImportWatch
}

export interface LookedAt {
  readonly files: number
  readonly bytes: number
  /** How many files are of which format, most first; members of archives count. */
  readonly formats: readonly { readonly format: SourceFormat; readonly files: number }[]
  /** The first files that no reader knows: they are kept as they are. */
  readonly unknown: readonly string[]
  /** Whole accounts: nothing of one is kept but the chats that are named. */
  readonly accounts: readonly { readonly name: string; readonly chats: readonly ListedChat[] }[]
  /** Files that state claims, and files of casework, which are better taken in as what they are. */
  readonly claims: readonly GivenFile[]
  readonly casework: readonly GivenFile[]
}

export interface GivenFile {
  readonly name: string
  readonly path: string
}

const UNKNOWN_LISTED = 50
/** As of `recordClaims`. */
const LARGEST_CLAIMS = 1024 * 1024 + 1

/** Walks everything once and reads the lists of chats. Throws CaseError `input-not-found`, `interrupted`. */
export async function lookAtInputs(casebook: Casebook, options: LookOptions): Promise<LookedAt> {
  const { inputs, signal, progress, watch } = options
  const looking = new Looking(casebook)
  let bytes = 0
  const turns = new Turns(casebook.system)
  const pause = () => pauseUnless(signal)
  for await (const met of walkInputs(inputs, casebook.system.files, READERS, { exclude: [casebook.root], pause })) {
    if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
    await turns.give()
    if ('problem' in met) {
      watch.problem(met.problem)
      continue
    }
    const { file } = met
    watch.file(file.name)
    bytes += file.memberOf === undefined ? file.sizeBytes : 0
    progress.update('intake', bytes, undefined, 'bytes')
    try {
      await looking.at(file)
    } catch (error) {
      if (error instanceof CaseError) throw error
      watch.problem(unreadable(file, error))
    }
  }
  return looking.seen(bytes)
}

class Looking {
  readonly #casebook: Casebook
  #files = 0
  readonly #formats = new Map<SourceFormat, number>()
  readonly #unknown: string[] = []
  readonly #accounts = new Map<string, ListedChat[]>()
  readonly #claims: GivenFile[] = []
  readonly #casework: GivenFile[] = []

  constructor(casebook: Casebook) {
    this.#casebook = casebook
  }

  async at(file: InputFile): Promise<void> {
    this.#files++
    const { name, path, format, head } = file
    if (path !== undefined && this.#isClaims(file)) this.#claims.push({ name, path })
    else if (path !== undefined && isCasework(file)) this.#casework.push({ name, path })
    else {
      this.#formats.set(format, (this.#formats.get(format) ?? 0) + 1)
      if (format === 'unknown' && this.#unknown.length < UNKNOWN_LISTED) this.#unknown.push(name)
    }
    if (format === 'telegram-json' && mayBeAccount(head)) await this.#listJson(file)
    if (format === 'telegram-html' && file.accountExport !== undefined) {
      const chats = this.#accounts.get(file.accountExport) ?? []
      this.#accounts.set(file.accountExport, chats)
      // Each page of a chat has its title.
      if (chats.at(-1)?.id !== file.folder && !chats.some(({ id }) => id === file.folder))
        chats.push({ id: file.folder, name: telegramHtmlTitle(head) ?? file.folder, type: 'html' })
    }
  }

  seen(bytes: number): LookedAt {
    return {
      files: this.#files,
      bytes,
      formats: [...this.#formats].map(([format, files]) => ({ format, files })).sort((a, b) => b.files - a.files),
      unknown: this.#unknown,
      accounts: [...this.#accounts].map(([name, chats]) => ({ name, chats })),
      claims: this.#claims,
      casework: this.#casework,
    }
  }

  async #listJson(file: InputFile): Promise<void> {
    const { files } = this.#casebook.system
    const open = file.path === undefined ? undefined : files.openForReading(file.path)
    // Out of an archive it comes as a stream: it is put beside the vault, sealed in a sealed case, and thrown away.
    const staged = open === undefined ? await this.#casebook.custody.vault.stage(file.chunks()) : undefined
    try {
      const source: ByteSource = staged?.source(file.name) ?? {
        name: file.name,
        sizeBytes: file.sizeBytes,
        readAt: (target, position) => open?.readAt(target, position) ?? 0,
      }
      const { isFullAccount, chats } = listTelegramChats(source)
      if (isFullAccount) this.#accounts.set(file.name, listedChats(file.name, chats))
    } finally {
      open?.close()
      staged?.discard()
    }
  }

  #isClaims({ name, path, sizeBytes }: InputFile): boolean {
    if (!/\.ya?ml$/i.test(name) || sizeBytes >= LARGEST_CLAIMS || path === undefined) return false
    try {
      parseClaimsFile(readGivenFile(this.#casebook.system.files, path, LARGEST_CLAIMS))
      return true
    } catch {
      return false
    }
  }
}

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)
/** Longest first line that is looked at. */
const FIRST_LINE = 16_384

/** True for lines of JSON whose first states a kind of record (docs/casework.md). */
function isCasework({ name, head }: InputFile): boolean {
  if (!/\.jsonl$/i.test(name)) return false
  const [line] = new TextDecoder().decode(head.subarray(0, FIRST_LINE)).split('\n', 1)
  try {
    const value: unknown = JSON.parse(line)
    const kind = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined
    return typeof kind === 'string' && KINDS.has(kind)
  } catch {
    return false
  }
}

function unreadable({ name }: InputFile, error: unknown): Problem {
  const reason = (error as { code?: string }).code ?? (error instanceof Error ? error.name : '?')
  return { code: 'intake-unreadable', severity: 'loss', where: name, parameters: { path: name, reason } }
}
