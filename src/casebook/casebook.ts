// An open case: custody (vault, journal, keys) and the disposable index beside it.

import { EmbeddedEngine } from '../corpus/embedded/embedded-engine.ts'
import type { AcquisitionAct, Act, IntakeAct, SettingsAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { type Custody, createCase, openCase } from '../preserve/case-folder.ts'
import type { System } from '../system/system.ts'

/** Thresholds of a case in which nobody stated others. */
export const DEFAULT_SETTINGS: SettingsAct = {
  type: 'settings',
  resemblance: 0.6,
  q: 0.05,
  windowsSeconds: [10, 60, 600, 3600],
}

/** SQLite's result code for a full disk. */
const SQLITE_FULL = 13

export class Casebook {
  readonly root: string
  readonly system: System
  readonly custody: Custody
  /** Name and version of the program. */
  readonly tool: string
  #index: EmbeddedEngine | undefined

  private constructor(root: string, system: System, custody: Custody, tool: string) {
    this.root = root
    this.system = system
    this.custody = custody
    this.tool = tool
  }

  /** Opens the case in a folder, or makes a new one when the folder is absent or empty. */
  static openOrCreate(root: string, system: System, tool: string): Casebook {
    const isCase = system.files.facts(`${root}/case.json`) !== undefined
    const custody = isCase ? openCase(root, system) : createCase(root, system, { tool })
    return new Casebook(root, system, custody, tool)
  }

  /** Opens a case; throws CaseError `not-a-case` when there is none. */
  static open(root: string, system: System, tool: string): Casebook {
    if (system.files.facts(`${root}/case.json`) === undefined)
      throw new CaseError('not-a-case', 'not-a-case', { value: root })
    return new Casebook(root, system, openCase(root, system), tool)
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

  /** The index, opened or made when first asked for; one that cannot be used is deleted and made again. */
  index(): EmbeddedEngine {
    if (this.#index !== undefined) return this.#index
    const folder = `${this.root}/index`
    this.system.files.makeDirectory(folder)
    try {
      this.#index = new EmbeddedEngine(`${folder}/corpus.sqlite`)
    } catch {
      this.system.files.removeTree(folder)
      this.system.files.makeDirectory(folder)
      this.#index = new EmbeddedEngine(`${folder}/corpus.sqlite`)
    }
    return this.#index
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

  /** Deletes the index; the next call of `index` gives an empty one. */
  clearIndex(): void {
    this.#index?.close()
    this.#index = undefined
    this.system.files.removeTree(`${this.root}/index`)
  }

  close(): void {
    this.#index?.close()
    this.#index = undefined
    this.custody.close()
  }
}
