// The desk: one open case with what was found in it, for the answers to requests. Lives in a process of its own (desk-main.ts).

import { AutoLock, type Timers } from '../casebook/auto-lock.ts'
import { Casebook } from '../casebook/casebook.ts'
import type { Detected } from '../casebook/detect-all.ts'
import { screenNames } from '../casebook/screen-names.ts'
import { StagedUploads } from '../casebook/staged-uploads.ts'
import { caseMode, type NewCaseKeys, type Secret, unlock } from '../casebook/unlock.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Labels } from '../show/labels.ts'
import { base64url } from '../system/base64url.ts'
import type { System } from '../system/system.ts'
import type { CaseState, DeskEvent, JobKind } from './desk-events.ts'
import { Jobs, type JobWork } from './jobs.ts'
import { type Offer, Offers } from './offers.ts'

export interface DeskOptions {
  readonly system: System
  /** Name and version of the program. */
  readonly tool: string
  readonly timers: Timers
  readonly emit: (event: DeskEvent) => void
  /** Without use, until a sealed case is locked; 15 when absent. */
  readonly lockMinutes?: number
}

/** Quiet time after an act until the figures are counted again. */
const SETTLING_MILLISECONDS = 150

/** The same while somebody decides one thing after another: counting again must not stand between two decisions. */
const SITTING = { leastMilliseconds: 1000, mostMilliseconds: 10_000, weighings: 3 } as const

/** Jobs during which the index is not to be asked. */
const CHANGING: readonly JobKind[] = ['import', 'index', 'export', 'preview', 'convert']

export class Desk {
  readonly system: System
  readonly tool: string
  readonly offers = new Offers()
  /** What a page sends, until it is taken into the case or the case is locked; `system.files` reads it. */
  readonly uploads: StagedUploads
  readonly jobs: Jobs
  readonly #options: DeskOptions
  #root: string | undefined
  #casebook: Casebook | undefined
  #autoLock: AutoLock | undefined
  #ready: Promise<void> | undefined
  #detected: Promise<Detected> | undefined
  #analysis: Promise<Analysis> | undefined
  #revision = 0
  #isStale = false
  #isAnalysed = false
  /** How long counting took last. */
  #weighingMilliseconds = 0
  #cancelSettling: (() => void) | undefined
  readonly #remembered = new Map<string, unknown>()
  readonly #ofIndex = new Map<string, unknown>()

  constructor(options: DeskOptions) {
    this.uploads = new StagedUploads(options.system)
    this.system = { ...options.system, files: this.uploads.files }
    this.tool = options.tool
    this.#options = options
    this.jobs = new Jobs(options.system, job => options.emit({ type: 'job', job }))
  }

  state(): CaseState {
    const root = this.#root ?? null
    const casebook = this.#casebook
    return {
      status: casebook !== undefined ? 'open' : root === null ? 'none' : 'locked',
      root,
      name: root?.split('/').at(-1) ?? null,
      isSealed: casebook?.isSealed ?? root !== null,
      addressKey: casebook?.isSealed === true ? addressKey(casebook) : null,
    }
  }

