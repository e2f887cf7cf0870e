// Long work, one at a time: its progress is told, it can be stopped, and what it could not read is kept with it.

import type { Progress } from '../casebook/progress.ts'
import { silentProgress } from '../casebook/progress.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import type { System } from '../system/system.ts'
import type { JobKind, JobState } from './desk-events.ts'

export interface JobRun {
  readonly progress: Progress
  readonly signal: AbortSignal
  /** What could not be read, shown while the job still runs. */
  readonly problem: (problem: Problem) => void
  /** Which file it is at, and how many posts it read so far. */
  readonly detail: (detail: NonNullable<JobState['detail']>) => void
}

export type JobWork<Result> = (run: JobRun) => Promise<Result>

/** Milliseconds between two tellings of progress. */
const TELL_EVERY = 100
const PROBLEMS_KEPT = 50

const never = new AbortController().signal

export class Jobs {
  readonly #system: System
  readonly #tell: (job: JobState) => void
  #number = 0
  #current: { state: JobState; readonly stopping: AbortController; readonly run: JobRun } | undefined
  #ended: Promise<void> = Promise.resolve()
  #last: JobState | undefined

  constructor(system: System, tell: (job: JobState) => void) {
    this.#system = system
    this.#tell = tell
  }

  /** The job that runs, or the last one that ended. */
  get newest(): JobState | undefined {
    return this.#current?.state ?? this.#last
  }

  get isRunning(): boolean {
    return this.#current !== undefined
  }

  /** Progress and signal of the running job; silent ones when there is none. */
  running(): Pick<JobRun, 'progress' | 'signal'> {
    return this.#current?.run ?? { progress: silentProgress, signal: never }
  }

  /** Its number. Throws CaseError `usage` (`busy`) while another runs. */
  start<Result>(kind: JobKind, work: JobWork<Result>): number {
    if (this.#current !== undefined) throw new CaseError('case-in-use', 'busy')
    const id = ++this.#number
    const started = this.#system.elapsed()
    const stopping = new AbortController()
    let told = Number.NEGATIVE_INFINITY
    const change = (changes: Partial<JobState>, isUrgent = false) => {
      const current = this.#current
      if (current === undefined || current.state.id !== id) return
      const now = this.#system.elapsed()
      current.state = { ...current.state, ...changes, elapsed: now - started }
      if (!isUrgent && now - told < TELL_EVERY) return
      told = now
      this.#tell(current.state)
    }
    const run: JobRun = {
      signal: stopping.signal,
      progress: {
        update: (stage, done, total, unit) => change({ stage, done, total: total ?? null, unit }),
        clear: () => {},
      },
      problem: problem => {
        const known = this.#current?.state
        if (known === undefined) return
        change({
          problems: [problem, ...known.problems].slice(0, PROBLEMS_KEPT),
          problemCount: known.problemCount + (problem.count ?? 1),
        })
      },
      detail: detail => change({ detail }),
    }
    const state: JobState = {
      id,
      kind,
      status: 'running',
      stage: '',
      done: 0,
      total: null,
      unit: 'steps',
      elapsed: 0,
      problems: [],
      problemCount: 0,
      error: null,
      result: null,
    }
    this.#current = { state, stopping, run }
    this.#tell(state)
    // The answer to the request that started it goes out first.
    this.#ended = new Promise<void>(resolve => setTimeout(resolve, 0))
      .then(() => work(run))
      .then(
        result => change({ status: 'done', result: result ?? null }, true),
        error => change(failed(error, stopping.signal), true),
      )
      .finally(() => {
        this.#last = this.#current?.state
        this.#current = undefined
      })
    return id
  }

  /** Fulfilled when no job runs; at once when none does. */
  get ended(): Promise<void> {
    return this.#ended
  }

  /** Asks the running job to stop, and waits until it has. */
  async stop(): Promise<void> {
    this.#current?.stopping.abort()
    await this.#ended
  }
}

function failed(error: unknown, signal: AbortSignal): Partial<JobState> {
  if (error instanceof CaseError) {
    const { key, parameters } = error
    return { status: signal.aborted ? 'stopped' : 'failed', error: { key, parameters } }
  }
  if (signal.aborted) return { status: 'stopped' }
  // Never what it says: that may quote a post.
  const value = error instanceof Error ? error.name : typeof error
  return { status: 'failed', error: { key: 'unexpected', parameters: { value } } }
}
