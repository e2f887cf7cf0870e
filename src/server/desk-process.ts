// The desk seen from the process that listens: requests over a pipe; one that dies of what it read is started again.

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CaseError, type CaseErrorCode } from '../model/case-error.ts'
import type { DeskEvent } from './desk-events.ts'
import type { FromDesk, HeldFacts, ToDesk } from './desk-messages.ts'
import type { Asked } from './route.ts'

type Answer = Extract<FromDesk, { kind: 'answer' }>
type Question = ToDesk extends infer Each ? (Each extends { readonly id: number } ? Omit<Each, 'id'> : never) : never

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** Restarts of a desk that keeps dying, within `RESTART_MILLISECONDS`. */
const MOST_RESTARTS = 5
const RESTART_MILLISECONDS = 60_000

export class DeskProcess {
  readonly #tool: string
  readonly #listeners = new Set<(event: DeskEvent) => void>()
  readonly #waiting = new Map<number, Waiting>()
  #child: ChildProcess
  #next = 1
  #isEnding = false
  #root: string | null = null
  #deaths: number[] = []

  constructor(tool: string) {
    this.#tool = tool
    this.#child = this.#start()
  }

  /** Of the process that holds the case now. */
  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Hears what the desk tells until the returned function is called. */
  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The answer as JSON. Throws CaseError as the route does, `desk-ended` when the process died meanwhile. */
  async ask(name: string, input: unknown, asked: Asked): Promise<string> {
    return (await this.#send({ kind: 'ask', name, input, asked })).json ?? 'null'
  }

  /** Throws CaseError `usage` (`no-such-offer`). */
  async held(ticket: string): Promise<HeldFacts> {
    return (await this.#send({ kind: 'held', ticket })).held as HeldFacts
  }

  async piece(ticket: string, position: number, length: number): Promise<Uint8Array> {
    return (await this.#send({ kind: 'piece', ticket, position, length })).bytes ?? new Uint8Array(0)
  }

  /** Bytes of an announced file; returns how many of it came so far. Throws CaseError as `StagedUploads.write`. */
  async upload(upload: number, offset: number, bytes: Uint8Array): Promise<number> {
    return (await this.#send({ kind: 'upload', upload, offset, bytes })).received ?? 0
  }

  /** Gives the case back and ends the process. */
  async end(): Promise<void> {
    this.#isEnding = true
    const child = this.#child
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    if (child.exitCode !== null || child.signalCode !== null) return
    child.send({ kind: 'end', id: 0 } satisfies ToDesk, () => {})
    await gone
  }

  #send(question: Question): Promise<Answer> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child.send({ ...question, id }, error => {
        if (error !== null) this.#answered({ kind: 'answer', id, fault: ENDED })
      })
    })
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    const { fault } = answer
    if (fault === undefined) waiting?.resolve(answer)
    else waiting?.reject(new CaseError(fault.code as CaseErrorCode, fault.key, fault.parameters))
  }

  #tell(event: DeskEvent): void {
    if (event.type === 'case') this.#root = event.state.root
    for (const listener of this.#listeners) listener(event)
  }

  #start(): ChildProcess {
    const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
    const child = fork(fileURLToPath(new URL(`./desk-main${ending}`, import.meta.url)), [this.#tool], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=6144'],
      windowsHide: true,
    })
    child.on('message', (message: FromDesk) => {
      if (message.kind === 'event') this.#tell(message.event)
      else this.#answered(message)
    })
    child.on('exit', () => this.#died())
    child.on('error', () => {})
    return child
  }

  #died(): void {
    for (const id of [...this.#waiting.keys()]) this.#answered({ kind: 'answer', id, fault: ENDED })
    if (this.#isEnding) return
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter(death => now - death < RESTART_MILLISECONDS), now]
    const told = () => this.#tell({ type: 'desk-ended' })
    if (this.#deaths.length > MOST_RESTARTS) {
      told()
      return
    }
    this.#child = this.#start()
    const root = this.#root
    // A sealed case waits for its passphrase again.
    const asked: Asked = { language: 'en', showNames: false, role: 'person' }
    const chosen = root === null ? Promise.resolve('') : this.ask('case.choose', { root }, asked)
    chosen.then(told, told)
  }
}

const ENDED = { code: 'usage', key: 'desk-ended', parameters: {} }