  /** The open case. Throws CaseError `locked` for one whose keys were put away, `not-a-case` when none was chosen. */
  casebook(): Casebook {
    if (this.#casebook !== undefined) return this.#casebook
    if (this.#root !== undefined) throw new CaseError('locked', 'case-locked')
    throw new CaseError('not-a-case', 'no-case-chosen')
  }

  /** Names a case: an open one is opened, a sealed one waits for `unlock`. Throws what opening throws. */
  async choose(root: string): Promise<void> {
    const mode = caseMode(root, this.system)
    if (mode === undefined)
      throw new CaseError('not-a-case', this.system.files.facts(root) === undefined ? 'no-case-there' : 'not-a-case', {
        value: quoted(root),
      })
    await this.leave()
    this.#root = root
    if (mode === 'open') this.#take(Casebook.open(root, this.system, this.tool))
    this.#tellCase()
  }

  /** Throws CaseError `passphrase-wrong`. Takes about a second, by intent. */
  async unlock(secret: Secret): Promise<void> {
    const root = this.#root
    if (root === undefined) throw new CaseError('not-a-case', 'no-case-chosen')
    if (this.#casebook !== undefined) return
    const keys = await unlock(root, this.system, secret)
    this.#take(Casebook.open(root, this.system, this.tool, { keys }))
    this.#tellCase()
  }

  /** Makes a case in a folder that is absent or empty; sealed when keys are given. */
  async create(root: string, newKeys: NewCaseKeys | undefined): Promise<void> {
    await this.leave()
    const made = Casebook.openOrCreate(root, this.system, this.tool, newKeys === undefined ? {} : { newKeys })
    this.#root = root
    this.#take(made)
    this.#tellCase()
  }

  /** Puts keys and everything that was worked out away; the folder stays chosen. Stops a running job first. */
  async lock(): Promise<void> {
    await this.jobs.stop()
    this.#forget()
    this.uploads.clear()
    this.#casebook?.close()
    this.#casebook = undefined
    this.#tellCase()
  }

  /** Locks, and chooses no case. */
  async leave(): Promise<void> {
    if (this.#root === undefined) return
    await this.lock()
    this.#root = undefined
    this.#tellCase()
  }

  /** To be called with every request of a person: an unused sealed case locks itself. */
  touch(): void {
    this.#autoLock?.touch()
  }

  /** Reads what the index lacks, once. Throws CaseError `case-in-use` (`busy`) while a job may be changing it. */
  ready(): Promise<void> {
    const casebook = this.casebook()
    const running = this.jobs.newest
    if (running?.status === 'running' && CHANGING.includes(running.kind)) throw new CaseError('case-in-use', 'busy')
    const { progress, signal } = this.jobs.running()
    // What reads originals and analyses is loaded when it is needed: the first view of a case often needs neither.
    this.#ready ??= import('../casebook/casework-record.ts').then(({ readyIndex }) =>
      readyIndex(casebook, progress, signal),
    )
    return this.#ready
  }

  get revision(): number {
    return this.#revision
  }

  get isStale(): boolean {
    return this.#isStale
  }

  /** What the detectors found; works it out when first asked for. */
  detected(): Promise<Detected> {
    const casebook = this.casebook()
    this.#detected ??= this.#detect(casebook)
    return this.#detected
  }

  async #detect(casebook: Casebook): Promise<Detected> {
    await this.ready()
    const { detect } = await import('../casebook/kept-detection.ts')
    return detect(casebook, 0, this.jobs.running().progress)
  }

  /** The newest finished analysis; while figures are counted again, the one before. */
  analysis(): Promise<Analysis> {
    const casebook = this.casebook()
    this.#analysis ??= this.detected().then(detected => this.#weigh(casebook, detected))
    return this.#analysis
  }

  async #weigh(casebook: Casebook, detected: Detected): Promise<Analysis> {
    const started = this.system.elapsed()
    const { weighInTurns } = await import('../casebook/line.ts')
    const analysis = await weighInTurns(casebook, detected)
    this.#weighingMilliseconds = this.system.elapsed() - started
    this.#isAnalysed = casebook === this.#casebook
    return analysis
  }

  /** Whether `analysis` has something to give at once. */
  get isAnalysed(): boolean {
    return this.#isAnalysed
  }

  /** Has figures worked out before anybody asks for them; `isTold`: pages that show older ones hear of it. */
  workAhead(isTold: boolean): void {
    if (this.#analysis !== undefined || this.#casebook === undefined) return
    const { revision } = this
    if (isTold) this.#tellFigures(true)
    this.analysis().then(
      () => {
        if (isTold && revision === this.#revision && this.#isAnalysed) this.#tellFigures(false)
      },
      () => {},
    )
  }

  /**
   * What was worked out of the analysis under a name, until figures change. Not for anything that differs with how a person asks
   * unless that is part of the name.
   */
  async remembered<Value>(name: string, make: (analysis: Analysis) => Value | Promise<Value>): Promise<Value> {
    const analysis = await this.analysis()
    if (!this.#remembered.has(name)) this.#remembered.set(name, make(analysis))
    return (await this.#remembered.get(name)) as Value
  }

  /** How accounts and channels are called on the screen, and their tokens (`PartyToken`). */
  names(showNames: boolean): Labels {
    return this.#fixed(`names ${showNames}`, () => screenNames(this.casebook(), showNames))
  }

  /** Worked out of the index alone: kept until originals are added or the case is left. */
  ofIndex<Value>(name: string, make: (casebook: Casebook) => Value): Value {
    return this.#fixed(`index ${name}`, () => make(this.casebook()))
  }

  #fixed<Value>(name: string, make: () => Value): Value {
    if (!this.#ofIndex.has(name)) this.#ofIndex.set(name, make())
    return this.#ofIndex.get(name) as Value
  }

  /**
   * To be called after an act that may change figures: they are counted again as soon as acts pause. `isInSitting`: the act is one of
   * many in a row, and the pause has to be long beside what counting takes.
   */
  changed(isInSitting = false): void {
    this.#revision++
    this.#tellFigures(true)
    this.#cancelSettling?.()
    this.#cancelSettling = this.#options.timers.after(this.#quietMilliseconds(isInSitting), () => this.#settle())
  }

  #quietMilliseconds(isInSitting: boolean): number {
    if (!isInSitting) return SETTLING_MILLISECONDS
    const { leastMilliseconds, mostMilliseconds, weighings } = SITTING
    return Math.min(mostMilliseconds, Math.max(leastMilliseconds, weighings * this.#weighingMilliseconds))
  }

  async #settle(): Promise<void> {
    const casebook = this.#casebook
    if (casebook === undefined) return
    const { revision } = this
    const analysis = this.detected().then(detected => this.#weigh(casebook, detected))
    await analysis
    if (revision !== this.#revision || casebook !== this.#casebook) return
    this.#analysis = analysis
    this.#remembered.clear()
    this.#tellFigures(false)
  }

  /** To be called after originals were added, erased or held back: everything is worked out anew. */
  reread(): void {
    this.#ready = undefined
    this.#detected = undefined
    this.#analysis = undefined
    this.#isAnalysed = false
    this.#remembered.clear()
    this.#ofIndex.clear()
    this.#revision++
    this.#tellFigures(false)
  }

  /** Starts a job; throws CaseError `usage` (`busy`) while another runs. Its end is told by an event. */
  start<Result>(kind: JobKind, work: JobWork<Result>): number {
    return this.jobs.start(kind, work)
  }

  /** A path under which the page may fetch bytes until the case is locked. */
  offer(offer: Offer): string {
    return this.offers.add(offer, this.system)
  }

  #take(casebook: Casebook): void {
    this.#casebook = casebook
    if (!casebook.isSealed) return
    const minutes = this.#options.lockMinutes
    this.#autoLock = new AutoLock({
      timers: this.#options.timers,
      lock: () => void this.lock(),
      ...(minutes === undefined ? {} : { minutes }),
    })
  }

  #forget(): void {
    this.#cancelSettling?.()
    this.#autoLock?.stop()
    this.#autoLock = undefined
    this.#ready = undefined
    this.#detected = undefined
    this.#analysis = undefined
    this.#isAnalysed = false
    this.#remembered.clear()
    this.#ofIndex.clear()
    this.offers.clear()
  }

  #tellCase(): void {
    this.#options.emit({ type: 'case', state: this.state() })
  }

  #tellFigures(isStale: boolean): void {
    this.#isStale = isStale
    this.#options.emit({ type: 'figures', revision: this.#revision, isStale })
  }
}

/** Derived from the key of the case, so that an address opens again after a restart, and nowhere else. */
function addressKey(casebook: Casebook): string {
  const bytes = casebook.custody.keyedHash('anechoic page addresses 1')
  return base64url(bytes)
}
