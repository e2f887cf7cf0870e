// An open case: custody (vault, journal, keys) and the disposable index beside it.

import { EmbeddedEngine } from '../corpus/embedded/embedded-engine.ts'
import type { AcquisitionAct, Act, IntakeAct, SettingsAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { isCase, noCase } from '../preserve/case-file.ts'
import { type Custody, createCase, openCase } from '../preserve/case-folder.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { readSnapshot, writeSnapshot } from './index-snapshot.ts'
import { settleOpening } from './settle-opening.ts'
import type { NewCaseKeys } from './unlock.ts'

/** Thresholds of a case in which nobody stated others. */
export const DEFAULT_SETTINGS: SettingsAct = {
  type: 'settings',
  resemblance: 0.6,
  q: 0.05,
  windowsSeconds: [10, 60, 600, 3600],
}

/** SQLite's result code for a full disk. */
const SQLITE_FULL = 13

/** SQLite lets an index that was read from a snapshot grow to 1 GiB; beyond this it is read from the originals instead. */
const GROWING_BYTES = 2 ** 29

export interface CasebookOptions {
  /** Of a sealed case that is there. */
  readonly keys?: CaseKeys
  /** For a case to be made: sealed when given. */
  readonly newKeys?: NewCaseKeys
}

export class Casebook {
  readonly root: string
  readonly system: System
  readonly custody: Custody
  /** Name and version of the program. */
  readonly tool: string
  #notices: readonly Problem[] = []
  #index: EmbeddedEngine | undefined
  /** Size of the snapshot that the index was read from; 0 for none. */
  #snapshotBytes = 0

  private constructor(root: string, system: System, custody: Custody, tool: string) {
    this.root = root
    this.system = system
    this.custody = custody
    this.tool = tool
  }

  /** Opens the case in a folder, or makes a new one when the folder is absent or empty. */
  static openOrCreate(root: string, system: System, tool: string, options: CasebookOptions = {}): Casebook {
    const custody = isCase(system.files, root)
      ? openCase(root, system, { keys: options.keys })
      : createCase(root, system, { tool, sealed: options.newKeys })
    return Casebook.#settled(new Casebook(root, system, custody, tool))
  }

  /** Opens a case; throws CaseError `not-a-case` when there is none, `passphrase-needed` for a sealed one without keys. */
  static open(root: string, system: System, tool: string, options: CasebookOptions = {}): Casebook {
    if (!isCase(system.files, root)) throw noCase(system.files, root)
    return Casebook.#settled(new Casebook(root, system, openCase(root, system, { keys: options.keys }), tool))
  }

  /** Finishes what has to be before anything is read; a case that cannot be is closed. */
  static #settled(casebook: Casebook): Casebook {
    try {
      casebook.#notices = settleOpening(casebook)
      return casebook
    } catch (error) {
      casebook.close()
      throw error
    }
  }

  /** What the opening met: consents that end or have ended, an erasure that was finished. */
  get notices(): readonly Problem[] {
    return this.#notices
  }

  /** False for a sealed case on a Node that cannot keep an encrypted index. */
  get isIndexKept(): boolean {
    return !this.isSealed || EmbeddedEngine.canSnapshot
  }

  get isSealed(): boolean {
    return this.custody.mode === 'sealed'
  }

  acquisitions(): AcquisitionAct[] {
    return this.#acts('acquisition')
  }

  intakes(): IntakeAct[] {
    return this.#acts('intake')
  }

  /** The thresholds in force: those stated last, or the defaults. */
  settings(): SettingsAct {
    return this.#acts('settings').at(-1) ?? DEFAULT_SETTINGS
  }

  /** The claims file given last. */
  claims(): Extract<Act, { type: 'claims' }> | undefined {
    return this.#acts('claims').at(-1)
  }

  #acts<Type extends Act['type']>(type: Type): Extract<Act, { type: Type }>[] {
    const acts: Extract<Act, { type: Type }>[] = []
    for (const { act } of this.custody.journal.acts()) {
      if (act.type === type) acts.push(act as Extract<Act, { type: Type }>)
    }
    return acts
  }

  /**
   * The index, opened or made when first asked for; one that cannot be used is deleted and made again. That of a sealed
   * case is in memory, read from its encrypted snapshot.
   */
  index(): EmbeddedEngine {
    this.#index ??= this.isSealed ? this.#indexInMemory() : this.#indexOnDisk()
    return this.#index
  }

  #indexOnDisk(): EmbeddedEngine {
    const folder = `${this.root}/index`
    this.system.files.makeDirectory(folder)
    try {
      return new EmbeddedEngine(`${folder}/corpus.sqlite`)
    } catch {
      this.system.files.removeTree(folder)
      this.system.files.makeDirectory(folder)
      return new EmbeddedEngine(`${folder}/corpus.sqlite`)
    }
  }

  #indexInMemory(): EmbeddedEngine {
    const { keys } = this.custody
    if (keys === undefined || !EmbeddedEngine.canSnapshot) return new EmbeddedEngine(':memory:')
    const snapshot = readSnapshot(this.system.files, this.#snapshotPath, keys)
    this.#snapshotBytes = snapshot?.length ?? 0
    try {
      return new EmbeddedEngine(':memory:', snapshot)
    } catch {
      this.#snapshotBytes = 0
      return new EmbeddedEngine(':memory:')
    }
  }

  get #snapshotPath(): string {
    return `${this.root}/index/corpus.sealed`
  }

  /** Keeps the index of a sealed case, encrypted, when it has changed: the next run need not read the originals again. */
  keepIndex(): void {
    const { keys } = this.custody
    if (keys === undefined || this.#index?.isChanged !== true || !EmbeddedEngine.canSnapshot) return
    const bytes = this.#index.snapshot()
    writing(this.#snapshotPath, () => writeSnapshot(this.system, this.#snapshotPath, keys, [bytes]))
  }

  /** False when the index has to be made anew because it could not take so much more. */
  mayGrow(): boolean {
    return this.#snapshotBytes < GROWING_BYTES
  }

  /** Runs work on the index; a full disk becomes CaseError `no-space`. */
  async onIndex<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    try {
      return await work()
    } catch (cause) {
      if ((cause as { errcode?: number }).errcode !== SQLITE_FULL) throw cause
      throw new CaseError('no-space', 'no-space', { value: `${this.root}/index` }, { cause })
    }
  }

  /** Closes the index, so that its files can be overwritten. */
  closeIndex(): void {
    this.#index?.close()
    this.#index = undefined
  }

  /** Deletes the index; the next call of `index` gives an empty one. `keepsMedia`: readings of media, which take long, stay. */
  clearIndex({ keepsMedia = false }: { readonly keepsMedia?: boolean } = {}): void {
    this.#index?.close()
    this.#index = undefined
    this.#snapshotBytes = 0
    const { files } = this.system
    const folder = `${this.root}/index`
    if (!keepsMedia) files.removeTree(folder)
    else if (files.facts(folder)?.kind === 'directory')
      for (const { name } of files.list(folder)) if (name !== 'media') files.removeTree(`${folder}/${name}`)
  }

  /** Gives the case back and puts its keys away. */
  close(): void {
    this.#index?.close()
    this.#index = undefined
    this.custody.forget()
    this.custody.close()
  }
}
