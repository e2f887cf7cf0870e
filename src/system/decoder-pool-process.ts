// One long-lived process of a decoder pool: calls one after the other, each with an outcome whatever happens to the process.

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { moduleUrl } from './workers.ts'

export interface ProcessLimits {
  /** Wall time of a call until the process is ended. */
  readonly milliseconds: number
  /** Resident memory of the process; it ends itself when it has more (looked at every 25 ms by a thread that does nothing else). */
  readonly megabytes: number
}

/** `died`: it ended without an answer, killed by what it read. `failed`: the function threw. */
export type ProcessOutcome = { readonly result: unknown } | { readonly stopped: 'time' | 'memory' | 'died' | 'failed' }

export interface DecoderCall {
  /** Address of the module. */
  readonly module: string
  readonly name: string
  readonly values: readonly unknown[]
  readonly megabytes: number
}

export type DecoderAnswer = ({ readonly result: unknown } | { readonly stopped: 'failed' }) & {
  readonly residentMegabytes: number
}

/** What a function may need of the machine to start: nothing that names the user. */
const PASSED = ['SystemRoot', 'PATH', 'LD_LIBRARY_PATH']

/**
 * Node itself refuses to write files and to start programs there. Native code is not bound by it: it is for what runs in JavaScript and
 * WebAssembly, which are most decoders. Reading stays, for modules and for large originals that are read where they lie.
 */
const PERMISSIONS = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker']

export class DecoderProcess {
  readonly #megabytes: number
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  #isOver = false
  #isOutOfMemory = false
  #calls = 0
  #residentMegabytes = 0
  #settle: ((outcome: ProcessOutcome) => void) | undefined

  constructor(megabytes: number) {
    this.#megabytes = megabytes
    this.#child = fork(fileURLToPath(moduleUrl('system/decoder-pool-main')), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
      execArgv: [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning', ...PERMISSIONS],
      env: { ...passedEnvironment(), VIPS_BLOCK_UNTRUSTED: '1' },
      windowsHide: true,
    })
    this.#child.stdio[4]?.on('data', () => {
      this.#isOutOfMemory = true
    })
    this.#child.stdio[4]?.on('error', () => {})
    this.#child.on('error', () => this.#kill())
    this.#child.on('message', (answer: DecoderAnswer) => this.#take(answer))
    this.#ended = new Promise(resolve => {
      this.#child.on('close', () => {
        this.#isOver = true
        this.#answer({ stopped: this.#isOutOfMemory ? 'memory' : 'died' })
        resolve()
      })
    })
    this.#hold(false)
  }

  /** Calls that it has answered or begun. */
  get calls(): number {
    return this.#calls
  }

  /** Megabytes after the last call. */
  get residentMegabytes(): number {
    return this.#residentMegabytes
  }

  /** It is gone or about to go. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** One call at a time. A process that was stopped is gone before the outcome is there; so is one whose signal aborts, and then it rejects. */
  async call(
    module: string,
    name: string,
    values: readonly unknown[],
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<ProcessOutcome> {
    signal?.throwIfAborted()
    if (this.#isOver) return { stopped: 'died' }
    this.#calls++
    this.#hold(true)
    let isLate = false
    const end = () => this.#kill()
    const timer = setTimeout(() => {
      isLate = true
      end()
    }, milliseconds)
    signal?.addEventListener('abort', end)
    try {
      const outcome = await new Promise<ProcessOutcome>(resolve => {
        this.#settle = resolve
        const call: DecoderCall = { module: moduleUrl(module).href, name, values, megabytes: this.#megabytes }
        this.#child.send(call, error => {
          if (error !== null) this.#kill()
        })
      })
      signal?.throwIfAborted()
      return isLate ? { stopped: 'time' } : outcome
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      this.#hold(false)
    }
  }

  /** Resolves when the process is gone. */
  end(): Promise<void> {
    this.#hold(true)
    this.#kill()
    return this.#ended
  }

  #take({ residentMegabytes, ...outcome }: DecoderAnswer): void {
    this.#residentMegabytes = residentMegabytes
    this.#answer(outcome)
  }

  #answer(outcome: ProcessOutcome): void {
    const settle = this.#settle
    this.#settle = undefined
    settle?.(outcome)
  }

  #kill(): void {
    this.#isOver = true
    this.#child.kill('SIGKILL')
  }

  /** A process without a call does not keep the program running. */
  #hold(isHeld: boolean): void {
    const pipe = this.#child.stdio[4] as { ref?(): void; unref?(): void } | null | undefined
    const way = isHeld ? 'ref' : 'unref'
    this.#child[way]()
    this.#child.channel?.[way]()
    pipe?.[way]?.()
  }
}

function passedEnvironment(): Record<string, string> {
  const passed: Record<string, string> = {}
  for (const name of PASSED) {
    const value = process.env[name]
    if (value !== undefined) passed[name] = value
  }
  return passed
}
